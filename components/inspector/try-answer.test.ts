import { expect, test } from "vitest";
import { stepSchema, validateRuleSchema } from "@/lib/engine";
import { newRule, ruleTypes } from "./new-rule";
import { tryAnswer } from "./try-answer";

const step = stepSchema.parse({
  id: "ask-date",
  input: { mode: "date" },
  normalize: ["trim", "ZenEisutoHanEisu"],
  validate: [{ type: "required" }],
});

test("INS-7: shows the value after each cleaning rule, and what each check says", () => {
  const { steps, verdicts } = tryAnswer("２０２６/02/30 ", step, { locale: "ja" });
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
  expect(tryAnswer("2026/03/01", step, { locale: "ja" }).steps.map(({ isChanged }) => isChanged)).toEqual([
    false,
    false,
  ]);
});

test("INS-5 INS-7: cleaning rules are applied in the order that the author gave them", () => {
  const inOrder = (...normalize: string[]) =>
    tryAnswer("ﾀﾛｳ", stepSchema.parse({ id: "ask", normalize }), { locale: "ja" }).steps.at(-1)?.value;
  expect(inOrder("HanKatatoZenKata", "ZenKatatoZenKana")).toBe("たろう");
  expect(inOrder("ZenKatatoZenKana", "HanKatatoZenKata")).toBe("タロウ");
});

test.each(validateRuleSchema.options.map(({ shape }) => shape.type.value))(
  "INS-6: a new rule of the kind %s fits the schema",
  (type) => {
    expect(validateRuleSchema.parse(newRule(type, step))).toMatchObject({ type });
    expect(ruleTypes).toContain(type);
  },
);
