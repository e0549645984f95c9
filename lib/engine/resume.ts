import { findStep } from "./built-in-steps";
import type { Step } from "./definition.schema";
import { presentAgain } from "./enter";
import { end, log, touch } from "./life-cycle";
import type { Session } from "./session.schema";
import { textOf } from "./texts";
import { continueTimers } from "./timers";
import { activeSession, emit, openRun, type Run, type Turn, topPaused, trace, update } from "./turn";
import { voiceOf, voiceOfTurn } from "./voice";

/** Brings the most recently paused session back and presents its step again. Says whether one came back. */
export function resumeTop(turn: Turn, window: "full" | "kept" = "full", isSilent = false): boolean {
  if (activeSession(turn)) return false;
  let paused = topPaused(turn);
  while (paused) {
    if (resume(turn, paused, window, isSilent)) return true;
    endAsMissing(turn, paused);
    paused = topPaused(turn);
  }
  return false;
}

/**
 * Makes a paused session active where it was; `false` when its version or step is gone. A full window begins, unless the
 * session gets the time back that a hand-over kept for it.
 */
export function resume(turn: Turn, session: Session, window: "full" | "kept" = "full", isSilent = false): boolean {
  const run = openRun(turn, session);
  const step = run && currentStep(run);
  if (!run || !step) return false;
  const hasKept = window === "kept" && session.expiresAt !== null;
  update(run, { status: "active", pausedAt: null, ...continueTimers(session, turn.input.now) });
  if (!hasKept) touch(run);
  trace(turn, { type: "session", sessionId: session.id, change: "resumed" });
  log(turn, run.session, { type: "resumed" });
  if (!isSilent) presentAgain(run, step, "resumed");
  return true;
}

export function currentStep(run: Run): Step | undefined {
  return findStep(run.index, run.session.currentStepId, voiceOf(run));
}

/** The version or step is gone: the session ends, and the team hears of it. */
export function endAsMissing(turn: Turn, session: Session): void {
  const { interactionId, versionId, currentStepId: stepId } = session;
  end(turn, session, "canceled", "definition_missing");
  emit(turn, { type: "incident", code: "DEFINITION_MISSING", interactionId, versionId, stepId, detail: "" });
}

/** The same for the session that a person is in the middle of, with one neutral apology. */
export function apologizeAsMissing(turn: Turn, session: Session): void {
  const { id: sessionId, interactionId, versionId, currentStepId: stepId } = session;
  const run = openRun(turn, session);
  const text = textOf(run ? voiceOf(run) : voiceOfTurn(turn), "definitionMissing");
  const cause = "definition_missing";
  emit(turn, { type: "send", messages: [{ type: "text", text }], sessionId, interactionId, versionId, stepId, cause });
  endAsMissing(turn, session);
}
