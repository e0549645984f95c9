import { muteKeyOf } from "@/lib/builder/shared";
import { placeOfOccurrence } from "./mutes";
import type { DefinitionProblem } from "./problem";

/** Where somebody is: the problem that was opened last, and the step that is looked at now. */
export interface At {
  key: string | null;
  stepId: string | undefined;
}

/** The name of one occurrence; the same for as long as it is found at that place. */
export function keyOfProblem(problem: DefinitionProblem): string {
  return muteKeyOf(placeOfOccurrence(problem));
}

/**
 * The problem after or before the one that was opened last, in the order of the list, round and round (F8); from another step, the
 * first or the last of that step. Nothing when there is no problem at all.
 */
export function nextProblem(
  problems: readonly DefinitionProblem[],
  { key, stepId }: At,
  direction: "next" | "previous",
): DefinitionProblem | undefined {
  const isForward = direction === "next";
  const isLast = (problem: DefinitionProblem) => keyOfProblem(problem) === key;
  const last = isForward ? problems.findLastIndex(isLast) : problems.findIndex(isLast);
  if (last >= 0 && problems[last]?.stepId === stepId) {
    return problems[(last + (isForward ? 1 : -1) + problems.length) % problems.length];
  }
  const own = problems.filter((problem) => problem.stepId === stepId);
  const here = own.length > 0 ? own : problems;
  return isForward ? here[0] : here.at(-1);
}
