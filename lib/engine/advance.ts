import { cancelAllBlocked, cancelByRequest } from "./cancel-request";
import { handBack, handOver } from "./hand-over";
import { resumeTop } from "./resume";
import { removeSessions, setStatus } from "./set-status";
import { start } from "./start";
import { sweep } from "./sweep";
import { takeInput } from "./take-input";
import { beginTurn, finishTurn, type Turn } from "./turn";
import type { EngineEvent, Outcome, TurnInput, TurnResult } from "./turn.types";

/**
 * One turn of one peer on one channel: what happened, and what is to be done. Reads nothing but its input and throws
 * for no input that fits the schemas; the caller saves sessions and effects together, then performs.
 */
export function advance(input: TurnInput): TurnResult {
  const turn = beginTurn(input);
  const outcome = happen(turn, input.event);
  bringBackPaused(turn);
  return finishTurn(turn, outcome);
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
      return { consumed: false, reason: "ran" };
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

/** Section 18: whatever ended in front, the session beneath it goes on. */
function bringBackPaused(turn: Turn): void {
  if (turn.hasEnded && !turn.isHandedOver) resumeTop(turn);
}
