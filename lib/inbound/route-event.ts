import { linkRequestOf } from "@/lib/account-links";
import {
  type EngineEvent,
  type Outcome,
  type OutcomeReason,
  parseStartPostback,
  toEngineEvent,
  webhookData,
} from "@/lib/engine";
import type { Handled } from "@/lib/inbox/shared";
import { type LaneState, runTurn, type Turns } from "@/lib/interactions";
import type { InboundEvent } from "@/lib/messages";
import {
  effectEvent,
  matchTriggers,
  mayInterrupt,
  type Situation,
  type Trigger,
  type TriggerEffect,
  unmetRequirement,
} from "@/lib/triggers";
import { type AskedLinking, answerLinking, confirmLinking } from "./answer-linking";
import type { ChannelRouting } from "./channel-routing";

/** Something that an event may set off, in the order in which it would. */
export interface Offer {
  effect: TriggerEffect;
  mayInterrupt: boolean;
  /** Absent for the entry that every interaction has. */
  trigger?: Trigger;
}

/** What an event means for automation, before anybody's sessions are known. */
export interface EventMeaning {
  /** Comes before everything else. */
  linking?: AskedLinking;
  /** An account has been linked just now: the keyword by which it can be unlinked. */
  linkedBy?: string;
  engineEvent?: EngineEvent;
  offers: Offer[];
}

/** Reads an event by the channel's rules (section 20). What the account only overhears is not automation's business. */
export function meaningOf(event: InboundEvent, routing: ChannelRouting): EventMeaning {
  if (!event.peer || event.mode === "standby") return { offers: [] };
  const engineEvent = toEngineEvent(event);
  const { linking } = routing;
  const request = linking && linkRequestOf(event, linking);
  return {
    ...(linking && isLinked(event) && { linkedBy: linking.keyword }),
    ...(linking && request && { linking: { request, keyword: linking.keyword } }),
    ...(engineEvent && { engineEvent }),
    offers: [...sharedEntry(event, routing), ...triggered(event, routing)],
  };
}

function isLinked(event: InboundEvent): boolean {
  return event.kind === "accountLink" && event.link.result === "ok";
}

/** Section 14: every interaction can be started by the postback `mode=start&interaction=<id>`, in one-to-one chats. */
function sharedEntry(event: InboundEvent, { live }: ChannelRouting): Offer[] {
  const asked = event.kind === "postback" ? parseStartPostback(event.data) : undefined;
  if (!asked || event.peer?.kind !== "user") return [];
  const interactionId = live.idsByKey.get(asked.interactionId) ?? asked.interactionId;
  return [{ effect: { type: "start_interaction", interactionId }, mayInterrupt: true }];
}

function triggered(event: InboundEvent, routing: ChannelRouting): Offer[] {
  return matchTriggers(routing.triggers, event).map((trigger) => ({
    trigger,
    effect: trigger.effect,
    mayInterrupt: mayInterrupt(trigger),
  }));
}

/** What became of an event. */
export interface Routed {
  /** A session or a trigger took it. */
  isConsumed: boolean;
  handled: Handled;
  /** The triggers that were run, in order, and what became of each. */
  tried: { triggerId: string; outcome: Outcome }[];
  /** Triggers took the event from a session that would have answered it. */
  isInterrupting: boolean;
  /** The person's link is to be taken away. */
  isUnlinking?: boolean;
}

/** Offers the event to the active session, then to triggers; each turn sees what the one before left behind. */
export function routeEvent(turns: Turns, event: InboundEvent, meaning: EventMeaning, isOpen: boolean): Routed {
  if (meaning.linking) return takenByLinking(turns, meaning.linking);
  if (meaning.linkedBy !== undefined) confirmLinking(turns, meaning.linkedBy);
  const situation = situationOf(turns.lane, event, isOpen);
  const offers = meaning.offers.filter(({ trigger }) => !trigger || !unmetRequirement(trigger, situation));
  const active = turns.lane.sessions.find((session) => session.status === "active");
  const offered = offerToSession(turns, meaning.engineEvent, offers);
  if (offered?.consumed) return takenBySession(offered, active);
  const isInterrupting = offered?.reason === "interrupted";
  const open = isInterrupting ? offers.filter((offer) => offer.mayInterrupt) : offers;
  return { ...takenByTriggers(turns, event, open, offered?.reason), isInterrupting };
}

