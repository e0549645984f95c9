import { type Branch, type BranchType, choicesOf, type Step } from "@/lib/engine";

/** Every kind of branch, in the order of how often it is meant. */
export const branchTypes = [
  "equals",
  "contains",
  "regex",
  "number",
  "answer",
  "profile",
  "empty",
] as const satisfies readonly BranchType[];

/** A branch that leads nowhere yet. It begins with the first of the step's values that no branch asks for. */
export function newBranch(type: BranchType, step: Step): Branch {
  const taken = step.branches.flatMap((branch) => (branch.type === "equals" ? [branch.value] : []));
  const free = choicesOf(step).flatMap(({ value }) => (value === undefined || taken.includes(value) ? [] : [value]));
  return branchOf(type, { value: type === "equals" ? (free[0] ?? "") : "", nextStepId: "" });
}

/** A branch of another kind that keeps its target, and its value where both kinds have one. */
export function branchOf(type: BranchType, before: { nextStepId: string; value?: string | number }): Branch {
  const { nextStepId } = before;
  const value = before.value === undefined ? "" : String(before.value);
  switch (type) {
    case "equals":
    case "contains":
    case "regex":
      return { type, value, nextStepId };
    case "number":
      return { type, comparison: "ge", value: Number.isFinite(Number(value)) ? Number(value) : 0, nextStepId };
    case "answer":
      return { type, comparison: "eq", stepId: "", nextStepId };
    case "profile":
      return { type, key: "", match: "equals", value, nextStepId };
    case "empty":
      return { type, nextStepId };
  }
}
