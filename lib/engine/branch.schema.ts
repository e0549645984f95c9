import { z } from "zod";
import { matchTypes } from "./words";

export const comparisons = ["eq", "ne", "lt", "le", "gt", "ge"] as const;
export type Comparison = (typeof comparisons)[number];

const nextStepId = z.string();

/** One way on from a step, taken when it fits the answer; the first that fits counts. */
export const branchSchema = z.discriminatedUnion("type", [
  z.strictObject({ type: z.enum(matchTypes), value: z.string(), nextStepId }),
  /** The answer as a number; what is no number never fits. */
  z.strictObject({ type: z.literal("number"), comparison: z.enum(comparisons), value: z.number(), nextStepId }),
  /** The answer beside that of another step: as numbers when both are, else as text, which also orders dates. */
  z.strictObject({ type: z.literal("answer"), comparison: z.enum(comparisons), stepId: z.string(), nextStepId }),
  /** A field of the profile. */
  z.strictObject({
    type: z.literal("profile"),
    key: z.string(),
    match: z.enum(matchTypes).default("equals"),
    value: z.string(),
    nextStepId,
  }),
  /** The answer is the empty string. */
  z.strictObject({ type: z.literal("empty"), nextStepId }),
]);
export type Branch = z.infer<typeof branchSchema>;
export type BranchType = Branch["type"];

const signs: Record<Comparison, string> = { eq: "=", ne: "≠", lt: "<", le: "≤", gt: ">", ge: "≥" };

/** What a branch looks for, in signs that need no translation. */
export function branchCondition(branch: Branch): string {
  switch (branch.type) {
    case "equals":
    case "contains":
    case "regex":
      return branch.value;
    case "number":
      return `${signs[branch.comparison]} ${branch.value}`;
    case "answer":
      return `${signs[branch.comparison]} ${branch.stepId}`;
    case "profile":
      return `${branch.key}: ${branch.value}`;
    case "empty":
      return "";
  }
}
