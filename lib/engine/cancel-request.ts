import { askToCancel, cancelNow, cancelQuestion } from "./cancel-path";
import { end } from "./life-cycle";
import { isOpen } from "./policies";
import { apologizeAsMissing } from "./resume";
import { expireOverdue } from "./sweep";
import { activeSession, openRun, openSessionOf, type Turn } from "./turn";
import type { EngineEvent, Outcome } from "./turn.types";

type CancelEvent = Extract<EngineEvent, { type: "cancel" }>;

/** An action or a team member cancels. What is paused ends in silence: its person is somewhere else. */
export function cancelByRequest(turn: Turn, { interactionId, policy, reason }: CancelEvent): Outcome {
  const wasOverdue = expireOverdue(turn);
  const session = interactionId === undefined ? activeSession(turn) : openSessionOf(turn, interactionId);
  if (!session) return { consumed: false, reason: wasOverdue ? "expired" : "no_session" };
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
  session: Parameters<typeof end>[1],
  policy: CancelEvent["policy"],
  reason: CancelEvent["reason"],
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
