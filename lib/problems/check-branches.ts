import { shadowedBranches } from "@/lib/builder/shared";
import { type Branch, matchPattern, normalize, rulesOf, type Step, type ValidateRule, validate } from "@/lib/engine";
import { checkPatternAt, matchesNothing } from "./check-pattern";
import { type Finding, finding } from "./finding";
import { longestAnswer } from "./longest-answer";

/** What is wrong with the conditions of a step's branches. Paths are relative to the step. */
export function checkBranches(step: Step): Finding[] {
  const shadowed = shadowedBranches(step);
  return step.branches.flatMap((branch, index) => [
    ...checkBranchPattern(step, branch, index),
    ...checkCondition(step, branch, index, shadowed.get(index)),
  ]);
}

/** Whether no answer can ever take this branch, whatever stands before it (LOOP_NO_EXIT). */
export function isImpossibleBranch(step: Step, index: number): boolean {
  const branch = step.branches[index];
  if (!branch) return false;
  const isNever = branch.type === "regex" && matchesNothing(branch.value);
  return (
    isNever || isEmptyCondition(branch) || shadowedBranches(step).has(index) || mismatchOf(step, branch) !== undefined
  );
}

function checkBranchPattern(step: Step, branch: Branch, index: number): Finding[] {
  const path = `/branches/${index}/value`;
  if (branch.type === "regex") return checkPatternAt(branch.value, path, longestAnswer(step));
  return branch.type === "profile" && branch.match === "regex" ? checkPatternAt(branch.value, path) : [];
}

function checkCondition(step: Step, branch: Branch, index: number, by: number | undefined): Finding[] {
  const path = `/branches/${index}`;
  const at = { stepId: step.id, list: "/branches", index };
  const fix = { key: "deleteBranch" as const, commands: [{ type: "delete_item" as const, ...at }] };
  if (by !== undefined) {
    const text = "An earlier branch takes everything that this one would.";
    return [finding("BRANCH_SHADOWED", path, text, { values: { by: by + 1 }, fix })];
  }
  const value = mismatchOf(step, branch);
  if (value === undefined) return [];
  const text = `"${value}" is no answer that this step takes.`;
  return [finding("BRANCH_TYPE_MISMATCH", path, text, { values: { value }, fix })];
}

/** Fine point 7: these never match an empty value. */
function isEmptyCondition(branch: Branch): boolean {
  return (branch.type === "equals" || branch.type === "contains") && branch.value === "";
}

/** What a branch looks for where the step's own rules never let such an answer through; else nothing. */
function mismatchOf(step: Step, branch: Branch): string | undefined {
  const rules = rulesOf(step);
  switch (branch.type) {
    case "equals":
      return branch.value === "" || isPossible(step, rules, branch.value) ? undefined : branch.value;
    case "contains":
      return canContain(rules, branch.value) ? undefined : branch.value;
    case "regex":
      return canMatch(rules, branch.value) ? undefined : branch.value;
    case "number":
      return canBeNumber(rules) && isInside(rules, branch) ? undefined : String(branch.value);
    case "empty":
      return rules.some(({ type }) => type === "required") ? "" : undefined;
    case "answer":
    case "profile":
      return undefined;
  }
}

/** The answer as it is compared: cleaned, and let through. */
function isPossible(step: Step, rules: readonly ValidateRule[], value: string): boolean {
  return normalize(value, step.normalize).value === value && passes(rules, value);
}

function passes(rules: readonly ValidateRule[], value: string): boolean {
  return validate(value, rules, { locale: "en" }).every(({ passed }) => passed);
}

/** The characters that answers of a kind are made of. */
const charactersOf: Partial<Record<ValidateRule["type"], RegExp>> = {
  number: /^[-+.\d]*$/,
  phone: /^[-+\s\d]*$/,
  date: /^[-/\d]*$/,
  time: /^[:\d]*$/,
  datetime: /^[-/:\sT\d]*$/,
  email: /^[\x21-\x7e]*$/,
};

function canContain(rules: readonly ValidateRule[], part: string): boolean {
  if (part === "") return true;
  return rules.every((rule) => {
    if (rule.type === "enum") return rule.values.some((value) => value.includes(part));
    if (rule.type === "japanese") return /^\s*$/.test(part) || passes([rule], part.trim());
    return charactersOf[rule.type]?.test(part) ?? true;
  });
}

function canMatch(rules: readonly ValidateRule[], pattern: string): boolean {
  const allowed = rules.flatMap((rule) => (rule.type === "enum" ? [rule.values] : []));
  return allowed.every((values) => values.some((value) => matchPattern(pattern, value).matched));
}

const noNumbers: readonly ValidateRule["type"][] = ["email", "url", "date", "time", "datetime", "japanese"];

function canBeNumber(rules: readonly ValidateRule[]): boolean {
  return !rules.some(({ type }) => noNumbers.includes(type));
}

/** Whether some number between the bounds fits the comparison. */
function isInside(rules: readonly ValidateRule[], branch: Extract<Branch, { type: "number" }>): boolean {
  return rules.every((rule) => {
    if (rule.type !== "number") return true;
    const { min = Number.NEGATIVE_INFINITY, max = Number.POSITIVE_INFINITY } = rule;
    switch (branch.comparison) {
      case "eq":
        return branch.value >= min && branch.value <= max;
      case "ne":
        return min !== max || min !== branch.value;
      case "lt":
        return min < branch.value;
      case "le":
        return min <= branch.value;
      case "gt":
        return max > branch.value;
      case "ge":
        return max >= branch.value;
    }
  });
}
