import { type Layout, type Mute, muteKeyOf } from "@/lib/builder/shared";
import type { DefinitionProblem } from "./problem";

/** A warning that its author decided to leave as it is, and why. */
export interface MutedProblem {
  key: string;
  mute: Mute;
  /** Nothing when it is no longer found: then there is nothing left to mute. */
  problem: DefinitionProblem | undefined;
}

export interface SplitProblems {
  /** What still counts. */
  open: DefinitionProblem[];
  /** In the order in which the layout has them. */
  muted: MutedProblem[];
}

/** Takes the muted warnings out (PRB-3). Errors and notes cannot be muted, whatever the layout says. */
export function splitMuted(problems: readonly DefinitionProblem[], mutes: Layout["mutes"]): SplitProblems {
  const found = new Map(problems.filter(isMutable).map((problem) => [muteKeyOf(placeOfOccurrence(problem)), problem]));
  const muted = Object.entries(mutes).map(([key, mute]) => ({ key, mute, problem: found.get(key) }));
  const quiet = new Set(muted.flatMap(({ problem }) => problem ?? []));
  return { open: problems.filter((problem) => !quiet.has(problem)), muted };
}

export function isMutable({ severity }: DefinitionProblem): boolean {
  return severity === "warning";
}

/** What a mute of this problem says. */
export function muteOf(problem: DefinitionProblem, reason: string): Mute {
  return { ...placeOfOccurrence(problem), reason };
}

/** One occurrence: its place in the step stays the same when steps are moved, and several names in one text are several. */
export function placeOfOccurrence({ code, stepId, path, values }: DefinitionProblem): Omit<Mute, "reason"> {
  const name = values.name ?? values.rule;
  return {
    code,
    ...(stepId !== undefined && { stepId }),
    path: stepId === undefined ? path : path.replace(/^\/steps\/\d+/, ""),
    ...(typeof name === "string" && { name }),
  };
}
