import type { Branch } from "./branch.schema";
import type { DefinitionProblem } from "./check-definition";
import { error, warning } from "./check-settings";
import { choicesOf } from "./choices";
import type { CancelWord, Definition, Step } from "./definition.schema";
import { indexOf, isPassThrough } from "./definition-index";
import { listPlaceholders, type Placeholder } from "./list-placeholders";
import { checkPattern, matchPattern } from "./patterns";
import { validate } from "./validate";
import type { ValidateRule, ValidateRuleType } from "./validate-rule.schema";
import { type MatchType, matchTypes, type NormalizeRule } from "./words";

/** The rules about what steps and settings mean: conditions that nothing or everything meets, names that nothing stands for. */
export function checkMeaning(definition: Definition): DefinitionProblem[] {
  const { settings, steps } = definition;
  return [
    ...checkNoTimeout(definition),
    ...settings.cancelWords.flatMap((word, index) => checkCancelWord(word, `/settings/cancelWords/${index}`, steps)),
    ...steps.flatMap((step, position) => {
      const path = `/steps/${position}`;
      return [
        ...checkContradiction(step, path),
        ...checkUndoing(step, path),
        ...checkShadows(step, path),
        ...checkPlaceholders(definition, step, path),
      ];
    }),
  ];
}

function checkNoTimeout({ settings, steps }: Definition): DefinitionProblem[] {
  const isForbidden = settings.runPolicy === "single_forbid" && settings.timeoutMinutes === 0;
  const asks = steps.some((step) => !step.special && !isPassThrough(step));
  if (!isForbidden || !asks) return [];
  const text = "Who stops answering can neither go on later nor begin again.";
  return [warning("/settings/timeoutMinutes", "TIMEOUT_NONE", text)];
}

/** SET-4: a cancel word that is also an answer takes the answer away. */
function checkCancelWord({ type, value }: CancelWord, path: string, steps: Step[]): DefinitionProblem[] {
  if (type === "regex") return checkAlways(value, `${path}/value`);
  const word = value.trim().toLowerCase();
  const answers = steps.filter(({ special }) => !special).flatMap(answersOf);
  const clash = answers.find((answer) => {
    const said = answer.trim().toLowerCase();
    return word !== "" && (type === "equals" ? said === word : said.includes(word));
  });
  return clash === undefined ? [] : [warning(`${path}/value`, "CANCEL_WORD_CLASH", `"${clash}" is an answer as well.`)];
}

function answersOf(step: Step): string[] {
  const choices = choicesOf(step).flatMap(({ label, value }) => (value === undefined ? [] : [label, value]));
  return [...choices, ...step.validate.flatMap((rule) => (rule.type === "enum" ? rule.values : []))];
}

/** Kinds of answers of which one text can be only one; numbers may be telephone numbers. */
const kinds: ValidateRuleType[] = ["number", "email", "phone", "url", "date", "time", "datetime", "japanese"];

function checkContradiction({ validate: rules }: Step, path: string): DefinitionProblem[] {
  const wrong = rules.flatMap((rule, index) =>
    isImpossible(rule)
      ? [error(`${path}/validate/${index}`, "VALIDATION_CONTRADICTORY", "No answer can keep this rule.")]
      : [],
  );
  if (wrong.length > 0 || !excludeEachOther(rules)) return wrong;
  return [error(`${path}/validate`, "VALIDATION_CONTRADICTORY", "No answer can keep all of these rules.")];
}

function isImpossible(rule: ValidateRule): boolean {
  if (rule.type === "number") return (rule.min ?? Number.NEGATIVE_INFINITY) > (rule.max ?? Number.POSITIVE_INFINITY);
  if (rule.type === "length") return (rule.minlength ?? 0) > (rule.maxlength ?? Number.POSITIVE_INFINITY);
  return rule.type === "enum" && rule.values.length === 0;
}

