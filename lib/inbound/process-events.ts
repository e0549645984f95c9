import type { Db } from "@/db/client";
import { notifySoon } from "@/db/notify-soon";
import { loadAnswers } from "@/lib/actions";
import { type ComposedTurn, commitTurns } from "@/lib/interactions";
import { expectMedia, mediaEntriesOf } from "@/lib/media";
import type { Delivery } from "@/lib/outbox";
import { recordFirings } from "@/lib/triggers";
import { readArrivals, type SettledArrival, settleArrivals } from "./arrival";
import type { RoutingCache } from "./channel-routing";
import { type ClaimedEvent, claimEvents } from "./claim-events";
import { finishEvents } from "./finish-events";
import { settleCommands } from "./settle-commands";
import { noteFailedLinking } from "./settle-linking";
import { suspendEvents } from "./suspend-events";
import { takeArrival } from "./take-arrival";
import { takeCommand } from "./take-command";
import type { Taken, TakeOptions } from "./taken";

export interface InboundDeps {
  db: Db;
  routing: RoutingCache;
  now(): Date;
  /** Whether a channel may transmit one more send right now; otherwise its sends queue. */
  canTake(channelId: string): boolean;
  /** Runs in the transaction that first heard of these peers. */
  onNewPeers(tx: Db, peers: { peerId: string; channelId: string }[]): Promise<void>;
  /** Runs in the transaction that wrote the entries of these media, which have to be fetched. */
  onNewMedia(tx: Db, mediaIds: string[]): Promise<void>;
}

/** What a transaction did. */
export interface Processed {
  eventIds: number[];
  /** Sends that were written as taken: the caller transmits them now. */
  deliveries: Delivery[];
  /** Conversations with sends that wait for their turn. */
  waitingConversations: string[];
  incidents: ComposedTurn["incidents"];
}

const nothing: Processed = { eventIds: [], deliveries: [], waitingConversations: [], incidents: [] };

/**
 * Processes events of different lanes in one transaction: all of it happens, or none. Lanes share only the commit and the
 * statements; when one of them fails the caller does each alone.
 */
export async function processEvents(deps: InboundDeps, ids: number[]): Promise<Processed> {
  const processed = await deps.db.transaction(async (tx) => {
    const claimed = await claimEvents(tx, ids);
    if (claimed.length === 0) return nothing;
    const now = deps.now();
    const { arrivals, taken } = await takeAll(tx, deps, claimed, now);
    const turns = taken.flatMap(({ composed }) => composed ?? []);
    const suspensions = taken.flatMap(({ suspension }) => suspension ?? []);
    const fired = taken.flatMap(({ firedTriggerIds }) => firedTriggerIds ?? []);
    await commitTurns(tx, turns, { now, isTold: false });
    await recordFirings(tx, fired, now);
    await tellOfNewPeers(deps, tx, arrivals);
    await noteMedia(deps, tx, turns, now);
    await suspendEvents(tx, suspensions);
    const waiting = new Set(suspensions.map(({ eventId }) => eventId));
    const eventIds = claimed.map((event) => event.id);
    await finishEvents(
      tx,
      eventIds.filter((id) => !waiting.has(id)),
    );
    return { eventIds, ...afterCommit(turns) };
  });
  if (processed.eventIds.length > 0) notifySoon(deps.db, "changes");
  return processed;
}

/** What each event leads to. Events of a platform and commands of our own differ in what they are, not in how they are kept. */
async function takeAll(tx: Db, deps: InboundDeps, claimed: ClaimedEvent[], now: Date) {
  const resumed = claimed.filter((event) => event.turn !== null).map((event) => event.id);
  const answers = await loadAnswers(tx, resumed);
  const optionsOf = ({ id, channelId, turn }: ClaimedEvent): TakeOptions => ({
    input: turn
      ? { now: new Date(turn.now), fresh: turn.fresh, answered: answers.get(id) ?? [] }
      : { now, fresh: [], answered: [] },
    canTake: deps.canTake(channelId),
  });
  const told = claimed.filter((event) => event.source === "platform");
  const read = await readArrivals(tx, told, deps.routing);
  for (const arrival of read) await noteFailedLinking(tx, arrival);
  const arrivals = await settleArrivals(tx, read);
  const commands = await settleCommands(
    tx,
    claimed.filter((event) => event.source === "internal"),
    deps.routing,
  );
  const taken: Taken[] = [];
  for (const arrival of arrivals) taken.push(await takeArrival(tx, arrival, optionsOf(arrival.claimed)));
  for (const command of commands) taken.push(await takeCommand(tx, command, optionsOf(command.claimed)));
  return { arrivals, taken };
}

async function tellOfNewPeers(deps: InboundDeps, tx: Db, arrivals: SettledArrival[]): Promise<void> {
  const peers = arrivals
    .filter((arrival) => arrival.isNewPeer)
    .map(({ lane, claimed }) => ({ peerId: lane.peerId, channelId: claimed.channelId }));
  if (peers.length > 0) await deps.onNewPeers(tx, peers);
}

async function noteMedia(deps: InboundDeps, tx: Db, turns: ComposedTurn[], now: Date): Promise<void> {
  const entries = mediaEntriesOf(turns.flatMap((turn) => turn.timeline.entries));
  if (entries.length === 0) return;
  const toFetch = await expectMedia(tx, entries, now);
  if (toFetch.length > 0) await deps.onNewMedia(tx, toFetch);
}

/** What is left to do once these turns are committed. */
function afterCommit(turns: ComposedTurn[]): Omit<Processed, "eventIds"> {
  return {
    deliveries: turns.flatMap((turn) => turn.deliveries),
    waitingConversations: turns
      .filter((turn) => turn.sends.some((send) => !send.isTaken))
      .map((turn) => turn.timeline.conversationId),
    incidents: turns.flatMap((turn) => turn.incidents),
  };
}
