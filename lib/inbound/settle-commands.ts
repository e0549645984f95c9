import type { Db } from "@/db/client";
import { ensureVersions, type LaneState, loadLanes } from "@/lib/interactions";
import type { ChannelRouting, RoutingCache } from "./channel-routing";
import type { ClaimedEvent } from "./claim-events";
import { type LaneCommand, laneCommandSchema, sessionsNamedBy } from "./lane-command";
import { payloadAt } from "./payload-at";

/** A command with the state of the peer that it is about. */
export interface SettledCommand {
  claimed: ClaimedEvent;
  routing: ChannelRouting;
  command: LaneCommand;
  lane: LaneState;
}

/** Reads commands and loads their peers. One whose peer nobody knows any more comes to nothing. */
export async function settleCommands(tx: Db, claimed: ClaimedEvent[], cache: RoutingCache): Promise<SettledCommand[]> {
  if (claimed.length === 0) return [];
  const read: Omit<SettledCommand, "lane">[] = [];
  for (const one of claimed) {
    const routing = await cache.load(tx, one.channelId, one.routingRevision);
    const command = laneCommandSchema.parse(payloadAt(JSON.parse(one.body), one.position));
    read.push({ claimed: one, routing, command });
  }
  const lanes = await loadLanes(tx, read.map(toLaneRequest));
  const settled = read.flatMap((one, index): SettledCommand[] => {
    const lane = lanes[index]?.state;
    return lane ? [{ ...one, lane }] : [];
  });
  await ensureVersions(
    tx,
    settled.flatMap(({ lane }) => lane.sessions.map((session) => session.versionId)),
  );
  return settled;
}

function toLaneRequest({ claimed, routing, command: { platformId, event } }: Omit<SettledCommand, "lane">) {
  const asked = event.type === "start" ? [routing.live.idsByKey.get(event.interactionId) ?? event.interactionId] : [];
  return { channelId: claimed.channelId, platformId, mayStart: asked, sessionIds: sessionsNamedBy(event) };
}
