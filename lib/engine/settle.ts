import type { Deferred } from "./actions/defer";
import { recordFailure } from "./actions/record-failure";
import { cancelByRequest } from "./cancel-request";
import { pauseForPerson } from "./hand-over";
import { resumeTop } from "./resume";
import { start } from "./start";
import { emit, type Turn, trace } from "./turn";
import type { Outcome } from "./turn.types";

/** Starts and cancellations by actions in one turn; interactions that start one another would never end. */
export const deferredLimit = 8;

/**
 * What comes after a turn's own transition: what actions wanted done to sessions (R35), then hand-over, then section 18,
 * whatever ended in front. Each may bring about more of the others.
 */
export function settle(turn: Turn): void {
  carryOutDeferred(turn);
  if (turn.handOver) handOverNow(turn, turn.handOver);
  while (turn.hasEnded && !turn.isHandedOver) {
    turn.hasEnded = false;
    resumeTop(turn);
    carryOutDeferred(turn);
    if (turn.handOver) handOverNow(turn, turn.handOver);
  }
}

function carryOutDeferred(turn: Turn): void {
  for (let next = turn.deferred.shift(); next; next = turn.deferred.shift()) {
    turn.deferredDone += 1;
    if (turn.deferredDone > deferredLimit) recordFailure(next.action, { code: "TOO_MANY_STARTS", detail: "" });
    else carryOut(turn, next);
  }
}

function carryOut(turn: Turn, deferred: Deferred): void {
  const outcome = deferred.type === "start" ? startNow(turn, deferred) : cancelNow(turn, deferred);
  trace(turn, { type: "deferred", action: deferred.type, outcome: outcome.reason });
}

function startNow(turn: Turn, deferred: Extract<Deferred, { type: "start" }>): Outcome {
  const { action, interaction: interactionId, overridePolicy } = deferred;
  const outcome = start(turn, { interactionId, ...(overridePolicy && { overridePolicy }) });
  if (outcome.reason === "not_published") recordFailure(action, { code: "NOT_PUBLISHED", detail: interactionId });
  return outcome;
}

function cancelNow(turn: Turn, deferred: Extract<Deferred, { type: "cancel" }>): Outcome {
  const { interaction, policy, statuses } = deferred;
  const interactionId = interaction && (turn.input.definitions.latest(interaction)?.interactionId ?? interaction);
  return cancelByRequest(turn, { policy, reason: "action_cancel", statuses, ...(interactionId && { interactionId }) });
}

function handOverNow(turn: Turn, { sessionId, note }: NonNullable<Turn["handOver"]>): void {
  turn.handOver = undefined;
  pauseForPerson(turn);
  emit(turn, { type: "hand_over", sessionId, ...(note !== undefined && { note }) });
}