function takenByLinking(turns: Turns, asked: AskedLinking): Routed {
  answerLinking(turns, asked);
  const isUnlinking = asked.request === "unlink";
  return { isConsumed: true, handled: { by: "account_link" }, tried: [], isInterrupting: false, isUnlinking };
}

/** What requirements are judged by: the lane as it was loaded, with what this very event says about it. */
export function situationOf(lane: LaneState, event: InboundEvent, isOpen: boolean): Situation {
  return {
    source: lane.kind,
    friendStatus: event.kind === "follow" ? "friend" : event.kind === "unfollow" ? "blocked" : lane.friendStatus,
    tags: lane.tags,
    profile: { displayName: lane.displayName, ...lane.profile },
    isOpen,
  };
}

function offerToSession(turns: Turns, engineEvent: EngineEvent | undefined, offers: Offer[]): Outcome | undefined {
  if (!engineEvent) return undefined;
  const canInterrupt = engineEvent.type === "text" || engineEvent.type === "postback";
  const isInterrupting = canInterrupt && offers.some((offer) => offer.mayInterrupt);
  return runTurn(turns, isInterrupting ? { ...engineEvent, mayInterrupt: true } : engineEvent);
}

/** Section 20, 5: all that match, in order; what they say is said one after another. */
function takenByTriggers(
  turns: Turns,
  event: InboundEvent,
  offers: Offer[],
  before?: OutcomeReason,
): Omit<Routed, "isInterrupting"> {
  const tried: Routed["tried"] = [];
  let reason = before;
  let isConsumed = false;
  const saidBefore = turns.effects.length;
  for (const { effect, trigger } of lastResortsLast(offers)) {
    if (isLastResort(trigger) && hasSaid(turns, saidBefore)) continue;
    const engineEvent = effectEvent(effect, { peerKind: turns.lane.kind, webhook: webhookData(event) });
    if (!engineEvent) continue;
    const outcome = runTurn(turns, engineEvent, trigger && { type: "trigger", triggerId: trigger.id });
    reason = outcome.reason;
    isConsumed ||= outcome.consumed;
    if (trigger) tried.push({ triggerId: trigger.id, outcome });
  }
  const handled: Handled = { by: isConsumed ? "trigger" : "nobody", ...(reason && { reason }) };
  return { isConsumed, handled, tried };
}

const isLastResort = (trigger: Trigger | undefined) => trigger?.rule.type === "unanswered";

/** Section 20, 6: what is for texts that nothing answered comes after everything that may answer. */
function lastResortsLast(offers: Offer[]): Offer[] {
  const isLast = ({ trigger }: Offer) => isLastResort(trigger);
  return [...offers.filter((offer) => !isLast(offer)), ...offers.filter(isLast)];
}

/** Whether a message or a person's turn came of it since then. */
function hasSaid(turns: Turns, since: number): boolean {
  return turns.effects.slice(since).some(({ type }) => type === "send" || type === "hand_over");
}

/** A stale press is nobody's: the interaction knows it, and ignores it. */
function takenBySession(outcome: Outcome, active: { id: string; currentStepId: string } | undefined): Routed {
  if (outcome.reason === "stale")
    return { isConsumed: false, handled: { by: "nobody", reason: "stale" }, tried: [], isInterrupting: false };
  const where = active && { sessionId: active.id, stepId: active.currentStepId };
  return {
    isConsumed: true,
    handled: { by: "interaction", reason: outcome.reason, ...where },
    tried: [],
    isInterrupting: false,
  };
}
