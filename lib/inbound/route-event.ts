import { type EngineEvent, type Outcome, parseStartPostback, toEngineEvent, webhookData } from "@/lib/engine";
import type { Handled } from "@/lib/inbox/shared";
import { runTurn, type Turns } from "@/lib/interactions";
import type { InboundEvent } from "@/lib/messages";
import { matchTriggers } from "@/lib/triggers";
import type { ChannelRouting } from "./channel-routing";

/** Something that an event may start, in the order in which it would. */
export interface Start {
  interactionId: string;
  overridePolicy?: Extract<EngineEvent, { type: "start" }>["overridePolicy"];
  mayInterrupt: boolean;
}

/** What an event means for automation, before anybody's sessions are known. */
export interface EventMeaning {
  engineEvent?: EngineEvent;
  starts: Start[];
}

/** Reads an event by the channel's rules (section 20). Only one-to-one chats in active mode are automation's business. */
export function meaningOf(event: InboundEvent, routing: ChannelRouting): EventMeaning {
  if (event.peer?.kind !== "user" || event.mode === "standby") return { starts: [] };
  const engineEvent = toEngineEvent(event);
  return {
    ...(engineEvent && { engineEvent }),
    starts: [...sharedEntry(event, routing), ...triggered(event, routing)],
  };
}

/** Section 14: every interaction can be started by the postback `mode=start&interaction=<id>`. */
function sharedEntry(event: InboundEvent, { live }: ChannelRouting): Start[] {
  const asked = event.kind === "postback" ? parseStartPostback(event.data) : undefined;
  if (!asked) return [];
  const interactionId = live.idsByKey.get(asked.interactionId) ?? asked.interactionId;
  return [{ interactionId, mayInterrupt: true }];
}

function triggered(event: InboundEvent, routing: ChannelRouting): Start[] {
  const engineEvent = event.kind === "follow" ? { type: "follow" as const } : toEngineEvent(event);
  if (!engineEvent || engineEvent.type === "blocked") return [];
  return matchTriggers(routing.triggers, engineEvent).map(({ trigger, mayInterrupt }) => ({
    interactionId: trigger.effect.interactionId,
    ...(trigger.effect.overridePolicy && { overridePolicy: trigger.effect.overridePolicy }),
    mayInterrupt,
  }));
}

/** What became of an event. */
export interface Routed {
  /** A session or a trigger took it. */
  isConsumed: boolean;
  handled: Handled;
}

/** Offers the event to the active session, then to triggers; each turn sees what the one before left behind. */
export function routeEvent(turns: Turns, event: InboundEvent, meaning: EventMeaning): Routed {
  const active = turns.lane.sessions.find((session) => session.status === "active");
  const offered = offerToSession(turns, meaning);
  if (offered?.consumed) return takenBySession(offered, active);
  const starts =
    offered?.reason === "interrupted" ? meaning.starts.filter((start) => start.mayInterrupt) : meaning.starts;
  const outcomes = starts.map(({ interactionId, overridePolicy }) =>
    runTurn(turns, {
      type: "start",
      interactionId,
      ...(overridePolicy && { overridePolicy }),
      webhook: webhookData(event),
    }),
  );
  const isStarted = outcomes.some((outcome) => outcome.consumed);
  const reason = outcomes.at(-1)?.reason ?? offered?.reason;
  return {
    isConsumed: isStarted,
    handled: { by: isStarted ? "trigger" : "nobody", ...(reason && { reason }) },
  };
}

function offerToSession(turns: Turns, { engineEvent, starts }: EventMeaning): Outcome | undefined {
  if (!engineEvent) return undefined;
  const canInterrupt = engineEvent.type === "text" || engineEvent.type === "postback";
  const mayInterrupt = starts.some((start) => start.mayInterrupt);
  return runTurn(turns, canInterrupt && mayInterrupt ? { ...engineEvent, mayInterrupt } : engineEvent);
}

/** A stale press is nobody's: the interaction knows it, and ignores it. */
function takenBySession(outcome: Outcome, active: { id: string; currentStepId: string } | undefined): Routed {
  if (outcome.reason === "stale") return { isConsumed: false, handled: { by: "nobody", reason: "stale" } };
  const where = active && { sessionId: active.id, stepId: active.currentStepId };
  return { isConsumed: true, handled: { by: "interaction", reason: outcome.reason, ...where } };
}
