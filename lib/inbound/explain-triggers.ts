import type { Outcome } from "@/lib/engine";
import type { InboundEvent } from "@/lib/messages";
import { matchesRule, mayInterrupt, type Situation, type TriggerRow, unmetRequirement } from "@/lib/triggers";
import type { Requirement } from "@/lib/triggers/shared";
import type { Routed } from "./route-event";

/** Why a trigger did or did not do its work. */
export type Verdict =
  | { type: "runs" }
  /** It was run, and nothing came of it: the interaction is not published, may not run twice … */
  | { type: "ignored"; reason: Outcome["reason"] }
  | { type: "other_event" }
  | { type: "other_channel" }
  | { type: "off" }
  | { type: "unmet"; requirement: Requirement }
  /** The event was an answer in an interaction, or pressed on something old. */
  | { type: "taken_by_session" }
  /** Others interrupted the interaction; this one may not. */
  | { type: "may_not_interrupt" }
  /** The event asked for account linking, which comes before everything else. */
  | { type: "taken_by_linking" }
  /** It is for texts that nothing answers, and something did. */
  | { type: "answered" }
  /** Its effect has no meaning in a group. */
  | { type: "not_here" }
  | { type: "held" };

export interface TriggerVerdict {
  id: string;
  title: string;
  verdict: Verdict;
}

export interface Scene {
  event: InboundEvent;
  channelId: string;
  situation: Situation;
  /** Absent when a person answers the conversation. */
  routed?: Routed;
}

/** One verdict for each trigger, in their order. */
export function explainTriggers(triggers: readonly TriggerRow[], scene: Scene): TriggerVerdict[] {
  return triggers.map((trigger) => ({ id: trigger.id, title: trigger.title, verdict: explain(trigger, scene) }));
}

function explain(trigger: TriggerRow, scene: Scene): Verdict {
  const { event, channelId, situation, routed } = scene;
  if (trigger.channelIds && !trigger.channelIds.includes(channelId)) return { type: "other_channel" };
  if (!matchesRule(trigger.rule, event)) return { type: "other_event" };
  if (!trigger.isEnabled) return { type: "off" };
  const requirement = unmetRequirement(trigger, situation);
  if (requirement) return { type: "unmet", requirement };
  if (!routed) return { type: "held" };
  if (routed.handled.by === "account_link") return { type: "taken_by_linking" };
  const tried = routed.tried.find(({ triggerId }) => triggerId === trigger.id);
  if (tried) return tried.outcome.consumed ? { type: "runs" } : { type: "ignored", reason: tried.outcome.reason };
  if (routed.handled.by === "interaction" || routed.handled.reason === "stale") return { type: "taken_by_session" };
  if (trigger.rule.type === "unanswered") return { type: "answered" };
  return routed.isInterrupting && !mayInterrupt(trigger) ? { type: "may_not_interrupt" } : { type: "not_here" };
}
