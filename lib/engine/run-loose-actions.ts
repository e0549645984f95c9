import { runActions } from "./actions/run-actions";
import { expireOverdue } from "./sweep";
import { emit, type Turn } from "./turn";
import type { EngineEvent, Outcome } from "./turn.types";

/** Actions of a trigger or a saved flow, beside any session. What they say belongs to nobody's step. */
export function runLooseActions(turn: Turn, { actions }: Extract<EngineEvent, { type: "run_actions" }>): Outcome {
  expireOverdue(turn);
  const { messages } = runActions({ turn, stepId: null, list: "actions" }, actions);
  const nowhere = { sessionId: null, interactionId: null, versionId: null, stepId: null };
  if (messages.length > 0) emit(turn, { type: "send", messages, ...nowhere, cause: "action" });
  return { consumed: true, reason: "ran" };
}
