import type { Session } from "./session.schema";
import { startTimers, stoppedTimers } from "./timers";
import { emit, type Run, type Turn, trace, update, updateSession } from "./turn";
import type { SessionLogLine } from "./turn.types";
import type { EndReason } from "./words";

/** Activity: the session consumed something, so a full window begins, as long as the step it stands on gives it. */
export function touch(run: Run): void {
  const { definition, byId } = run.index;
  const step = byId.get(run.session.currentStepId);
  update(run, startTimers(definition.settings, run.turn.input.now, step?.timeoutMinutes));
}

/** Leaves the cancel question, if it was being asked: back to editing or to answering. */
export function settleMode(run: Run): void {
  update(run, { mode: run.session.returnToStepId === null ? "answering" : "editing" });
}

/** Another interaction goes in front, or a person takes over; then the session keeps the time it has left. */
export function pause(turn: Turn, session: Session, timers: Partial<Session> = stoppedTimers): void {
  const mode = session.returnToStepId === null ? "answering" : "editing";
  updateSession(turn, session, { status: "paused", pausedAt: nextPauseAt(turn), mode, ...timers });
  trace(turn, { type: "session", sessionId: session.id, change: "paused" });
  log(turn, session, { type: "paused" });
}

/** Later than every other pause, also within one millisecond: the order of the stack is read off these times. */
function nextPauseAt(turn: Turn): number {
  const others = [...turn.sessions.values()].map(({ status, pausedAt }) => (status === "paused" ? (pausedAt ?? 0) : 0));
  return Math.max(turn.input.now, ...others.map((at) => at + 1));
}

type EndStatus = "completed" | "timeout" | "canceled";

/** Ends a session for good. Whatever is paused beneath stays as it is; the turn's last phase sees to that. */
export function end(turn: Turn, session: Session, status: EndStatus, reason: EndReason): Session {
  const ended = updateSession(turn, session, {
    status,
    endReason: reason,
    endedAt: turn.input.now,
    mode: "answering",
    returnToStepId: null,
    pausedAt: null,
    ...stoppedTimers,
  });
  turn.hasEnded = true;
  trace(turn, { type: "session", sessionId: session.id, change: reason });
  log(turn, session, { type: "ended", status, reason });
  return ended;
}

export function endRun(run: Run, status: EndStatus, reason: EndReason): void {
  run.session = end(run.turn, run.session, status, reason);
}

/** A step is entered: for the trace and for the session's own log. */
export function noteEntered({ turn, session }: Run, stepId: string): void {
  trace(turn, { type: "step_entered", sessionId: session.id, stepId });
  log(turn, session, { type: "step_entered", stepId });
}

export function log(turn: Turn, session: Session, line: SessionLogLine): void {
  emit(turn, { type: "log", sessionId: session.id, line });
}
