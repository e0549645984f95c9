import { expect, test } from "vitest";
import { flowOrder, neighbourInFlow, stepsAround } from "./flow-order";
import { aDocument } from "./testing/a-document";

const { meaning } = aDocument([
  { id: "lonely", special: "timeoutNotice" },
  { id: "agree", branches: [{ type: "equals", value: "no", nextStepId: "declined" }] },
  { id: "ask-name", nextStepId: "ask-date" },
  { id: "declined", stop: true },
  { id: "ask-date", nextStepId: "agree" },
  { id: "island", stop: true },
]);

test("KEY-1: Tab goes through the steps as a conversation does, then through what nothing leads to", () => {
  expect(flowOrder(meaning)).toEqual(["agree", "declined", "ask-name", "ask-date", "island", "lonely"]);
});

test("KEY-1: without a selection Tab begins at one end, and at the other it stops", () => {
  expect(neighbourInFlow(meaning, undefined, 1)).toBe("agree");
  expect(neighbourInFlow(meaning, undefined, -1)).toBe("lonely");
  expect(neighbourInFlow(meaning, "ask-name", -1)).toBe("declined");
  expect(neighbourInFlow(meaning, "lonely", 1)).toBeUndefined();
});

test("KEY-1: Alt and an arrow follow connections out and in", () => {
  expect(stepsAround(meaning, "agree", "out")).toEqual(["declined", "ask-name"]);
  expect(stepsAround(meaning, "agree", "in")).toEqual(["ask-date"]);
  expect(stepsAround(meaning, "declined", "out")).toEqual([]);
});
