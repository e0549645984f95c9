import type { DefinitionProblem, ProblemCode, Severity } from "@/lib/problems/shared";

/** What a filter of steps says of problems that belong to none. */
export const whole = ":whole";

export interface ProblemFilter {
  severity: Severity | "all" | "muted";
  code: ProblemCode | "all";
  /** A step's id, `whole`, or all. */
  step: string;
}

export const everything: ProblemFilter = { severity: "all", code: "all", step: "all" };

/** The problems that fit a filter, errors first, else in the order in which they were found. */
export function filterProblems(problems: readonly DefinitionProblem[], filter: ProblemFilter): DefinitionProblem[] {
  const fitting = problems.filter((problem) => fits(problem, filter));
  return fitting.toSorted((a, b) => weight[a.severity] - weight[b.severity]);
}

const weight: Record<Severity, number> = { error: 0, warning: 1, info: 2 };

function fits({ severity, code, stepId = whole }: DefinitionProblem, filter: ProblemFilter): boolean {
  const isOfSeverity = filter.severity === "all" || filter.severity === "muted" || filter.severity === severity;
  return isOfSeverity && [code, "all"].includes(filter.code) && [stepId, "all"].includes(filter.step);
}

/** The codes that were found, in the order in which they were. */
export function codesIn(problems: readonly DefinitionProblem[]): ProblemCode[] {
  return [...new Set(problems.map(({ code }) => code))];
}

/** The steps that have problems, and `whole` where there are others. */
export function stepsIn(problems: readonly DefinitionProblem[]): string[] {
  return [...new Set(problems.map(({ stepId }) => stepId ?? whole))];
}
