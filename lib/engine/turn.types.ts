import type { Message } from "@/lib/messages";
import type { ActionEntry } from "./actions/action-entry.schema";
import type { ActionPosition, ActionRequest } from "./actions/action-request";
import type { MessageTemplate } from "./actions/message-template";
import type { Definition } from "./definition.schema";
import type { Json } from "./json";
import type { Session } from "./session.schema";
import type { TraceLine } from "./trace.types";
import type { EndReason, Locale, OverridePolicy, SessionStatus } from "./words";

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
  /** The account on the workspace's own site that this person has linked. */
  account?: { id: string; name: string };
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
  /** A sticker, an image …: what only steps of a fitting input mode can take, and `answer` is what they then store. */
  | { type: "unusable"; kind: string; answer?: string; webhook?: WebhookData }
  | { type: "start"; interactionId: string; overridePolicy?: OverridePolicy; webhook?: WebhookData }
  /** Without `interactionId`: the active one. `confirm` asks first. */
  | {
      type: "cancel";
      policy: "force" | "confirm";
      reason: EndReason;
      interactionId?: string;
      /** Which open sessions are meant: by default the active one, or with `interactionId` any of that interaction. */
      statuses?: readonly SessionStatus[];
      webhook?: WebhookData;
    }
  /** A trigger, a saved flow or a team member runs actions beside any session. */
  | { type: "run_actions"; actions: ActionEntry[]; webhook?: WebhookData }
  /** A person takes over: the active session pauses and keeps the time it has left. */
  | { type: "hand_over" }
  /** Automation goes on: the session in front resumes with the time it had left, or everything open ends in silence. */
  | { type: "hand_back"; sessions: "resume" | "resume_silently" | "cancel" }
  /**
   * A team member says how a session stands, or takes sessions away; ended ones are then among `sessions`. With `revision` only
   * if it is still the session that they looked at.
   */
  | { type: "set_status"; sessionId: string; status: SessionStatus; revision?: number }
  | { type: "remove"; sessionIds: string[] }
  /** The peer blocked the account. */
  | { type: "blocked" }
  /** Time has passed: reminder and timeout that are due at `now`. */
  | { type: "sweep" };

/** Saved messages, looked up by id or by key in what the caller has loaded. */
export interface Templates {
  byId(idOrKey: string): MessageTemplate | undefined;
}

/** What became of an action that was performed outside. A failure may carry a value too, such as the answer of a server. */
export type ActionAnswer = { ok: true; value: Json } | { ok: false; code: string; detail: string; value?: Json };

