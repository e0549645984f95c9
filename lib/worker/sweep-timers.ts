import type { Db } from "@/db/client";
import { enqueueCommands, type NewCommand, type RoutingCache } from "@/lib/inbound";
import {
  type Commanded,
  type ComposedTurn,
  type Computed,
  claimDueLanes,
  commitTurns,
  composeTurn,
  computeTurns,
  type DueLane,
  ensureVersions,
  type LaneState,
  loadLanes,
  runCommand,
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
 * A sweep that has to wait for something outside goes on as a command of its lane.
 */
export async function sweepTimers(deps: SweepDeps, limit = lanesPerSweep): Promise<Swept> {
  return deps.db.transaction(async (tx) => {
    const now = deps.now();
    const due = await claimDueLanes(tx, now, limit);
    if (due.length === 0) return { lanes: 0, deliveries: [] };
    const { turns, commands } = await sweepLanes(tx, deps, due, now);
    await commitTurns(tx, turns, { now, isTold: true });
    const begun = await enqueueCommands(tx, commands);
    return { lanes: turns.length + begun, deliveries: turns.flatMap((turn) => turn.deliveries) };
  });
}

async function sweepLanes(tx: Db, deps: SweepDeps, due: DueLane[], now: Date) {
  const loaded = await loadLanes(
    tx,
    due.map((lane) => ({ ...lane, mayStart: [] })),
  );
  const turns: ComposedTurn[] = [];
  const commands: NewCommand[] = [];
  for (const [index, { state }] of loaded.entries()) {
    const lane = due[index];
    if (!state || !lane) continue;
    const routing = await deps.routing.load(tx, lane.channelId, lane.routingRevision);
    await ensureVersions(
      tx,
      state.sessions.map((session) => session.versionId),
    );
    const swept = await computeTurns(tx, routing, state, { now }, (begun) => runCommand(begun, { type: "sweep" }));
    if (swept.waitsFor) commands.push(toCommand(lane, state, now));
    else turns.push(compose(swept, deps.canTake(lane.channelId)));
  }
  return { turns, commands };
}

function compose({ turns, result: { giveUpAt } }: Computed<Commanded>, canTake: boolean): ComposedTurn {
  return composeTurn(turns, { entries: [], waiting: "unchanged", canTake, ...(giveUpAt && { giveUpAt }) });
}

/** The key is the state that is overdue: the same sweep is never asked for twice. */
function toCommand({ channelId, platformId }: DueLane, { sessions }: LaneState, now: Date): NewCommand {
  const active = sessions.find((session) => session.status === "active");
  const key = `sweep:${active?.id}:${active?.revision}`;
  return { channelId, platformId, key, command: { type: "sweep" }, occurredAt: now };
}
