import {
  type EngineEvent,
  matchTrigger,
  parseStartPostback,
  toEngineEvent,
  triggerMayInterrupt,
  webhookData,
} from "@/lib/engine";
import type { InboundEvent } from "@/lib/messages";
import { inboundOf } from "./inbound";
import type { Arrival, Handled } from "./simulation";
import { run, type Work } from "./work";

/** What would be started by an event, and whether that may take the event from a session. */
interface Offer {
  interactionId: string;
  mayInterrupt: boolean;
}

/** Does with one arrival what the inbound workflow does with the event: sessions first, then triggers (section 20). */
export function routeArrival(work: Work, arrival: Arrival): Handled {
  const { input } = arrival;
  const { interactionId } = work.options;
  switch (input.type) {
    case "clock":
      return { by: "clock", reason: run(work, { type: "sweep" }).reason };
    case "hand_over":
      return { by: "editor", reason: run(work, { type: "hand_over" }).reason };
    case "hand_back":
      return { by: "editor", reason: run(work, { type: "hand_back", sessions: "resume" }).reason };
    case "start":
      if (work.state.isHandedOver) return { by: "person" };
      return { by: "trigger", reason: run(work, { type: "start", interactionId }).reason };
    default: {
      const inbound = inboundOf(arrival, `${work.options.idPrefix}-e${work.state.count + 1}`);
      return inbound ? routeInbound(work, inbound) : { by: "nobody" };
    }
  }
}

function routeInbound(work: Work, inbound: InboundEvent): Handled {
  if (inbound.kind === "follow" || inbound.kind === "unfollow")
    work.state = { ...work.state, isFriend: inbound.kind === "follow" };
  if (work.state.isHandedOver && inbound.kind !== "unfollow") return { by: "person" };
  const event = toEngineEvent(inbound);
  const offers = offersOf(work, inbound, event);
  const mayInterrupt = offers.some((offer) => offer.mayInterrupt);
  const offered = event && run(work, isInterruptible(event) ? { ...event, mayInterrupt } : event);
  if (offered?.reason === "stale") return { by: "nobody", reason: "stale" };
  if (offered?.consumed) return { by: "interaction", reason: offered.reason };
  const open = offered?.reason === "interrupted" ? offers.filter((offer) => offer.mayInterrupt) : offers;
  const webhook = webhookData(inbound);
  const outcomes = open.map(({ interactionId }) => run(work, { type: "start", interactionId, webhook }));
  const reason = outcomes.at(-1)?.reason ?? offered?.reason;
  return { by: outcomes.some(({ consumed }) => consumed) ? "trigger" : "nobody", ...(reason && { reason }) };
}

function isInterruptible(event: EngineEvent): event is Extract<EngineEvent, { type: "text" | "postback" }> {
  return event.type === "text" || event.type === "postback";
}

/** Section 14: every interaction can be started by a postback too. */
function offersOf({ options }: Work, inbound: InboundEvent, event: EngineEvent | undefined): Offer[] {
  const asked = inbound.kind === "postback" ? parseStartPostback(inbound.data) : undefined;
  const heard = inbound.kind === "follow" ? { type: "follow" as const } : event;
  const triggers = options.triggers.filter(
    ({ rule }) =>
      heard &&
      (heard.type === "follow" || heard.type === "text" || heard.type === "postback" || heard.type === "unusable") &&
      matchTrigger(rule, heard),
  );
  return [
    ...(asked ? [{ interactionId: asked.interactionId, mayInterrupt: true }] : []),
    ...triggers.map(({ rule, interactionId, mayInterrupt }) => ({
      interactionId,
      mayInterrupt: triggerMayInterrupt(rule, mayInterrupt),
    })),
  ];
}
