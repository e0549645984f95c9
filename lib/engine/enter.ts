import { presentStep, runAfterActions, type WayOut } from "./actions/step-actions";
import { answerOf } from "./answers";
import { findStep, stepOfRole } from "./built-in-steps";
import { complete } from "./complete";
import type { Step } from "./definition.schema";
import { isPassThrough } from "./definition-index";
import { endRun, log, noteEntered, touch } from "./life-cycle";
import type { BranchFacts } from "./match-branch";
import { findNext, type Leaving, type NextStepNote } from "./next-step";
import { reportMissingTarget } from "./report-missing-target";
import { reportPattern } from "./report-pattern";
import { type Arrival, withinBudget } from "./report-runaway";
import { hasLeft, recordConnection, stepsOffRoute } from "./route";
import type { ConnectionKind } from "./trace.types";
import { type Run, stepBudget, trace, update } from "./turn";
import type { SendCause } from "./turn.types";
import { voiceOf } from "./voice";

/** Goes to a step, and on through steps that only talk, until one waits or the session ends. No step means completion. */
export function enter(run: Run, first: Step | undefined, cause: SendCause): Arrival {
  let step = first;
  while (step && step.special !== "complete") {
    if (!spendVisit(run, step)) return "budget_exceeded";
    if (step.special === "canceled") return cancel(run, step);
    if (step.special === "cancelConfirm") return askCancel(run, step);
    const way = arrive(run, step, cause);
    if (!way && !isPassThrough(step)) return "waiting";
    step = way ? divert(run, step, way) : leave(run, { step });
  }
  if (step && !spendVisit(run, step)) return "budget_exceeded";
  complete(run, run.index.byRole.get("complete"));
  return "completed";
}

/** The 101st step ends the turn. */
function spendVisit({ turn }: Run, step: Step): boolean {
  turn.visitedSteps += 1;
  if (turn.visitedSteps <= stepBudget) return true;
  trace(turn, { type: "step_budget_exceeded", stepId: step.id });
  return false;
}

function arrive(run: Run, step: Step, cause: SendCause): WayOut | undefined {
  const { rejections: _, ...marks } = run.session.marks;
  update(run, { currentStepId: step.id, previousStepId: run.session.currentStepId || null, marks });
  if (hasOwnTime(run, step)) touch(run);
  if (step.special === "confirm") arriveAtConfirm(run);
  noteEntered(run, step.id);
  return presentStep(run, step, cause);
}

/** Only where a step's own time begins or ends does the window change with the step. */
function hasOwnTime({ session, index }: Run, { timeoutMinutes }: Step): boolean {
  return timeoutMinutes !== index.byId.get(session.previousStepId ?? "")?.timeoutMinutes;
}

/** Presents a step that the session stands on already, and goes where that leads if one of its actions says so. */
export function presentAgain(run: Run, step: Step, cause: SendCause): Arrival {
  return withinBudget(run, step, () => {
    const way = presentStep(run, step, cause);
    return way ? enter(run, divert(run, step, way), cause) : "waiting";
  });
}

/** Leaves a step: its after-input actions, then the way that they or the step's own rules lead. */
export function leave(run: Run, leaving: Leaving): Step | undefined {
  const way = runAfterActions(run, leaving.step);
  return way ? divert(run, leaving.step, way) : connect(run, leaving);
}

/** Follows a way that no rule of the step names: a failed action, or too many wrong answers. */
export function divert(run: Run, from: Step, { to }: WayOut, kind: ConnectionKind = "failure"): Step | undefined {
  const { turn, index, session } = run;
  const target = to ?? stepOfRole(index, "complete", voiceOf(run));
  update(run, { path: recordConnection(session.path, from.id, target.id, session.returnToStepId !== null) });
  trace(turn, { type: "connection", from: from.id, to: target.id, kind });
  return to;
}

/** Confirming ends an edit, and what was answered on a road not taken any more is forgotten. */
function arriveAtConfirm(run: Run): void {
  const dropped = stepsOffRoute(run.index, run.session);
  update(run, { mode: "answering", returnToStepId: null });
  if (dropped.length === 0) return;
  update(run, { answers: run.session.answers.filter(([stepId]) => !dropped.includes(stepId)) });
  trace(run.turn, { type: "answers_dropped", stepIds: dropped });
}

/** Asks whether to cancel. The current step stays, so that "continue" can ask it again. */
export function askCancel(run: Run, step: Step): Arrival {
  update(run, { mode: "cancel_confirm" });
  log(run.turn, run.session, { type: "cancel_asked" });
  presentStep(run, step, "cancel_asked");
  return "cancel_asked";
}

function cancel(run: Run, step: Step): Arrival {
  noteEntered(run, step.id);
  presentStep(run, step, "canceled");
  endRun(run, "canceled", "user_cancel");
  return "canceled";
}

/** Works out where a step leads, remembers the connection, and bends it back to the confirm step while editing. */
export function connect(run: Run, leaving: Leaving): Step | undefined {
  const { turn, index, session } = run;
  const voice = voiceOf(run);
  const { kind, step } = findNext(index, leaving, factsOf(run), voice, (line) => takeNote(run, line));
  const isEditing = session.returnToStepId !== null;
  const to = step ?? stepOfRole(index, "complete", voice);
  update(run, { path: recordConnection(session.path, leaving.step.id, to.id, isEditing) });
  trace(turn, { type: "connection", from: leaving.step.id, to: to.id, kind });
  return isEditing ? bendBack(run, leaving.step, step) : step;
}

function factsOf({ session, turn }: Run): BranchFacts {
  const { displayName, profile } = turn.person;
  return { answers: session.answers, profile: { displayName, ...profile } };
}

function takeNote(run: Run, line: NextStepNote): void {
  if (line.type === "pattern_refused") return reportPattern(run, line.pattern, line.reason);
  trace(run.turn, line);
  if (line.type === "target_missing") reportMissingTarget(run, line.target);
}

/** An edit that changes the route leads through what was never asked; anything else leads back. */
function bendBack(run: Run, from: Step, next: Step | undefined): Step | undefined {
  if (next && !next.special && !isKnown(run, next)) return next;
  const back = findStep(run.index, run.session.returnToStepId ?? "", voiceOf(run));
  if (!back) return next;
  update(run, { mode: "answering", returnToStepId: null });
  trace(run.turn, { type: "connection", from: from.id, to: back.id, kind: "edit_return" });
  return back;
}

function isKnown({ session }: Run, step: Step): boolean {
  return isPassThrough(step) ? hasLeft(session.path, step.id) : answerOf(session.answers, step.id) !== undefined;
}
