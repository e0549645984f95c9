import { type Branch, type Comparison, type MatchType, matchBranch, type Step } from "@/lib/engine";

/**
 * INS-8: the branches of a step that can never be taken, each with the earlier one that takes everything it would fit. Both are
 * places in the list. Only certain cases count: an earlier branch that fits whatever the later one fits.
 */
export function shadowedBranches({ branches }: Pick<Step, "branches">): ReadonlyMap<number, number> {
  const shadowed = new Map<number, number>();
  branches.forEach((branch, index) => {
    const by = branches.findIndex((earlier, place) => place < index && takesAll(earlier, branch));
    if (by >= 0) shadowed.set(index, by);
  });
  return shadowed;
}

/** Whether one branch fits everything that another one fits. */
function takesAll(earlier: Branch, later: Branch): boolean {
  if (isAlways(earlier)) return true;
  if (later.type === "profile" || earlier.type === "profile") {
    const isSameField = later.type === "profile" && earlier.type === "profile" && later.key === earlier.key;
    return isSameField && takesAll(asText(earlier), asText(later));
  }
  const only = onlyFit(later);
  if (only !== undefined) return earlier.type !== "answer" && matchBranch(earlier, only, noFacts, () => {});
  if (later.type === "contains") return earlier.type === "contains" && contains(later.value, earlier.value);
  if (later.type === "regex") return earlier.type === "regex" && earlier.value === later.value;
  if (later.type === "number") return earlier.type === "number" && takesNumbers(earlier, later);
  if (later.type !== "answer" || earlier.type !== "answer" || earlier.stepId !== later.stepId) return false;
  return implied[later.comparison].includes(earlier.comparison);
}

const noFacts = { answers: [], profile: {} };

/** Patterns that are found in every text, the empty one too. */
const everywhere = new Set(["", ".*", ".*?", "(.*)", "^", "$", "^.*", ".*$"]);

function isAlways(branch: Branch): boolean {
  return branch.type === "regex" && everywhere.has(branch.value);
}

/** The one answer that a branch fits; nothing when there are several, or none at all. */
function onlyFit(branch: Branch): string | undefined {
  if (branch.type === "empty") return "";
  return branch.type === "equals" && branch.value !== "" ? branch.value : undefined;
}

function contains(text: string, part: string): boolean {
  return part !== "" && text.includes(part);
}

/** A comparison with a field, as if the field were the answer. */
function asText({ match, value }: { match: MatchType; value: string }): Branch {
  return { type: match, value, nextStepId: "" };
}

/** What holds as well whenever the named comparison holds, of the same two values. */
const implied: Record<Comparison, readonly Comparison[]> = {
  eq: ["eq", "le", "ge"],
  ne: ["ne"],
  lt: ["lt", "le", "ne"],
  le: ["le"],
  gt: ["gt", "ge", "ne"],
  ge: ["ge"],
};

interface Bound {
  comparison: Comparison;
  value: number;
}

function takesNumbers(earlier: Bound, later: Bound): boolean {
  if (earlier.value === later.value) return implied[later.comparison].includes(earlier.comparison);
  const isBelow = later.value < earlier.value;
  switch (later.comparison) {
    case "eq":
      return earlier.comparison === "ne" || (isBelow ? reachesDown : reachesUp).includes(earlier.comparison);
    case "lt":
    case "le":
      return isBelow && [...reachesDown, "ne"].includes(earlier.comparison);
    case "gt":
    case "ge":
      return !isBelow && [...reachesUp, "ne"].includes(earlier.comparison);
    case "ne":
      return false;
  }
}

const reachesDown: readonly Comparison[] = ["lt", "le"];
const reachesUp: readonly Comparison[] = ["gt", "ge"];
