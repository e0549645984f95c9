import type { StepProblems } from "@/lib/problems/shared";

/** The gravest kind of problem that a step has; what is only to be known does not count. */
export function worstOf(found: StepProblems | undefined): "error" | "warning" | null {
  if (!found) return null;
  if (found.counts.error > 0) return "error";
  return found.counts.warning > 0 ? "warning" : null;
}
