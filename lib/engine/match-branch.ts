import { type Answers, answerOf } from "./answers";
import type { Branch, Comparison } from "./branch.schema";
import { matchPattern, type PatternRefusal } from "./patterns";
import type { MatchType } from "./words";

/** What branches may look at beside the answer of their own step. */
export interface BranchFacts {
  answers: Answers;
  profile: Readonly<Record<string, string>>;
}

type OnRefused = (pattern: string, reason: PatternRefusal) => void;

/** Whether a branch fits an answer. `refused` hears of patterns that could not be tried. */
export function matchBranch(branch: Branch, answer: string, facts: BranchFacts, refused: OnRefused): boolean {
  switch (branch.type) {
    case "equals":
    case "contains":
    case "regex":
      return matchText(branch.type, branch.value, answer, refused);
    case "number": {
      const number = toNumber(answer);
      return number !== undefined && holds(branch.comparison, number - branch.value);
    }
    case "answer": {
      const other = answerOf(facts.answers, branch.stepId);
      return other !== undefined && holds(branch.comparison, compare(answer, other));
    }
    case "profile":
      return matchText(branch.match, branch.value, own(facts.profile, branch.key) ?? "", refused);
    case "empty":
      return answer === "";
  }
}

/** Case-sensitive, unlike cancel words. An empty value matches nothing but by a pattern. */
function matchText(type: MatchType, value: string, text: string, refused: OnRefused): boolean {
  if (type !== "regex") return value !== "" && (type === "equals" ? text === value : text.includes(value));
  const result = matchPattern(value, text);
  if (result.refused) refused(value, result.refused);
  return result.matched;
}

function own(values: Readonly<Record<string, string>>, key: string): string | undefined {
  return Object.hasOwn(values, key) ? values[key] : undefined;
}

/** The same form as the rule `number`. */
function toNumber(text: string): number | undefined {
  return /^[+-]?(?:\d+(?:\.\d+)?|\.\d+)$/.test(text) ? Number(text) : undefined;
}

function compare(one: string, other: string): number {
  const [a, b] = [toNumber(one), toNumber(other)];
  if (a !== undefined && b !== undefined) return a - b;
  return one === other ? 0 : one < other ? -1 : 1;
}

function holds(comparison: Comparison, difference: number): boolean {
  switch (comparison) {
    case "eq":
      return difference === 0;
    case "ne":
      return difference !== 0;
    case "lt":
      return difference < 0;
    case "le":
      return difference <= 0;
    case "gt":
      return difference > 0;
    case "ge":
      return difference >= 0;
  }
}
