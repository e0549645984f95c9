"use client";

import type { InspectorTab } from "@/components/builder-store/builder-state";

/** Something that is wrong with a step, and where it is shown. */
export interface StepProblem {
  tab: InspectorTab;
  /** JSON pointer inside of the step. */
  pointer: string;
  severity: "error" | "warning" | "info";
}

const none: readonly StepProblem[] = [];

/** What the checks found in a step. */
export function useStepProblems(_stepId: string): readonly StepProblem[] {
  return none;
}
