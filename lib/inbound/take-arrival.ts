import type { Db } from "@/db/client";
import { removeLink } from "@/lib/account-links";
import { type FriendStatus, setFriendStatus, setStandby } from "@/lib/contacts";
import {
  editMessage,
  type NewEntry,
  noteHandled,
  rememberUnsend,
  type TimelineAddition,
  unsendMessage,
} from "@/lib/inbox";
import type { Handled } from "@/lib/inbox/shared";
import { beginTurns, type ComposedTurn, composeTurn, computeTurns, type TurnFrame } from "@/lib/interactions";
import type { InboundEvent } from "@/lib/messages";
import { answerTester, settleTester } from "./answer-tester";
import type { SettledArrival } from "./arrival";
import { isOpenOf } from "./channel-routing";
import { forgetInBody } from "./forget-body";
import { type EntryEvent, inboundEntry } from "./inbound-entry";
import { type Routed, routeEvent } from "./route-event";
import { settleLinking } from "./settle-linking";
import type { Taken, TakeOptions } from "./taken";

/** What an arrival leads to: turns to be committed, or nothing beyond what was changed here. */
export async function takeArrival(tx: Db, settled: SettledArrival, options: TakeOptions): Promise<Taken> {
  const arrival = await settleLinking(tx, settled);
  const { event, claimed, loaded } = arrival;
  if (event.kind === "unsend") {
    await unsend(tx, arrival, event.platformMessageId);
    return {};
  }
  if (event.kind === "messageEdited" && (await edit(tx, arrival, event))) return {};
  // The entry of an event that waited was written when it came.
  if (event.kind === "message" && loaded.isKnownMessage && !claimed.turn) return {};
  await noteStanding(tx, arrival);
  const taken = await answer(tx, arrival, event, options);
  if (loaded.isUnsentMessage && !taken.suspension) await forgetInBody(tx, claimed.id, "over");
  return taken;
}

/**
 * People lose sight of it at once. A turn that its message has set off goes on with what was said, as it would have a moment
 * earlier: an unsend never touches a session (R11). The stored body forgets when that turn is over.
 */
async function unsend(tx: Db, { claimed }: SettledArrival, platformMessageId: string): Promise<void> {
  const message = { channelId: claimed.channelId, platformMessageId };
  const found = await unsendMessage(tx, message, claimed.occurredAt);
  if (!found?.inboundEventId) return;
  const isForgotten = await forgetInBody(tx, found.inboundEventId);
  if (!isForgotten) await rememberUnsend(tx, message, claimed.occurredAt);
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

async function answer(tx: Db, arrival: SettledArrival, event: EntryEvent, options: TakeOptions): Promise<Taken> {
  const { claimed, routing, lane, meaning } = arrival;
  const { input, canTake } = options;
  const tester = await settleTester(tx, arrival, input.now);
  const { turns, result, waitsFor } = await computeTurns(tx, routing, lane, input, (begun) => {
    if (tester) return answerTester(begun, tester);
    return isForAutomation(arrival) ? routeEvent(begun, event, meaning, isOpenOf(routing, begun.now)) : undefined;
  });
  if (waitsFor) {
    const suspension = { eventId: claimed.id, turns, request: waitsFor };
    return claimed.turn ? { suspension } : { suspension, composed: composeArrival(arrival, event, input) };
  }
  if (claimed.turn && event.kind === "postback" && result) {
    const { conversationId } = lane;
    await noteHandled(tx, { conversationId, inboundEventId: claimed.id, handled: result.handled });
  }
  if (result?.isUnlinking) await removeLink(tx, lane.peerId);
  const composed = composeTurn(turns, {
    entries: claimed.turn ? [] : [entryOf(arrival, event, result?.handled)],
    waiting: waitingAfter(arrival, result),
    inboundEventId: claimed.id,
    canTake,
    ...replyOf(arrival),
  });
  return { composed, ...(result && { firedTriggerIds: firedOf(result) }) };
}

/** People see at once what came, also while automation still waits for something outside. */
function composeArrival(arrival: SettledArrival, event: EntryEvent, { now }: TakeOptions["input"]): ComposedTurn {
  const nothingYet = beginTurns(arrival.routing, arrival.lane, { now });
  const entries = [entryOf(arrival, event)];
  return composeTurn(nothingYet, { entries, waiting: "unchanged", inboundEventId: arrival.claimed.id, canTake: false });
}

function entryOf({ claimed, loaded, lane }: SettledArrival, event: EntryEvent, handled?: Handled): NewEntry {
  const facts = {
    eventId: claimed.id,
    occurredAt: claimed.occurredAt,
    receivedAt: claimed.receivedAt,
    isUnsent: loaded.isUnsentMessage,
    ...(event.kind === "accountLink" && event.link.result === "ok" && { accountName: lane.account?.name }),
    ...(loaded.tappedLabel !== undefined && { tappedLabel: loaded.tappedLabel }),
  };
  return inboundEntry(event, facts, handled);
}

/** A person who answers by hand is not interrupted; a block ends sessions whoever answers, unless newer news is known. */
function isForAutomation({ event, lane, loaded, claimed }: SettledArrival): boolean {
  // Unsent while its turn waited, a message was said all the same.
  if (event.mode === "standby" || (loaded.isUnsentMessage && !claimed.turn)) return false;
  if (event.kind === "unfollow") return claimed.occurredAt.getTime() >= (lane.friendStatusAt ?? 0);
  return lane.handler === "automation";
}

function firedOf({ tried }: Routed): string[] {
  return tried.filter(({ outcome }) => outcome.consumed).map(({ triggerId }) => triggerId);
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