function excludeEachOther(rules: ValidateRule[]): boolean {
  const asked = new Set(rules.map(({ type }) => type).filter((type) => kinds.includes(type)));
  if (asked.has("phone")) asked.delete("number");
  const scripts = new Set(rules.flatMap((rule) => (rule.type === "japanese" ? [rule.script] : [])));
  if (asked.size > 1 || scripts.size > 1) return true;
  const values = rules.find((rule) => rule.type === "enum")?.values ?? [];
  return values.length > 0 && values.every((value) => validate(value, rules, "en").some(({ passed }) => !passed));
}

/** Conversions that take back what the other did. */
const opposites: [NormalizeRule, NormalizeRule][] = [
  ["ZenKatatoZenKana", "ZenKanatoZenKata"],
  ["HanKatatoZenKana", "ZenKanatoZenKata"],
  ["HanEisutoZenEisu", "ZenEisutoHanEisu"],
];

function checkUndoing({ normalize }: Step, path: string): DefinitionProblem[] {
  const pair = opposites.find((rules) => rules.every((rule) => normalize.includes(rule)));
  return pair ? [warning(`${path}/normalize`, "NORMALISE_CONFLICT", `${pair.join(" and ")} undo one another.`)] : [];
}

function checkShadows({ branches }: Step, path: string): DefinitionProblem[] {
  return branches.flatMap((branch, index) => {
    const at = `${path}/branches/${index}`;
    const isShadowed = branches.slice(0, index).some((earlier) => takesAll(earlier, branch));
    return [
      ...(isShadowed
        ? [warning(at, "BRANCH_SHADOWED", "An earlier branch takes everything that this one would.")]
        : []),
      ...(branch.type === "regex" ? checkAlways(branch.value, `${at}/value`) : []),
    ];
  });
}

function takesAll(earlier: Branch, later: Branch): boolean {
  if (isSameCondition(earlier, later)) return true;
  if (!isAboutText(earlier) || !isAboutText(later)) return false;
  if (later.type === "regex" || earlier.value === "") return false;
  if (earlier.type === "contains") return later.value.includes(earlier.value);
  return earlier.type === "regex" && later.type === "equals" && matchPattern(earlier.value, later.value).matched;
}

type TextBranch = Extract<Branch, { type: MatchType }>;

function isAboutText(branch: Branch): branch is TextBranch {
  return matchTypes.some((type) => type === branch.type);
}

function isSameCondition(one: Branch, other: Branch): boolean {
  return JSON.stringify({ ...one, nextStepId: "" }) === JSON.stringify({ ...other, nextStepId: "" });
}

/** Nothing in common but that a pattern which takes all of them takes everything. */
const samples = ["", "a", "漢", "0", " ", "!", "-"];

function checkAlways(pattern: string, path: string): DefinitionProblem[] {
  const isSound = checkPattern(pattern) === undefined;
  if (!isSound || !samples.every((sample) => matchPattern(pattern, sample).matched)) return [];
  return [warning(path, "REGEX_ALWAYS", "Every text matches this pattern.")];
}

function checkPlaceholders(definition: Definition, step: Step, path: string): DefinitionProblem[] {
  const { messages, validate: rules, beforeActions, afterActions } = step;
  const named = { messages, validate: rules.map(({ message }) => message ?? ""), beforeActions, afterActions };
  return Object.entries(named).flatMap(([field, value]) => {
    const unknown = listPlaceholders(value).filter((placeholder) => !isKnown(definition, placeholder));
    return unknown.map(({ name }) => error(`${path}/${field}`, "PLACEHOLDER_UNKNOWN", `Nothing is named {{${name}}}.`));
  });
}

function isKnown(definition: Definition, { path }: Placeholder): boolean {
  const [space = "", name = ""] = path ?? [];
  switch (space) {
    case "session":
      return name.includes("{{") || indexOf(definition).byId.has(name);
    case "user":
      return ["profile", "tags", "data"].includes(name);
    case "channel":
      return name === "name";
    case "interaction":
      return name === "title";
    case "timeout":
      return name === "remaining_minutes";
    default:
      return space === "webhook" || space === "return" || space.startsWith("return");
  }
}
