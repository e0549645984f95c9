import { expect, it } from "vitest";
import { definitionSchema } from "@/lib/engine";
import { placeOf } from "./place-of";

const definition = definitionSchema.parse({
  format: 1,
  settings: { timeoutMinutes: 5, cancelWords: [{ type: "regex", value: "(" }] },
  steps: [{ id: "q1" }, { id: "q2", title: "お名前", nextStepId: "nowhere", description: "長".repeat(61) }],
});

it.each([
  ["/steps/1/nextStepId", { part: "step", step: { id: "q2", title: "お名前" }, value: "nowhere" }],
  ["/steps/0", { part: "step", step: { id: "q1", title: "q1" } }],
  ["/steps/1/description", { part: "step", step: { id: "q2", title: "お名前" } }],
  ["/settings/cancelWords/0/value", { part: "settings", value: "(" }],
  ["/settings/timeoutMinutes", { part: "settings", value: "5" }],
  ["/steps", { part: "whole" }],
  ["/steps/9/id", { part: "whole" }],
  ["", { part: "whole" }],
])("%s", (pointer, place) => {
  expect(placeOf(definition, pointer)).toEqual(place);
});
