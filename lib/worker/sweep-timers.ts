import type { Db } from "@/db/client";
import type { RoutingCache } from "@/lib/inbound";
import {
  beginTurns,
  type ComposedTurn,
  claimDueLanes,
  commitTurns,
  composeTurn,
  type DueLane,
  ensureVersions,
  loadLanes,
  runTurn,
} from "@/lib/interactions";
import type { Delivery } from "@/lib/outbox";

export interface SweepDeps {
  db: Db;
  routing: RoutingCache;
  now(): Date;
  canTake(channelId: string): boolean;
}

export interface Swept {
  lanes: number;
  deliveries: Delivery[];
}

const lanesPerSweep = 32;

/**
 * Handles reminders and timeouts that are due, in one transaction: however many sweeps run at once, each session is
 * reminded once per window and times out once, because its lane is locked and its state is read after that (section 19).
 */
export async function sweepTimers(deps: SweepDeps, limit = lanesPerSweep): Promise<Swept> {
  return deps.db.transaction(async (tx) => {
    const now = deps.now();
    const due = await claimDueLanes(tx, now, limit);
    if (due.length === 0) return { lanes: 0, deliveries: [] };
    const turns = await sweepLanes(tx, deps, due, now);
    await commitTurns(tx, turns, { now, isTold: true });
    return { lanes: due.length, deliveries: turns.flatMap((turn) => turn.deliveries) };
  });
}

async function sweepLanes(tx: Db, deps: SweepDeps, due: DueLane[], now: Date): Promise<ComposedTurn[]> {
  const loaded = await loadLanes(
    tx,
    due.map((lane) => ({ ...lane, mayStart: [] })),
  );
  const turns: ComposedTurn[] = [];
  for (const [index, { state }] of loaded.entries()) {
    const lane = due[index];
    if (!state || !lane) continue;
    const routing = await deps.routing.load(tx, lane.channelId, lane.routingRevision);
    await ensureVersions(
      tx,
      state.sessions.map((session) => session.versionId),
    );
    const swept = beginTurns(routing, state, now);
    runTurn(swept, { type: "sweep" });
    const canTake = deps.canTake(lane.channelId);
    turns.push(composeTurn(swept, { entries: [], waiting: "unchanged", canTake }));
  }
  return turns;
}
