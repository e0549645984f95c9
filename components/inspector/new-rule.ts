import { choicesOf, type Step, type ValidateRule, type ValidateRuleType } from "@/lib/engine";

/** Every rule there is, in the order of how often it is meant. */
export const ruleTypes = [
  "required",
  "length",
  "number",
  "enum",
  "date",
  "time",
  "datetime",
  "phone",
  "email",
  "url",
  "japanese",
  "regex",
  "forbidden",
] as const satisfies readonly ValidateRuleType[];

/** A rule with as little in it as it cannot be without. A list of values begins with those of the step's own buttons. */
export function newRule(type: ValidateRuleType, step: Step): ValidateRule {
  switch (type) {
    case "phone":
      return { type, format: "jp" };
    case "enum":
      return { type, values: choicesOf(step).flatMap(({ value }) => value ?? []) };
    case "regex":
      return { type, pattern: "" };
    case "japanese":
      return { type, script: "katakana" };
    case "forbidden":
      return { type, words: [], patterns: [] };
    default:
      return { type };
  }
}
