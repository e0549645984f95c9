"use client";

import { useBuilder } from "@/components/builder-store/builder-context";
import type { StepProblems } from "@/lib/problems/shared";

/** What the checks found in a step; nothing when all is well, or nobody has looked yet. */
export function useStepProblems(stepId: string): StepProblems | undefined {
  return useBuilder(({ problems }) => problems?.byStep.get(stepId));
}
