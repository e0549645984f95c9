import { expect, test } from "vitest";
import { aDocument } from "./testing/a-document";
import { turnMessages } from "./turn-messages";

const text = (words: string) => ({ type: "text" as const, text: words });
const says = { type: "get_text_message", parameters: { body: "x" } };
const tags = { type: "add_user_tags", parameters: { tags: ["a"] } };

function countOf(id: string, steps: Parameters<typeof aDocument>[0]) {
  const { meaning } = aDocument(steps);
  const step = meaning.steps.find((candidate) => candidate.id === id);
  if (!step) throw new Error(`no step ${id}`);
  return turnMessages(meaning, step);
}

test("INS-3: a turn sends what was said before, by actions, by the step, and by what follows at once", () => {
  const count = countOf("hello", [
    { id: "name", afterActions: [says, tags, { ...says, sendReturnValue: false }] },
    { id: "hello", input: { mode: "none" }, beforeActions: [says], messages: [text("1"), text("2")] },
    { id: "date", messages: [text("3")], afterActions: [says] },
  ]);
  expect(count).toEqual({ before: 1, actions: 1, own: 2, following: 1, total: 5 });
});

test("INS-3: the way that says most counts, and steps that only talk on it", () => {
  const count = countOf("end", [
    { id: "a", nextStepId: "end" },
    { id: "b", afterActions: [says], nextStepId: "talk" },
    { id: "talk", input: { mode: "none" }, messages: [text("1"), text("2")], nextStepId: "end" },
    { id: "end", messages: [text("3")] },
  ]);
  expect(count).toMatchObject({ before: 3, own: 1, following: 0, total: 4 });
});

test("INS-3: steps that only talk in a circle are counted once", () => {
  const talk = { input: { mode: "none" as const }, messages: [text("x")] };
  const count = countOf("a", [
    { id: "a", ...talk, nextStepId: "b" },
    { id: "b", ...talk, nextStepId: "a" },
  ]);
  expect(count.total).toBeLessThan(10);
});

test("INS-3: completion after a step that only talks belongs to the same turn", () => {
  const count = countOf("bye", [
    { id: "bye", input: { mode: "none" }, messages: [text("1")], stop: true },
    { id: "done", special: "complete", messages: [text("2"), text("3")] },
  ]);
  expect(count).toMatchObject({ own: 1, following: 2 });
});
