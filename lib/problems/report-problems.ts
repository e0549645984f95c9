import type { Layout } from "@/lib/builder/shared";
import { countProblems, type ProblemCounts, type ProblemsByStep, problemsByStep } from "./count-problems";
import { type SplitProblems, splitMuted } from "./mutes";
import type { DefinitionProblem } from "./problem";

/** What is wrong with a document, as screens show it. */
export interface ProblemReport extends SplitProblems {
  /** Of what is open. */
  counts: ProblemCounts;
  byStep: ProblemsByStep;
}

/** Sorts out what was found: muted or open, how much, and where. What is said of a step as `before` stays the same object. */
export function reportProblems(
  problems: readonly DefinitionProblem[],
  mutes: Layout["mutes"],
  before?: ProblemReport | null,
): ProblemReport {
  const { open, muted } = splitMuted(problems, mutes);
  return { open, muted, counts: countProblems(open), byStep: problemsByStep(open, before?.byStep) };
}
