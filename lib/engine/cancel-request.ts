import { askToCancel, cancelNow, cancelQuestion } from "./cancel-path";
import { end } from "./life-cycle";
import { isOpen } from "./policies";
import { apologizeAsMissing } from "./resume";
import type { Session } from "./session.schema";
import { expireOverdue } from "./sweep";
import { openRun, type Turn } from "./turn";
import type { EngineEvent, Outcome } from "./turn.types";

type CancelRequest = Omit<Extract<EngineEvent, { type: "cancel" }>, "type" | "webhook">;

/** An action or a team member cancels. What is paused ends in silence: its person is somewhere else. */
export function cancelByRequest(turn: Turn, request: CancelRequest): Outcome {
  const wasOverdue = expireOverdue(turn);
  const outcomes = requestedSessions(turn, request).map((session) => cancelOne(turn, session, request));
  const none: Outcome = { consumed: false, reason: wasOverdue ? "expired" : "no_session" };
  return outcomes.find(({ consumed }) => consumed) ?? outcomes[0] ?? none;
}

/** The open sessions that are meant: without a word about it the active one, or that of the named interaction. */
function requestedSessions(turn: Turn, { interactionId, statuses }: CancelRequest): Session[] {
  const wanted = statuses ?? (interactionId === undefined ? ["active"] : ["active", "paused"]);
  return [...turn.sessions.values()].filter(
    (session) =>
      isOpen(session) &&
      wanted.includes(session.status) &&
      !turn.removed.has(session.id) &&
      (interactionId === undefined || session.interactionId === interactionId),
  );
}

function cancelOne(turn: Turn, session: Session, { policy, reason }: CancelRequest): Outcome {
  if (session.status === "paused") return cancelPaused(turn, session, policy, reason);
  const run = openRun(turn, session);
  if (!run) {
    apologizeAsMissing(turn, session);
    return { consumed: true, reason: "definition_missing" };
  }
  return policy === "force" ? cancelNow(run, reason) : askToCancel(run, cancelQuestion(run));
}

/** Only the active session can ask its question. */
function cancelPaused(
  turn: Turn,
  session: Session,
  policy: CancelRequest["policy"],
  reason: CancelRequest["reason"],
): Outcome {
  if (policy === "confirm") return { consumed: false, reason: "ignored" };
  end(turn, session, "canceled", reason);
  return { consumed: true, reason: "canceled" };
}

/** The peer blocked the account: everything open ends, nothing is sent, nothing resumes. */
export function cancelAllBlocked(turn: Turn): Outcome {
  for (const session of [...turn.sessions.values()].filter(isOpen)) end(turn, session, "canceled", "blocked");
  return { consumed: true, reason: "blocked" };
}
