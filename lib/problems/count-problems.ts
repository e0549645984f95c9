import { type ProblemTab, placeOfProblem } from "./place-of-problem";
import type { DefinitionProblem, Severity } from "./problem";

export type ProblemCounts = Readonly<Record<Severity, number>>;

export const noProblems: ProblemCounts = { error: 0, warning: 0, info: 0 };

/** What is open, seen from a step: for the badge of its node and of the inspector's tabs (PRB-2). */
export interface StepProblems {
  counts: ProblemCounts;
  tabs: Readonly<Partial<Record<ProblemTab, ProblemCounts>>>;
  problems: readonly DefinitionProblem[];
}

export function countProblems(problems: readonly DefinitionProblem[]): ProblemCounts {
  return problems.reduce<ProblemCounts>((counts, { severity }) => add(counts, severity), noProblems);
}

function add(counts: ProblemCounts, severity: Severity): ProblemCounts {
  return { ...counts, [severity]: counts[severity] + 1 };
}

export type ProblemsByStep = ReadonlyMap<string, StepProblems>;

/**
 * The problems of each step that has any. A step of which the same is said as before keeps the very object, so that only what changed
 * is drawn anew.
 */
export function problemsByStep(
  problems: readonly DefinitionProblem[],
  before: ProblemsByStep = new Map(),
): ProblemsByStep {
  const lists = new Map<string, DefinitionProblem[]>();
  for (const problem of problems) {
    if (problem.stepId === undefined) continue;
    const list = lists.get(problem.stepId);
    if (list) list.push(problem);
    else lists.set(problem.stepId, [problem]);
  }
  return new Map([...lists].map(([stepId, list]) => [stepId, kept(list, before.get(stepId))]));
}

function kept(problems: DefinitionProblem[], before: StepProblems | undefined): StepProblems {
  if (before && isSameList(before.problems, problems)) return before;
  return { counts: countProblems(problems), tabs: countByTab(problems), problems };
}

function isSameList(one: readonly DefinitionProblem[], other: readonly DefinitionProblem[]): boolean {
  return one.length === other.length && JSON.stringify(one) === JSON.stringify(other);
}

function countByTab(problems: readonly DefinitionProblem[]): StepProblems["tabs"] {
  const tabs: Partial<Record<ProblemTab, ProblemCounts>> = {};
  for (const problem of problems) {
    const tab = placeOfProblem(problem)?.tab;
    if (tab) tabs[tab] = add(tabs[tab] ?? noProblems, problem.severity);
  }
  return tabs;
}
