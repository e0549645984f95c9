import type { Settings } from "./definition.schema";
import type { Session } from "./session.schema";

const minute = 60_000;

type Timers = Pick<Session, "expiresAt" | "remindAt" | "reminderSentAt">;

/**
 * A full window of inactivity from now on; a reminder that was sent is armed again. A step's own window counts instead of the
 * settings'; one that is too short for the reminder has none.
 */
export function startTimers({ timeoutMinutes, timeoutRemind }: Settings, now: number, ofStep?: number): Timers {
  const window = ofStep ?? timeoutMinutes;
  const expiresAt = window > 0 ? now + window * minute : null;
  const isReminded = timeoutRemind > 0 && (ofStep === undefined || timeoutRemind < window);
  const remindAt = expiresAt !== null && isReminded ? expiresAt - timeoutRemind * minute : null;
  return { expiresAt, remindAt, reminderSentAt: null };
}

/** The timers of a session that a hand-over paused, moved on by the time for which it stood still. */
export function continueTimers({ remindAt, expiresAt, reminderSentAt, pausedAt }: Session, now: number): Timers {
  const move = (at: number | null) => (at === null ? null : at + Math.max(0, now - (pausedAt ?? now)));
  return { remindAt: move(remindAt), expiresAt: move(expiresAt), reminderSentAt };
}

/** Paused and ended sessions have no clock. */
export const stoppedTimers: Timers = { expiresAt: null, remindAt: null, reminderSentAt: null };

/** The moment of expiry counts as expired. */
export function isExpired(session: Session, now: number): boolean {
  return session.status === "active" && session.expiresAt !== null && now >= session.expiresAt;
}

export function isReminderDue(session: Session, now: number): boolean {
  const { status, remindAt, reminderSentAt } = session;
  return (
    status === "active" && remindAt !== null && reminderSentAt === null && now >= remindAt && !isExpired(session, now)
  );
}

/** When a sweep next has something to do for this session; `null` when never. */
export function nextDueAt(session: Session): number | null {
  if (session.status !== "active") return null;
  return session.reminderSentAt === null ? (session.remindAt ?? session.expiresAt) : session.expiresAt;
}

/** Brings the timers of an active session forward, as a sandbox phone's clock does. */
export function advanceTimers(session: Session, byMs: number): Session {
  if (session.status !== "active") return session;
  const move = (at: number | null) => (at === null ? null : at - byMs);
  return { ...session, expiresAt: move(session.expiresAt), remindAt: move(session.remindAt) };
}

/** Whole minutes that are left, rounded up, for `{{timeout.remaining_minutes}}`. */
export function remainingMinutes({ expiresAt }: Session, now: number): number | undefined {
  return expiresAt === null ? undefined : Math.max(0, Math.ceil((expiresAt - now) / minute));
}
