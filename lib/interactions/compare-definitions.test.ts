import { expect, it } from "vitest";
import { type DefinitionInput, definitionSchema } from "@/lib/engine";
import { compareDefinitions, isUnchanged } from "./compare-definitions";

const define = (steps: DefinitionInput["steps"], settings: DefinitionInput["settings"] = {}) =>
  definitionSchema.parse({ format: 1, settings, steps });
const text = (said: string) => [{ type: "text" as const, text: said }];
const before = define([{ id: "a" }, { id: "b", title: "B" }, { id: "c" }]);
const stepsOf = (after: ReturnType<typeof define>) =>
  compareDefinitions(before, after).steps.map(({ id, change, parts }) => [id, change, ...parts].join(" "));

it("PUB-2 the same meaning is no change, whatever was left out or written", () => {
  const same = define([{ id: "a", stop: false }, { id: "b", title: "B", messages: [] }, { id: "c" }]);
  expect(isUnchanged(compareDefinitions(before, same))).toBe(true);
});

it.each<[string, DefinitionInput["steps"], string[]]>([
  ["an added step", [{ id: "a" }, { id: "b", title: "B" }, { id: "c" }, { id: "d" }], ["d added"]],
  ["a removed step", [{ id: "a" }, { id: "c" }], ["b removed"]],
  ["a text", [{ id: "a", messages: text("!") }, { id: "b", title: "B" }, { id: "c" }], ["a changed messages"]],
  [
    "rules, targets, role, input, title",
    [
      { id: "a", validate: [{ type: "required" }], nextStepId: "c" },
      { id: "b", title: "?", input: { mode: "none" } },
      { id: "c", special: "complete" },
    ],
    ["a changed rules targets", "b changed title input", "c changed role"],
  ],
  ["the order", [{ id: "a" }, { id: "c" }, { id: "b", title: "B" }], ["c changed position", "b changed position"]],
])("PUB-2 names %s", (_, steps, expected) => {
  expect(stepsOf(define(steps))).toEqual(expected);
});

it("PUB-2 names settings", () => {
  const after = define([{ id: "a" }, { id: "b", title: "B" }, { id: "c" }], { timeoutMinutes: 5, storage: "profile" });
  expect(compareDefinitions(before, after)).toEqual({ steps: [], settings: ["timeoutMinutes", "storage"] });
});

it("everything is new in a first version", () => {
  expect(compareDefinitions(undefined, before)).toMatchObject({
    steps: [{ change: "added" }, { change: "added", title: "B" }, { change: "added" }],
    settings: [],
  });
});
