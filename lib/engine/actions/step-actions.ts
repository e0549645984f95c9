import { resolveTarget } from "../built-in-steps";
import type { Step } from "../definition.schema";
import { present, say } from "../present";
import { reportMissingTarget } from "../report-missing-target";
import type { Run } from "../turn";
import type { SendCause } from "../turn.types";
import { voiceOf } from "../voice";
import { type ActionsRun, runActions } from "./run-actions";

/** Another way on, which a failed action's author chose. No step means completion. */
export interface WayOut {
  to: Step | undefined;
}

/** Presents a step: its before-input actions, then what they say and its messages in one. A way out leaves it unsaid. */
export function presentStep(run: Run, step: Step, cause: SendCause): WayOut | undefined {
  if (step.beforeActions.length === 0) {
    present(run, step, cause);
    return undefined;
  }
  const done = runActions({ turn: run.turn, run, stepId: step.id, list: "before" }, step.beforeActions);
  const way = mayLeadAway(step) ? wayOut(run, done.leave) : undefined;
  if (way) say(run, step, cause, done.messages);
  else present(run, step, cause, done.messages);
  return way;
}

/** The after-input actions of a step that is being left, and what they say. */
export function runAfterActions(run: Run, step: Step): WayOut | undefined {
  if (step.afterActions.length === 0) return undefined;
  const done = runActions({ turn: run.turn, run, stepId: step.id, list: "after" }, step.afterActions);
  say(run, step, "answered", done.messages);
  return wayOut(run, done.leave);
}

/** A step that only says how things ended, or asks beside the conversation, cannot lead anywhere else. */
function mayLeadAway({ special }: Step): boolean {
  return special === undefined || special === "confirm" || special === "editPicker";
}

function wayOut(run: Run, leave: ActionsRun["leave"]): WayOut | undefined {
  if (!leave) return undefined;
  if (leave.type === "end") return { to: undefined };
  const to = resolveTarget(run.index, leave.stepId, voiceOf(run));
  if (!to) reportMissingTarget(run, leave.stepId);
  return to && { to };
}
