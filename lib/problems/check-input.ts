import {
  type NormalizeRule,
  rulesOf,
  type Step,
  type ValidateRule,
  type ValidateRuleType,
  validate,
} from "@/lib/engine";
import { checkPatternAt } from "./check-pattern";
import { type Finding, finding } from "./finding";
import { longestAnswer } from "./longest-answer";

/** What is wrong with how a step cleans and checks its answer. Paths are relative to the step. */
export function checkInput(step: Step): Finding[] {
  const { input } = step;
  const isExhaustible = (input.retryLimit ?? 0) > 0;
  const text = "Too many refused answers have to lead somewhere.";
  return [
    ...(isExhaustible && !input.retryTarget ? [finding("RETRY_TARGET_EMPTY", "/input/retryTarget", text)] : []),
    ...checkRepeated(step),
    ...checkUndoing(step),
    ...checkRulePatterns(step),
    ...checkContradiction(step),
  ];
}

function checkRepeated({ id, normalize }: Step): Finding[] {
  const index = normalize.findIndex((rule, place) => normalize.indexOf(rule) < place);
  if (index < 0) return [];
  const rule = normalize[index] ?? "";
  return [
    finding("NORMALIZE_DUPLICATE", "/normalize", "A rule stands in the list twice.", {
      values: { rule },
      fix: { key: "deleteNormalise", commands: [{ type: "delete_item", stepId: id, list: "/normalize", index }] },
    }),
  ];
}

/** Conversions that take back what the other did. */
const opposites: readonly (readonly [NormalizeRule, NormalizeRule])[] = [
  ["ZenKatatoZenKana", "ZenKanatoZenKata"],
  ["HanKatatoZenKana", "ZenKanatoZenKata"],
  ["HanEisutoZenEisu", "ZenEisutoHanEisu"],
];

function checkUndoing({ id, normalize }: Step): Finding[] {
  const pair = opposites.find((rules) => rules.every((rule) => normalize.includes(rule)));
  if (!pair) return [];
  // What comes first is what nobody ever sees.
  const index = Math.min(...pair.map((rule) => normalize.indexOf(rule)));
  return [
    finding("NORMALISE_CONFLICT", "/normalize", `${pair.join(" and ")} undo one another.`, {
      values: { rule: pair[0], other: pair[1] },
      fix: { key: "deleteNormalise", commands: [{ type: "delete_item", stepId: id, list: "/normalize", index }] },
    }),
  ];
}

function checkRulePatterns(step: Step): Finding[] {
  const longest = longestAnswer(step);
  return step.validate.flatMap((rule, index) => {
    const path = `/validate/${index}`;
    if (rule.type === "regex") return checkPatternAt(rule.pattern, `${path}/pattern`, longest);
    if (rule.type !== "forbidden") return [];
    return rule.patterns.flatMap((pattern, at) => checkPatternAt(pattern, `${path}/patterns/${at}`, longest));
  });
}

/** Kinds of answers of which one text can be only one; numbers may be telephone numbers. */
const kinds: ValidateRuleType[] = ["number", "email", "phone", "url", "date", "time", "datetime", "japanese"];

function checkContradiction(step: Step): Finding[] {
  const code = "VALIDATION_CONTRADICTORY";
  const wrong = step.validate.flatMap((rule, index) => {
    if (!isImpossible(rule)) return [];
    const fix = mendRule(step.id, rule, index);
    return finding(code, `/validate/${index}`, "No answer can keep this rule.", fix && { fix });
  });
  if (wrong.length > 0 || !excludeEachOther(rulesOf(step))) return wrong;
  return [finding(code, "/validate", "No answer can keep all of these rules.")];
}

/** Bounds that were mixed up change places; a list of nothing goes. */
function mendRule(stepId: string, rule: ValidateRule, index: number): Finding["fix"] {
  const item = swapped(rule);
  const at = { stepId, list: "/validate", index };
  if (!item) return { key: "deleteRule", commands: [{ type: "delete_item", ...at }] };
  return { key: "swapBounds", commands: [{ type: "set_item", ...at, item }] };
}

function swapped(rule: ValidateRule): ValidateRule | undefined {
  switch (rule.type) {
    case "number":
      return { ...rule, min: rule.max, max: rule.min };
    case "date":
    case "time":
    case "datetime":
      return { ...rule, min: rule.max, max: rule.min };
    case "length":
      return { ...rule, minlength: rule.maxlength, maxlength: rule.minlength };
    default:
      return undefined;
  }
}

function isImpossible(rule: ValidateRule): boolean {
  switch (rule.type) {
    case "number":
      return rule.min !== undefined && rule.max !== undefined && rule.min > rule.max;
    case "length":
      return rule.minlength !== undefined && rule.maxlength !== undefined && rule.minlength > rule.maxlength;
    case "date":
    case "time":
    case "datetime":
      return isLater(rule.min, rule.max);
    case "enum":
      return rule.values.length === 0;
    default:
      return false;
  }
}

/** In the form of the rule itself, where slashes and hyphens say the same and text order is the order of time. */
function isLater(min: string | undefined, max: string | undefined): boolean {
  if (!min || !max) return false;
  const comparable = (moment: string) => moment.replaceAll("/", "-").replace("T", " ");
  return comparable(min) > comparable(max);
}

function excludeEachOther(rules: readonly ValidateRule[]): boolean {
  const asked = new Set(rules.map(({ type }) => type).filter((type) => kinds.includes(type)));
  if (asked.has("phone")) asked.delete("number");
  const scripts = new Set(rules.flatMap((rule) => (rule.type === "japanese" ? [rule.script] : [])));
  if (asked.size > 1 || scripts.size > 1) return true;
  const values = rules.find((rule) => rule.type === "enum")?.values ?? [];
  return (
    values.length > 0 && values.every((value) => validate(value, rules, { locale: "en" }).some(({ passed }) => !passed))
  );
}
