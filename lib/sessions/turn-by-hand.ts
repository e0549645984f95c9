import type { Db } from "@/db/client";
import { adapterOf } from "@/lib/channels";
import type { EngineEvent, Outcome } from "@/lib/engine";
import {
  beginTurns,
  commitTurns,
  composeTurn,
  definitionsOf,
  ensureVersions,
  findChannelFacts,
  type LaneState,
  loadLanes,
  loadLiveVersions,
  runTurn,
} from "@/lib/interactions";
import { AppError } from "@/lib/kernel/errors";
import { loadTemplates } from "@/lib/templates";
import type { LockedSession } from "./lock-session";

type ManualEvent = Extract<EngineEvent, { type: "set_status" | "remove" }>;

/**
 * A turn that a team member asked for, written in the caller's transaction under the lane's lock: sessions, timeline and sends
 * come out as after any other turn. Nothing is written when the engine refuses.
 */
export async function turnByHand(tx: Db, locked: LockedSession, event: ManualEvent, now: Date): Promise<Outcome> {
  const lane = await loadLane(tx, locked);
  const turns = beginTurns(await loadChannel(tx, locked, lane), lane, now);
  const outcome = runTurn(turns, event);
  if (!outcome.consumed) return outcome;
  const composed = composeTurn(turns, { entries: [], waiting: "unchanged", canTake: false });
  await commitTurns(tx, [composed], { now, isTold: true });
  return outcome;
}

/** What is open, and the session at hand in whatever state it is. */
async function loadLane(tx: Db, { session, channelId, platformId }: LockedSession): Promise<LaneState> {
  const [lane] = await loadLanes(tx, [{ channelId, platformId, mayStart: [] }]);
  if (!lane?.state) throw new AppError("not_found", "the conversation is gone");
  const others = lane.state.sessions.filter(({ id }) => id !== session.id);
  return { ...lane.state, sessions: [...others, session] };
}

async function loadChannel(tx: Db, { channelId, platform }: LockedSession, lane: LaneState) {
  const facts = await findChannelFacts(tx, channelId);
  if (!facts) throw new AppError("not_found", "the channel is gone");
  const live = await loadLiveVersions(tx, channelId);
  await ensureVersions(
    tx,
    lane.sessions.map(({ versionId }) => versionId),
  );
  const templates = await loadTemplates(tx, facts.workspaceId);
  return { facts, adapter: adapterOf(platform), definitions: definitionsOf(live), templates };
}
