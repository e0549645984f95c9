import type { ActionPosition } from "./actions/action-request";
import type { PatternRefusal } from "./patterns";
import type { EndReason, NormalizeRule } from "./words";

/** Why a connection was taken. */
export type ConnectionKind = "button" | "branch" | "stop" | "next" | "implicit" | "edit_return" | "retry" | "failure";

/** Why the engine decided so, in order (ENG-7). The simulator, analytics and support read the same lines. */
export type TraceLine =
  | { type: "step_entered"; sessionId: string; stepId: string }
  | { type: "input"; stepId: string; via: "text" | "label" | "button" | "picker" | "content"; raw: string | null }
  | { type: "normalized"; stepId: string; rule: NormalizeRule; value: string }
  | { type: "validated"; stepId: string; rule: string; passed: boolean; error?: string }
  | {
      type: "action_run";
      stepId: string | null;
      position: ActionPosition;
      action: string;
      outcome: "done" | "failed";
      code?: string;
    }
  | { type: "deferred"; action: "start" | "cancel"; outcome: string }
  | { type: "branch_tested"; stepId: string; index: number; matched: boolean }
  | { type: "connection"; from: string; to: string; kind: ConnectionKind }
  | { type: "target_missing"; stepId: string; target: string }
  | { type: "pattern_refused"; pattern: string; reason: PatternRefusal }
  | { type: "stale"; stepId: string | null; reason: "no_session" | "other_session" | "other_step" | "not_asked" }
  | { type: "answers_dropped"; stepIds: string[] }
  | { type: "policy"; interactionId: string; decision: string }
  | { type: "session"; sessionId: string; change: "started" | "reset" | "paused" | "resumed" | EndReason }
  | { type: "empty_message_skipped"; stepId: string; index: number }
  | { type: "step_budget_exceeded"; stepId: string };
