import { expect, test } from "vitest";
import { availableData } from "./available-data";
import { aDocument } from "./testing/a-document";
import { aGeneratedInteraction } from "./testing/generated-interaction";

function dataOf(steps: Parameters<typeof aDocument>[0]) {
  const at = availableData(aDocument(steps).meaning);
  return (id: string, moment: "shown" | "answered" = "shown") => {
    const { always, sometimes, isReached } = at(id, moment);
    return { always: [...always], sometimes: [...sometimes], isReached };
  };
}

test("INS-9: what was asked on the way is always there, and one's own answer once it was given", () => {
  const at = dataOf([{ id: "name" }, { id: "say", input: { mode: "none" } }, { id: "date" }]);
  expect(at("name")).toEqual({ always: [], sometimes: [], isReached: true });
  expect(at("name", "answered").always).toEqual(["name"]);
  expect(at("date")).toEqual({ always: ["name"], sometimes: [], isReached: true });
  expect(at("date", "answered").always).toEqual(["name", "date"]);
});

test("INS-9: behind a branch only what both ways ask is always there", () => {
  const at = dataOf([
    { id: "course", branches: [{ type: "equals", value: "other", nextStepId: "detail" }], nextStepId: "date" },
    { id: "detail", nextStepId: "date" },
    { id: "date" },
  ]);
  expect(at("detail").always).toEqual(["course"]);
  expect(at("date")).toMatchObject({ always: ["course"], sometimes: ["detail"] });
});

test("INS-9: a button's target is a way of its own", () => {
  const options = [{ value: "no", nextStepId: "bye" }, { value: "yes" }];
  const at = dataOf([
    { id: "agree", messages: [{ type: "template_button", text: "?", options }] },
    { id: "name", nextStepId: "bye" },
    { id: "bye", input: { mode: "none" }, stop: true },
  ]);
  expect(at("bye")).toMatchObject({ always: ["agree"], sometimes: ["name"] });
});

test("INS-9: a way that is taken without an answer makes that answer uncertain", () => {
  const data = "mode=interaction&step=ask";
  const reply = { label: "skip", action: { type: "postback" as const, data } };
  const messages = [{ type: "text" as const, text: "?", quickReplies: [reply] }];
  expect(dataOf([{ id: "ask", messages }, { id: "next" }])("next").sometimes).toEqual(["ask"]);
  const required = [{ type: "required" as const }];
  expect(dataOf([{ id: "ask", messages, validate: required }, { id: "next" }])("next").always).toEqual(["ask"]);
  const retry = { retryLimit: 3, retryTarget: "help" };
  const at = dataOf([{ id: "ask", input: retry, nextStepId: "help" }, { id: "help" }]);
  expect(at("help").sometimes).toEqual(["ask"]);
});

test("INS-9: special steps see what there can be when they come", () => {
  const at = dataOf([
    { id: "name" },
    { id: "date" },
    { id: "check", special: "confirm" },
    { id: "fix", special: "editPicker" },
    { id: "done", special: "complete" },
    { id: "late", special: "timeoutNotice" },
    { id: "stop", special: "canceled" },
  ]);
  expect(at("check").always).toEqual(["name", "date"]);
  expect(at("done").always).toEqual(["name", "date"]);
  expect(at("late")).toMatchObject({ always: [], sometimes: ["name", "date"] });
  expect(at("stop").sometimes).toEqual(["name", "date"]);
  // Correcting an answer shows its question again, when everything else is known too.
  expect(at("name")).toMatchObject({ always: [], sometimes: ["name", "date"] });
});

test("INS-9: a loop takes nothing away from what was certain before it", () => {
  const again = [{ type: "equals" as const, value: "again", nextStepId: "item" }];
  const at = dataOf([{ id: "name" }, { id: "item" }, { id: "more", branches: again }, { id: "end" }]);
  expect(at("item")).toMatchObject({ always: ["name"], sometimes: ["item", "more"] });
  expect(at("end").always).toEqual(["name", "item", "more"]);
});

test("INS-9: where nobody comes, everything is uncertain", () => {
  const at = dataOf([{ id: "name", stop: true }, { id: "lost" }]);
  expect(at("lost")).toEqual({ always: [], sometimes: ["name", "lost"], isReached: false });
});

test("INS-9: an interaction without ordinary steps has no data", () => {
  expect(dataOf([{ id: "done", special: "complete" }])("done")).toEqual({
    always: [],
    sometimes: [],
    isReached: false,
  });
});

test("INS-9: a thousand steps settle, and the first of them knows nothing for certain", () => {
  const { meaning } = aGeneratedInteraction(1_000, 7);
  const [first] = meaning.steps;
  expect([...availableData(meaning)(first?.id ?? "", "shown").always]).toEqual([]);
});
