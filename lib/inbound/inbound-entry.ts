import type { NewEntry } from "@/lib/inbox";
import type { EntryContent, EntryOrigin, Handled } from "@/lib/inbox/shared";
import { newId } from "@/lib/kernel/ids";
import type { InboundEvent } from "@/lib/messages";

/** The event kinds that become an entry of their own; edits and unsends change one that exists. */
export type EntryEvent = Exclude<InboundEvent, { kind: "unsend" }>;

export interface InboundFacts {
  eventId: number;
  occurredAt: Date;
  receivedAt: Date;
  tappedLabel?: string;
  /** Whom an account link is with. */
  accountName?: string;
  /** The message was unsent before it came: nothing of it is kept (INB-171). */
  isUnsent: boolean;
}

/** The timeline's row of an inbound event (INB-004): our reading of it, and the platform's object untouched. */
export function inboundEntry(event: EntryEvent, facts: InboundFacts, handled?: Handled): NewEntry {
  const isMessage = event.kind === "message" || event.kind === "messageEdited";
  return {
    id: newId("entry"),
    direction: "in",
    kind: event.kind === "messageEdited" ? "message" : event.kind,
    occurredAt: facts.occurredAt,
    receivedAt: facts.receivedAt,
    origin: originOf(event),
    inboundEventId: facts.eventId,
    ...(isMessage && { platformMessageId: event.content.platformMessageId }),
    ...(facts.isUnsent
      ? { content: { type: "unsent" as const }, unsentAt: facts.receivedAt }
      : { content: contentOf(event, facts, handled), payload: event.raw }),
  };
}

function originOf(event: EntryEvent): EntryOrigin {
  if (!event.peer) return { type: "platform" };
  const { memberId } = event.peer;
  return { type: "person", ...(memberId !== undefined && { memberId }) };
}

function contentOf(
  event: EntryEvent,
  { tappedLabel, accountName }: InboundFacts,
  handled: Handled | undefined,
): EntryContent {
  switch (event.kind) {
    case "message":
      return event.content;
    case "messageEdited":
      return { ...event.content, editedAt: event.occurredAt };
    case "postback":
      return {
        data: event.data,
        ...(event.params && { params: event.params }),
        ...(tappedLabel !== undefined && { label: tappedLabel }),
        ...(handled && { handled }),
      };
    case "follow":
      return event.isUnblocked === undefined ? {} : { isUnblocked: event.isUnblocked };
    case "memberJoined":
    case "memberLeft":
      return { members: event.members };
    case "videoPlayComplete":
      return { trackingId: event.trackingId };
    case "beacon":
      return event.beacon;
    case "accountLink":
      return { result: event.link.result, ...(accountName !== undefined && { accountName }) };
    case "membership":
      return event.membership;
    case "delivery":
      return { deliveryTag: event.deliveryTag };
    case "module":
      return event.module;
    case "unsupported":
      return { platformType: platformTypeOf(event.raw) };
    default:
      return {};
  }
}

function platformTypeOf(raw: unknown): string {
  const isNamed = typeof raw === "object" && raw !== null && "type" in raw && typeof raw.type === "string";
  return isNamed ? String(raw.type) : "unknown";
}
