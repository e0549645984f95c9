import { presentStep } from "./actions/step-actions";
import { findStep, stepOfRole } from "./built-in-steps";
import { complete } from "./complete";
import type { Step } from "./definition.schema";
import { isPassThrough } from "./definition-index";
import { end, endRun, log, pause } from "./life-cycle";
import { isOpen } from "./policies";
import { resume } from "./resume";
import type { Session } from "./session.schema";
import { stoppedTimers } from "./timers";
import { activeSession, emit, openRun, type Run, type Turn, updateSession } from "./turn";
import type { EngineEvent, Outcome } from "./turn.types";
import { voiceOf } from "./voice";
import type { SessionStatus } from "./words";

type EndStatus = Exclude<SessionStatus, "active" | "paused">;

/**
 * A team member says how a session stands (section 21). What is active ends as it would by itself: its last messages are sent,
 * storage and run policy apply, what is paused beneath comes back. What is paused ends in silence, and a run that is
 * over already only changes what its record says. Nothing happens that would break I1 or I2.
 */
export function setStatus(turn: Turn, event: Extract<EngineEvent, { type: "set_status" }>): Outcome {
  const { sessionId, status, revision } = event;
  const session = turn.sessions.get(sessionId);
  if (!session) return refused("no_session");
  if (revision !== undefined && session.revision !== revision) return refused("changed_meanwhile");
  if (session.status === status) return refused("ignored");
  switch (status) {
    case "active":
      return activate(turn, session);
    case "paused":
      return putAside(turn, session);
    case "completed":
    case "timeout":
    case "canceled":
      return finish(turn, session, status);
  }
}

/** Takes sessions away altogether. When the active one goes, what is paused beneath comes back. */
export function removeSessions(turn: Turn, { sessionIds }: Extract<EngineEvent, { type: "remove" }>): Outcome {
  const doomed = sessionIds.flatMap((id) => turn.sessions.get(id) ?? []);
  for (const session of doomed) {
    turn.hasEnded ||= session.status === "active";
    turn.sessions.delete(session.id);
    turn.removed.add(session.id);
    emit(turn, { type: "delete_session", sessionId: session.id });
  }
  return doomed.length > 0 ? { consumed: true, reason: "status_set" } : refused("no_session");
}

const done: Outcome = { consumed: true, reason: "status_set" };
const refused = (reason: Outcome["reason"]): Outcome => ({ consumed: false, reason });

function activate(turn: Turn, session: Session): Outcome {
  if (turn.isHandedOver) return refused("handed_over");
  if (activeSession(turn)) return refused("another_active");
  if (hasOtherOpenRun(turn, session)) return refused("another_open");
  const run = openRun(turn, session);
  const step = run && stepToAsk(run);
  if (!step) return refused("definition_missing");
  const reopened = { endReason: null, endedAt: null, currentStepId: step.id, mode: "answering" as const };
  resume(turn, isOpen(session) ? session : updateSession(turn, session, reopened));
  return done;
}

/** Where a run goes on: the step it stands on, or the one before when that one waits for nobody, or the confirmation. */
function stepToAsk(run: Run): Step | undefined {
  const { index, session } = run;
  const voice = voiceOf(run);
  const known = [session.currentStepId, session.previousStepId ?? ""].map((id) => findStep(index, id, voice));
  return [...known, index.byRole.get("confirm"), index.first].find((step) => step && !isPassThrough(step));
}

function putAside(turn: Turn, session: Session): Outcome {
  if (session.status === "active") pause(turn, session);
  else if (hasOtherOpenRun(turn, session)) return refused("another_open");
  else pause(turn, updateSession(turn, session, { endReason: null, endedAt: null }));
  return done;
}

function hasOtherOpenRun(turn: Turn, { id, interactionId }: Session): boolean {
  return [...turn.sessions.values()].some(
    (other) => other.id !== id && other.interactionId === interactionId && isOpen(other),
  );
}

function finish(turn: Turn, session: Session, status: EndStatus): Outcome {
  if (session.status === "active") endActive(turn, session, status);
  else if (session.status === "paused") endAside(turn, session, status);
  else correct(turn, session, status);
  return done;
}

function endActive(turn: Turn, session: Session, status: EndStatus): void {
  const run = openRun(turn, session);
  if (!run) return void end(turn, session, status, "admin");
  if (status === "completed") return completeByHand(run, run.index.byRole.get("complete"));
  const [role, cause] =
    status === "timeout" ? (["timeoutNotice", "timeout"] as const) : (["canceled", "canceled"] as const);
  presentStep(run, stepOfRole(run.index, role, voiceOf(run)), cause);
  endRun(run, status, "admin");
}

/** Its person is in the middle of something else: nothing is said, and nothing else comes back because of it. */
function endAside(turn: Turn, session: Session, status: EndStatus): void {
  const { hasEnded } = turn;
  const run = openRun(turn, session);
  if (run && status === "completed") completeByHand(run, undefined);
  else end(turn, session, status, "admin");
  turn.hasEnded = hasEnded;
}

function completeByHand(run: Run, step: Step | undefined): void {
  complete(run, step);
  updateSession(run.turn, run.session, { endReason: "admin" });
}

/** The run is over: no message, no policy, no profile; the record alone says something else from now on. */
function correct(turn: Turn, session: Session, status: EndStatus): void {
  const corrected = updateSession(turn, session, { status, endReason: "admin", ...stoppedTimers });
  log(turn, corrected, { type: "ended", status, reason: "admin" });
}
