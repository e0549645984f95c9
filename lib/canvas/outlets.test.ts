import { expect, it } from "vitest";
import { outletAt, outletPath } from "@/lib/builder/shared";
import { aDocument, after } from "@/lib/builder/testing/a-document";
import { connectionsOf, definitionSchema } from "@/lib/engine";
import { graphOf } from "./graph";
import { outletPlaces } from "./outlets";

const whole = definitionSchema.parse({
  format: 1,
  steps: [
    {
      id: "ask",
      messages: [
        { type: "template_button", text: "?", options: [{ value: "yes" }, { value: "no", nextStepId: "bye" }] },
        {
          type: "flex",
          altText: "card",
          contents: { type: "button", action: { type: "postback", data: "mode=interaction&nextStepId=bye" } },
        },
        {
          type: "text",
          text: "?",
          quickReplies: [{ label: "pick", action: { type: "pick", mode: "date", nextStepId: "bye" } }],
        },
      ],
      input: { mode: "text", retryLimit: 3, retryTarget: "bye" },
      branches: [{ type: "equals", value: "x", nextStepId: "bye" }],
      beforeActions: [{ type: "http_request", onFailure: { type: "go_to", stepId: "bye" } }],
      afterActions: [{ type: "http_request" }],
      nextStepId: "ask",
    },
    { id: "bye" },
    { id: "check", special: "confirm", messages: [{ type: "confirm_template" }] },
    { id: "pick", special: "editPicker", messages: [{ type: "edit_picker_template" }] },
    { id: "over", special: "complete" },
    { id: "soon", special: "timeoutRemind" },
  ],
});

const placesOf = (id: string) => whole.steps.filter((step) => step.id === id).flatMap(outletPlaces);

it("CAN-2 has an outlet for each thing that can carry a target, in the order in which the engine looks", () => {
  expect(placesOf("ask").map(({ kind, named }) => [kind, named])).toEqual([
    ["button", undefined],
    ["button", "bye"],
    ["quickReply", "bye"],
    ["button", "bye"],
    ["branch", "bye"],
    ["retry", "bye"],
    ["failure", "bye"],
    ["next", "ask"],
  ]);
});

it("CAN-2 leaves out no target that the engine knows", () => {
  const drawn = whole.steps.flatMap((step) =>
    outletPlaces(step).flatMap(({ path, named }) => (path && named ? path : [])),
  );
  const known = connectionsOf(whole).filter(({ kind }) => kind !== "implicit" && kind !== "stop");
  for (const { path } of known) expect(drawn).toContain(path.replace(/^\/steps\/\d+/, ""));
});

it("CAN-3 every outlet that can be led elsewhere is one that the command knows", () => {
  const paths = whole.steps.flatMap(outletPlaces).flatMap(({ path }) => path ?? []);
  for (const path of paths) {
    const outlet = outletAt(path);
    expect(outlet && outletPath(outlet)).toBe(path);
  }
});

it("CAN-6 special steps lead on by their roles", () => {
  expect(placesOf("check").map(({ kind, way, named }) => [kind, way, named])).toEqual([
    ["system", "apply", "complete"],
    ["system", "edit", "editPicker"],
  ]);
  expect(placesOf("pick").map(({ way, named }) => [way, named])).toEqual([["back", "confirm"]]);
  expect(placesOf("soon").map(({ way, named, path }) => [way, named, path])).toEqual([
    ["timeout", "timeoutNotice", null],
  ]);
  expect(placesOf("over")).toEqual([]);
});

it("CAN-7 draws a special step among the others when it has a place there, with its dotted ways", () => {
  const drawing = { positions: { check: { x: 0, y: 0 }, pick: { x: 0, y: 0 } }, collapsed: {} };
  const graph = graphOf(whole, drawing);
  expect(graph.nodes.map(({ step }) => step.id)).toEqual(["ask", "bye", "check", "pick"]);
  expect(graph.specials.filter(({ isOnCanvas }) => isOnCanvas).map(({ role }) => role)).toEqual([
    "confirm",
    "editPicker",
  ]);
  const system = graph.connections.filter(({ kind }) => kind === "system").map(({ from, to }) => `${from}>${to}`);
  expect(system).toEqual(["check>pick", "pick>check"]);
});

it("CAN-7 a special step that is docked loses its place and nothing else", () => {
  const steps = whole.steps.map((step) => ({ ...step }));
  const placed = aDocument(steps, { positions: { ask: { x: 1, y: 2 }, check: { x: 3, y: 4 } } });
  expect(after(placed, { type: "move", docked: ["check"] }).layout.positions).toEqual({ ask: { x: 1, y: 2 } });
});

it("PERF-14 a node of which nothing changed is the same object again", () => {
  const before = graphOf(whole).nodes;
  const changed = {
    ...whole,
    steps: whole.steps.map((step) => (step.id === "bye" ? { ...step, title: "Bye" } : step)),
  };
  const after = graphOf(changed).nodes;
  expect(after.map((node, index) => node === before[index])).toEqual([true, false]);
});
