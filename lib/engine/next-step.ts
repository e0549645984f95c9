import type { Branch } from "./branch.schema";
import { resolveTarget } from "./built-in-steps";
import type { Step } from "./definition.schema";
import type { DefinitionIndex } from "./definition-index";
import { type BranchFacts, matchBranch } from "./match-branch";
import type { ConnectionKind, TraceLine } from "./trace.types";
import type { Voice } from "./voice";

/** Where a step leads. No step means completion. */
export interface Connection {
  kind: ConnectionKind;
  step: Step | undefined;
}

export interface Leaving {
  step: Step;
  /** The normalised answer of this step, if it has one. The empty string is an answer. */
  answer?: string | undefined;
  /** The target of the button that was pressed. */
  target?: string | undefined;
}

/** What the search for the next step has to tell. */
export type NextStepNote = Extract<TraceLine, { type: "target_missing" | "branch_tested" | "pattern_refused" }>;

/** Section 9: button, branches, stop, `nextStepId`, list order; the first that applies. */
export function findNext(
  index: DefinitionIndex,
  leaving: Leaving,
  facts: BranchFacts,
  voice: Voice,
  note: (line: NextStepNote) => void,
): Connection {
  const follow = (target: string | undefined, kind: ConnectionKind): Connection | undefined => {
    if (!target) return undefined;
    const step = resolveTarget(index, target, voice);
    if (!step) note({ type: "target_missing", stepId: leaving.step.id, target });
    return step && { kind, step };
  };
  return (
    follow(leaving.target, "button") ??
    follow(findBranch(leaving, facts, note)?.nextStepId, "branch") ??
    (leaving.step.stop ? { kind: "stop", step: undefined } : undefined) ??
    follow(leaving.step.nextStepId, "next") ?? { kind: "implicit", step: followingStep(index, leaving.step) }
  );
}

function findBranch(
  { step, answer }: Leaving,
  facts: BranchFacts,
  note: (line: NextStepNote) => void,
): Branch | undefined {
  if (answer === undefined) return undefined;
  return step.branches.find((branch, index) => {
    const matched = matchBranch(branch, answer, facts, (pattern, reason) =>
      note({ type: "pattern_refused", pattern, reason }),
    );
    note({ type: "branch_tested", stepId: step.id, index, matched });
    return matched;
  });
}

/** The next ordinary step in the list, `confirm` and `complete` included; the other roles are passed over. */
export function followingStep({ definition, positions }: DefinitionIndex, step: Step): Step | undefined {
  const from = positions.get(step);
  if (from === undefined) return undefined;
  for (let position = from + 1; position < definition.steps.length; position += 1) {
    const candidate = definition.steps[position];
    if (!candidate?.special || candidate.special === "confirm") return candidate;
    if (candidate.special === "complete") return undefined;
  }
  return undefined;
}
