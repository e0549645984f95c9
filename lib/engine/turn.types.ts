import type { Message } from "@/lib/messages";
import type { Definition } from "./definition.schema";
import type { Session } from "./session.schema";
import type { TraceLine } from "./trace.types";
import type { EndReason, Locale, OverridePolicy } from "./words";

/** A published version, with what the engine needs to know about its interaction. */
export interface Version {
  interactionId: string;
  versionId: string;
  number: number;
  title: string;
  definition: Definition;
}

/** The versions that a turn may ask for. Plain look-ups in what the caller has loaded: never a query. */
export interface Definitions {
  byVersion(versionId: string): Version | undefined;
  /** The version that new sessions run; nothing when the interaction is unknown or was never published. */
  latest(interactionId: string): Version | undefined;
}

export interface Person {
  displayName: string;
  profile: Record<string, string>;
  tags: string[];
}

/** What `{{webhook.…}}` reads; see `webhookData`. */
export type WebhookData = Record<string, unknown>;

/** `mayInterrupt`: the caller found a trigger that may interrupt interactions and matches this event. */
export type EngineEvent =
  | { type: "text"; text: string; mayInterrupt?: boolean; webhook?: WebhookData }
  | {
      type: "postback";
      data: string;
      params?: Record<string, string>;
      mayInterrupt?: boolean;
      webhook?: WebhookData;
    }
  /** A sticker, an image …: something said in the one-to-one chat that no step can take. */
  | { type: "unusable"; kind: string; webhook?: WebhookData }
  | { type: "start"; interactionId: string; overridePolicy?: OverridePolicy; webhook?: WebhookData }
  /** Without `interactionId`: the active one. `confirm` asks first. */
  | { type: "cancel"; policy: "force" | "confirm"; reason: EndReason; interactionId?: string; webhook?: WebhookData }
  /** The peer blocked the account. */
  | { type: "blocked" }
  /** Time has passed: reminder and timeout that are due at `now`. */
  | { type: "sweep" };

export interface TurnInput {
  now: number;
  locale: Locale;
  channelName: string;
  person: Person;
  definitions: Definitions;
  /** Every open session of this peer on this channel; for `start` also the ended ones of the requested interaction. */
  sessions: Session[];
  /** Used when this turn creates a session (`sessionId`, `token`) or resets one (`token`). At most 32 URL-safe characters each. */
  fresh: { sessionId: string; token: string };
  event: EngineEvent;
}

export type SendCause =
  | "started"
  | "reset"
  | "resumed"
  | "answered"
  | "rejected"
  | "unusable"
  | "asked_again"
  | "cancel_asked"
  | "canceled"
  | "reminder"
  | "timeout"
  | "stale"
  | "definition_missing"
  | "budget_exceeded";

/** A line of the session's own log (`interactions.md` section 15). */
export type SessionLogLine =
  | { type: "started"; versionId: string }
  | { type: "reset"; versionId: string }
  | { type: "step_entered"; stepId: string }
  | { type: "input_accepted"; stepId: string; answer: string | null }
  | { type: "input_rejected"; stepId: string; errors: string[] }
  | { type: "reminded" }
  | { type: "paused" }
  | { type: "resumed" }
  | { type: "cancel_asked" }
  | { type: "ended"; status: "completed" | "timeout" | "canceled"; reason: EndReason };

export type IncidentCode = "STEP_BUDGET_EXCEEDED" | "PATTERN_BUDGET_EXCEEDED" | "TARGET_MISSING" | "DEFINITION_MISSING";

/** What is to be done after the sessions were saved, in this order. Plain data; the caller performs. */
export type Effect =
  | {
      type: "send";
      messages: Message[];
      sessionId: string;
      interactionId: string;
      versionId: string;
      stepId: string;
      cause: SendCause;
    }
  /** Merge into the contact's profile, in the same commit. */
  | { type: "merge_profile"; sessionId: string; set: Record<string, string>; remove: string[] }
  /** Remove the peer's other sessions of this interaction on this channel, whatever their status. */
  | { type: "delete_other_runs"; interactionId: string; keepSessionId: string }
  | { type: "delete_session"; sessionId: string }
  | { type: "log"; sessionId: string; line: SessionLogLine }
  /** Something the interaction's owner should know. */
  | { type: "incident"; code: IncidentCode; interactionId: string; versionId: string; stepId: string; detail: string };

export type OutcomeReason =
  | "answered"
  | "rejected"
  | "unusable"
  | "asked_again"
  | "stale"
  | "cancel_asked"
  | "continued"
  | "canceled"
  | "started"
  | "reset"
  | "resumed"
  | "ignored"
  | "refused"
  | "not_published"
  | "not_input"
  | "interrupted"
  | "no_session"
  | "expired"
  | "definition_missing"
  | "blocked"
  | "reminded"
  | "timed_out"
  | "nothing_due"
  | "budget_exceeded";

export interface Outcome {
  /** `false`: the event is still free for triggers (and then the AI responder); effects of this turn come first. */
  consumed: boolean;
  reason: OutcomeReason;
}

export interface TurnResult {
  outcome: Outcome;
  /**
   * Every session that is new or changed, whole, except one that `delete_session` removes. The active one comes last, so
   * that rows written in this order never hold two active sessions of one peer (I1).
   */
  sessions: Session[];
  effects: Effect[];
  trace: TraceLine[];
}