export interface TurnInput {
  now: number;
  /** The language of the channel: of built-in texts where neither the person nor the interaction has one. */
  locale: Locale;
  /** IANA name; `Asia/Tokyo` unless told otherwise. */
  timeZone?: string;
  channelName: string;
  /** Whom this turn is about; parameters `user` and `channel` of actions are compared with it. */
  peer: { channelId: string; platformId: string };
  /** A person handles the conversation: what is paused stays paused. */
  isHandedOver?: boolean;
  person: Person;
  definitions: Definitions;
  templates: Templates;
  /** Every open session of this peer on this channel; for `start` also the ended ones of the requested interaction. */
  sessions: Session[];
  /** Interactions whose ended sessions are among `sessions`, beside the one that `start` names. */
  knownRuns?: ReadonlySet<string>;
  /** Results of what this turn has asked for so far, in the order in which it asked. */
  answers?: readonly ActionAnswer[];
  /**
   * Used when this turn creates a session (`sessionId`, `token`) or resets one (`token`); at most 29 URL-safe characters each.
   * Further sessions of the same turn add a number to them.
   */
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
  | "budget_exceeded"
  | "action";

/** A line of the session's own log (`interactions.md` section 15). */
export type SessionLogLine =
  | { type: "started"; versionId: string }
  | { type: "reset"; versionId: string }
  | { type: "step_entered"; stepId: string }
  | { type: "input_accepted"; stepId: string; answer: string | null }
  | { type: "input_rejected"; stepId: string; errors: string[] }
  | {
      type: "action_failed";
      stepId: string | null;
      position: ActionPosition;
      action: string;
      code: string;
      detail: string;
    }
  /** Trouble that the turn got over, for the author of the interaction. */
  | {
      type: "incident";
      code: Exclude<IncidentCode, "ACTION_FAILED" | "DEFINITION_MISSING">;
      stepId: string;
      detail: string;
    }
  | { type: "reminded" }
  | { type: "paused" }
  | { type: "resumed" }
  | { type: "cancel_asked" }
  /** By hand: the status that a member set, or could not set any more when their word's turn came. */
  | { type: "status_set"; from: SessionStatus; status: SessionStatus; by?: MemberName }
  | { type: "status_refused"; status: SessionStatus; code: OutcomeReason; by?: MemberName }
  | { type: "ended"; status: "completed" | "timeout" | "canceled"; reason: EndReason };

/** Who did something by hand. */
export interface MemberName {
  userId?: string;
  name: string;
}

export type IncidentCode =
  | "STEP_BUDGET_EXCEEDED"
  | "PATTERN_BUDGET_EXCEEDED"
  | "TARGET_MISSING"
  | "DEFINITION_MISSING"
  | "ACTION_FAILED";

/** What is to be done after the sessions were saved, in this order. Plain data; the caller performs. */
export type Effect =
  | {
      type: "send";
      messages: Message[];
      /** All `null` when actions that belong to no session say something. */
      sessionId: string | null;
      interactionId: string | null;
      versionId: string | null;
      stepId: string | null;
      cause: SendCause;
    }
  /** Merge into the contact's profile, in the same commit. */
  | { type: "merge_profile"; sessionId: string | null; set: Record<string, string>; remove: string[] }
  /** Change the contact's tags by name, in the same commit. */
  | { type: "change_tags"; sessionId: string | null; add: string[]; remove: string[] }
  /** A person is asked to take over; the session has been paused already. */
  | { type: "hand_over"; sessionId: string | null; note?: string }
  /** Work outside whose result no turn needs: mail, and whatever concerns another peer. */
  | { type: "perform"; request: ActionRequest }
  /** Remove the peer's other sessions of this interaction on this channel, whatever their status. */
  | { type: "delete_other_runs"; interactionId: string; keepSessionId: string }
  | { type: "delete_session"; sessionId: string }
  | { type: "log"; sessionId: string; line: SessionLogLine }
  /** Something the interaction's owner should know. */
  | {
      type: "incident";
      code: IncidentCode;
      /** All `null` when actions that belong to no session fail. */
      interactionId: string | null;
      versionId: string | null;
      stepId: string | null;
      detail: string;
    };

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
  | "budget_exceeded"
  | "ran"
  | "handed_over"
  | "handed_back"
  | "status_set"
  | "changed_meanwhile"
  | "another_active"
  | "another_open"
  | "pending";

export interface Outcome {
  /** `false`: the event is still free for triggers (and then the AI responder); effects of this turn come first. */
  consumed: boolean;
  reason: OutcomeReason;
}

/** What the turn cannot go on without. `runs`: the ended sessions of an interaction, which its run policy looks at. */
export type TurnNeed = { type: "action"; request: ActionRequest } | { type: "runs"; interactionId: string };

export interface TurnResult {
  /**
   * When present nothing else of this result counts: the caller performs or loads, then calls `advance` with the same input
   * and the answer behind those before it, or the sessions beside those before them.
   */
  pending?: TurnNeed;
  /** How many of the given answers the turn took; later turns of the same event get those behind them. */
  answersUsed: number;
  outcome: Outcome;
  /**
   * Every session that is new or changed, whole, except one that `delete_session` removes. The active one comes last, so
   * that rows written in this order never hold two active sessions of one peer (I1).
   */
  sessions: Session[];
  effects: Effect[];
  trace: TraceLine[];
}
