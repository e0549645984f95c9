import { expect, test } from "vitest";
import { stepSchema } from "@/lib/engine";
import { tryAnswer } from "./try-answer";

const step = stepSchema.parse({
  id: "ask-date",
  input: { mode: "date" },
  normalize: ["trim", "ZenEisutoHanEisu"],
  validate: [{ type: "required" }],
});

test("INS-7: shows the value after each cleaning rule, and what each check says", () => {
  const { steps, verdicts } = tryAnswer("２０２６/02/30 ", step, "ja");
  expect(steps).toEqual([
    { rule: "trim", value: "２０２６/02/30", isChanged: true },
    { rule: "ZenEisutoHanEisu", value: "2026/02/30", isChanged: true },
  ]);
  expect(verdicts.map(({ rule, passed }) => [rule, passed])).toEqual([
    ["date", false],
    ["required", true],
  ]);
  expect(verdicts[0]?.error).toBeTruthy();
});

test("INS-7: says so when a rule changes nothing", () => {
  expect(tryAnswer("2026/03/01", step, "ja").steps.map(({ isChanged }) => isChanged)).toEqual([false, false]);
});
