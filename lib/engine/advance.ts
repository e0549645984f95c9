import { cancelAllBlocked, cancelByRequest } from "./cancel-request";
import { handBack, handOver } from "./hand-over";
import { runLooseActions } from "./run-loose-actions";
import { removeSessions, setStatus } from "./set-status";
import { settle } from "./settle";
import { start } from "./start";
import { Suspension } from "./suspension";
import { sweep } from "./sweep";
import { takeInput } from "./take-input";
import { beginTurn, finishTurn, suspendTurn, type Turn } from "./turn";
import type { EngineEvent, Outcome, TurnInput, TurnResult } from "./turn.types";

/**
 * One turn of one peer on one channel: what happened, and what is to be done. Reads nothing but its input and throws
 * for no input that fits the schemas; the caller saves sessions and effects together, then performs. With `pending` the
 * caller answers and asks again.
 */
export function advance(input: TurnInput): TurnResult {
  const turn = beginTurn(input);
  try {
    const outcome = happen(turn, input.event);
    settle(turn);
    return finishTurn(turn, outcome);
  } catch (error) {
    if (error instanceof Suspension) return suspendTurn(turn, error.need);
    throw error;
  }
}

function happen(turn: Turn, event: EngineEvent): Outcome {
  switch (event.type) {
    case "text":
    case "postback":
    case "unusable":
      return takeInput(turn, event);
    case "start":
      return start(turn, event);
    case "cancel":
      return cancelByRequest(turn, event);
    case "blocked":
      return cancelAllBlocked(turn);
    case "sweep":
      return sweep(turn);
    case "run_actions":
      return runLooseActions(turn, event);
    case "hand_over":
      return handOver(turn);
    case "hand_back":
      return handBack(turn, event.sessions);
    case "set_status":
      return setStatus(turn, event);
    case "remove":
      return removeSessions(turn, event);
  }
}
