import type { Db } from "@/db/client";
import { type FriendStatus, setFriendStatus, setStandby } from "@/lib/contacts";
import { editMessage, type TimelineAddition, unsendMessage } from "@/lib/inbox";
import { beginTurns, type ComposedTurn, composeTurn, type TurnFrame } from "@/lib/interactions";
import type { InboundEvent } from "@/lib/messages";
import type { SettledArrival } from "./arrival";
import { forgetInBody } from "./forget-body";
import { type EntryEvent, inboundEntry } from "./inbound-entry";
import { type Routed, routeEvent } from "./route-event";

export interface TakeOptions {
  now: Date;
  /** Whether the channel may transmit one more send right now. */
  canTake: boolean;
  /** Hears which triggers took an event. */
  onFired(triggerIds: readonly string[]): void;
}

/** What an arrival leads to: turns to be committed, or nothing beyond what was changed here. */
export async function takeArrival(
  tx: Db,
  arrival: SettledArrival,
  options: TakeOptions,
): Promise<ComposedTurn | undefined> {
  const { event } = arrival;
  if (event.kind === "unsend") return void (await unsend(tx, arrival, event.platformMessageId));
  if (event.kind === "messageEdited" && (await edit(tx, arrival, event))) return undefined;
  if (event.kind === "message" && arrival.loaded.isKnownMessage) return undefined;
  await noteStanding(tx, arrival);
  return answer(arrival, event, options);
}

async function unsend(tx: Db, { claimed }: SettledArrival, platformMessageId: string): Promise<void> {
  const found = await unsendMessage(tx, { channelId: claimed.channelId, platformMessageId }, claimed.occurredAt);
  if (found?.inboundEventId) await forgetInBody(tx, found.inboundEventId);
}

function edit(tx: Db, { claimed }: SettledArrival, event: Extract<InboundEvent, { kind: "messageEdited" }>) {
  const { content, raw, occurredAt } = event;
  const { channelId } = claimed;
  const address = { channelId, platformMessageId: content.platformMessageId };
  return editMessage(tx, { ...address, content, payload: raw, editedAt: occurredAt });
}

const statusOfKind: Partial<Record<InboundEvent["kind"], FriendStatus>> = {
  follow: "friend",
  unfollow: "blocked",
  join: "friend",
  leave: "left",
};

/** What the event says about how the account stands with the peer: friend, blocked, bystander (INB-107). */
async function noteStanding(tx: Db, { event, lane, claimed }: SettledArrival): Promise<void> {
  const status = statusOfKind[event.kind];
  if (status) await setFriendStatus(tx, lane.peerId, status, claimed.occurredAt);
  const isStandby = event.mode === "standby";
  if (isStandby !== lane.isStandby) await setStandby(tx, lane.peerId, isStandby);
}

function answer(arrival: SettledArrival, event: EntryEvent, options: TakeOptions): ComposedTurn {
  const { claimed, routing, lane, loaded } = arrival;
  const turns = beginTurns(routing, lane, options.now);
  const routed = isForAutomation(arrival) ? routeEvent(turns, event, arrival.meaning, routing.hours) : undefined;
  if (routed) options.onFired(routed.firedTriggerIds);
  const facts = {
    eventId: claimed.id,
    occurredAt: claimed.occurredAt,
    receivedAt: claimed.receivedAt,
    isUnsent: loaded.isUnsentMessage,
    ...(loaded.tappedLabel !== undefined && { tappedLabel: loaded.tappedLabel }),
  };
  return composeTurn(turns, {
    entries: [inboundEntry(event, facts, routed?.handled)],
    waiting: waitingAfter(arrival, routed),
    inboundEventId: claimed.id,
    canTake: options.canTake,
    ...replyOf(arrival),
  });
}

/** A person who answers by hand is not interrupted; a block ends sessions whoever answers, unless newer news is known. */
function isForAutomation({ event, lane, loaded, claimed }: SettledArrival): boolean {
  if (event.mode === "standby" || loaded.isUnsentMessage) return false;
  if (event.kind === "unfollow") return claimed.occurredAt.getTime() >= (lane.friendStatusAt ?? 0);
  return lane.handler === "automation";
}

/** INB-071: a message waits for an answer unless automation took it; a press that nobody takes asks for nothing. */
function waitingAfter({ event, loaded }: SettledArrival, routed: Routed | undefined): TimelineAddition["waiting"] {
  if (routed?.isConsumed) return "answered";
  return event.kind === "message" && event.mode === "active" && !loaded.isUnsentMessage ? "waits" : "unchanged";
}

/** INB-340: how long the event's free token counts from its receipt. */
function replyOf({ event, routing, claimed }: SettledArrival): Pick<TurnFrame, "reply"> {
  const seconds = routing.adapter.capabilities.replyTokenSeconds;
  if (event.replyToken === undefined || event.mode === "standby" || seconds === null) return {};
  const expiresAt = new Date(claimed.receivedAt.getTime() + seconds * 1000);
  return { reply: { token: event.replyToken, expiresAt } };
}
