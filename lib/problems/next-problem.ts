import type { DefinitionProblem } from "./problem";

/** Where somebody is: the step and, where it is known, the place inside of it. */
export interface At {
  stepId: string | undefined;
  /** JSON pointer inside of the step. */
  field?: string | undefined;
}

/**
 * The problem after or before the place where somebody is, in the order of the list, round and round (F8). Nothing when there is
 * no problem at all.
 */
export function nextProblem(
  problems: readonly DefinitionProblem[],
  at: At,
  direction: "next" | "previous",
): DefinitionProblem | undefined {
  const here = problems.findIndex((problem) => isAt(problem, at));
  if (here < 0) return direction === "next" ? problems[0] : problems.at(-1);
  const step = direction === "next" ? 1 : -1;
  return problems[(here + step + problems.length) % problems.length];
}

function isAt({ stepId, path }: DefinitionProblem, at: At): boolean {
  if (stepId !== at.stepId) return false;
  return at.field === undefined || path.replace(/^\/steps\/\d+/, "") === at.field;
}
