import type { JsonObject } from "@/lib/messages";
import { Suspension } from "../suspension";
import { emit } from "../turn";
import { type ActionDone, doneSilently, failed, type RunningAction } from "./action-host";
import type { ActionRequest } from "./action-request";
import { type ActionType, actionCatalogue } from "./catalogue";
import { messagesOfResult } from "./messages-of-result";

/** What one turn may ask of others. More than this is a drawing that goes round in circles. */
export const requestLimits = { awaited: 20, handedOut: 50 } as const;

/** Takes the answer that somebody outside gave; without one the turn stops here until there is. */
export function askOutside(action: RunningAction, type: ActionType, parameters: JsonObject): ActionDone {
  const { turn } = action.host;
  if (turn.answersUsed >= requestLimits.awaited) return failed("TOO_MANY_REQUESTS", `${requestLimits.awaited}`);
  const answer = turn.input.answers?.[turn.answersUsed];
  if (!answer) throw new Suspension({ type: "action", request: request(action, type, parameters, turn.answersUsed) });
  turn.answersUsed += 1;
  if (!answer.ok) return failed(answer.code, answer.detail, answer.value);
  return { ok: true, value: answer.value, messages: messagesOfResult(actionCatalogue[type].result, answer.value) };
}

/** Leaves work to others that nothing in this turn waits for. */
export function handOut(action: RunningAction, type: ActionType, parameters: JsonObject): ActionDone {
  const { turn } = action.host;
  const ordinal = turn.requestsPerformed;
  if (ordinal >= requestLimits.handedOut) return failed("TOO_MANY_REQUESTS", `${requestLimits.handedOut}`);
  turn.requestsPerformed += 1;
  emit(turn, { type: "perform", request: request(action, type, parameters, ordinal) });
  return doneSilently;
}

function request(
  { host, position }: RunningAction,
  type: ActionType,
  parameters: JsonObject,
  ordinal: number,
): ActionRequest {
  const { run, stepId } = host;
  const session = run && {
    sessionId: run.session.id,
    interactionId: run.version.interactionId,
    versionId: run.version.versionId,
  };
  return { ordinal, type, parameters, origin: { ...session, ...(stepId !== null && { stepId }), position } };
}
