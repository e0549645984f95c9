import { presentStep } from "./actions/step-actions";
import { stepOfRole } from "./built-in-steps";
import { endRun, log } from "./life-cycle";
import { apologizeAsMissing } from "./resume";
import type { Session } from "./session.schema";
import { isExpired, isReminderDue } from "./timers";
import { activeSession, emit, openRun, type Run, type Turn, update } from "./turn";
import type { Outcome } from "./turn.types";
import { voiceOf } from "./voice";

/** What is due at this moment: the timeout, or else the reminder; never both. */
export function sweep(turn: Turn): Outcome {
  const { now } = turn.input;
  const session = activeSession(turn);
  if (!session) return { consumed: true, reason: "nothing_due" };
  if (isExpired(session, now)) {
    expire(turn, session);
    return { consumed: true, reason: "timed_out" };
  }
  const run = isReminderDue(session, now) ? openRun(turn, session) : undefined;
  return run ? remind(run) : { consumed: true, reason: "nothing_due" };
}

function remind(run: Run): Outcome {
  const { turn } = run;
  presentStep(run, stepOfRole(run.index, "timeoutRemind", voiceOf(run)), "reminder");
  update(run, { reminderSentAt: turn.input.now });
  log(turn, run.session, { type: "reminded" });
  return { consumed: true, reason: "reminded" };
}

/** Ends an overdue session with its notice. Kept or removed as its author chose; the profile is never written. */
export function expire(turn: Turn, session: Session): void {
  const run = openRun(turn, session);
  if (!run) return apologizeAsMissing(turn, session);
  presentStep(run, stepOfRole(run.index, "timeoutNotice", voiceOf(run)), "timeout");
  endRun(run, "timeout", "timeout");
  if (run.index.definition.settings.onTimeout === "mark_timeout") return;
  turn.removed.add(session.id);
  emit(turn, { type: "delete_session", sessionId: session.id });
}

/** The same for an event that comes later than the timeout but before any sweep. Says whether something was overdue. */
export function expireOverdue(turn: Turn): boolean {
  const session = activeSession(turn);
  if (!session || !isExpired(session, turn.input.now)) return false;
  expire(turn, session);
  return true;
}
