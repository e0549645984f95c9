import type { Db } from "@/db/client";
import { addPeople, type NewPeer } from "@/lib/contacts";
import { addConversations } from "@/lib/inbox";
import { ensureVersions, type LaneRequest, type LaneState, type LoadedLane, loadLanes } from "@/lib/interactions";
import type { InboundEvent, InboundPeer } from "@/lib/messages";
import type { ChannelRouting, RoutingCache } from "./channel-routing";
import type { ClaimedEvent } from "./claim-events";
import { emptyLane } from "./empty-lane";
import { payloadAt } from "./payload-at";
import { type EventMeaning, meaningOf } from "./route-event";

/** A claimed event in our words, with what it means on its channel. */
export interface Arrival {
  claimed: ClaimedEvent;
  routing: ChannelRouting;
  event: InboundEvent;
  meaning: EventMeaning;
}

/** An arrival with the state of its peer. */
export interface SettledArrival extends Arrival {
  peer: InboundPeer;
  loaded: LoadedLane;
  lane: LaneState;
  isNewPeer: boolean;
}

/** Decodes claimed events. Events of one body share its parsing. */
export async function readArrivals(tx: Db, claimed: ClaimedEvent[], cache: RoutingCache): Promise<Arrival[]> {
  const bodies = new Map<string, unknown>();
  const arrivals: Arrival[] = [];
  for (const one of claimed) {
    const routing = await cache.load(tx, one.channelId, one.routingRevision);
    if (!bodies.has(one.body)) bodies.set(one.body, JSON.parse(one.body));
    const event = routing.adapter.decode(payloadAt(bodies.get(one.body), one.position));
    arrivals.push({ claimed: one, routing, event, meaning: meaningOf(event, routing) });
  }
  return arrivals;
}

/** Finds or makes contact, peer and conversation of each arrival, and loads what its turn needs to know. */
export async function settleArrivals(tx: Db, arrivals: Arrival[]): Promise<SettledArrival[]> {
  const addressed = arrivals.flatMap((arrival) =>
    arrival.event.peer ? [{ ...arrival, peer: arrival.event.peer }] : [],
  );
  if (addressed.length === 0) return [];
  const loaded = await loadLanes(tx, addressed.map(toLaneRequest));
  const fresh = await addStrangers(
    tx,
    addressed.filter((_, index) => !loaded[index]?.state),
  );
  const settled = addressed.flatMap((arrival, index): SettledArrival[] => {
    const found = loaded[index];
    const lane = found?.state ?? fresh.get(arrival.claimed.id);
    return found && lane ? [{ ...arrival, loaded: found, lane, isNewPeer: !found.state }] : [];
  });
  await ensureVersions(
    tx,
    settled.flatMap(({ lane }) => lane.sessions.map((session) => session.versionId)),
  );
  return settled;
}

type Addressed = Arrival & { peer: InboundPeer };

function toLaneRequest({ claimed, event, meaning, peer }: Addressed): LaneRequest {
  return {
    channelId: claimed.channelId,
    platformId: peer.platformId,
    mayStart: meaning.offers.flatMap(({ effect }) =>
      effect.type === "start_interaction" ? [effect.interactionId] : [],
    ),
    ...(event.kind === "message" && { platformMessageId: event.content.platformMessageId }),
    ...(event.kind === "postback" && { postbackData: event.data }),
  };
}

/** INB-001: whoever is not known yet. Somebody else may be quicker; the unique keys then undo all of it. */
async function addStrangers(tx: Db, strangers: Addressed[]): Promise<Map<number, LaneState>> {
  if (strangers.length === 0) return new Map();
  const people = await addPeople(tx, strangers.map(toNewPeer));
  const conversationIds = await addConversations(
    tx,
    strangers.map(({ routing, claimed }, index) => ({
      workspaceId: routing.facts.workspaceId,
      channelId: claimed.channelId,
      peerId: people[index]?.peerId ?? "",
      at: claimed.occurredAt,
    })),
  );
  return new Map(
    strangers.map(({ claimed, peer }, index) => {
      const ids = { peerId: people[index]?.peerId ?? "", contactId: people[index]?.contactId ?? "" };
      return [claimed.id, { ...emptyLane(peer), ...ids, conversationId: conversationIds[index] ?? "" }];
    }),
  );
}

function toNewPeer({ routing, claimed, peer }: Addressed): NewPeer {
  return {
    workspaceId: routing.facts.workspaceId,
    channelId: claimed.channelId,
    kind: peer.kind,
    platformId: peer.platformId,
    at: claimed.receivedAt,
  };
}
