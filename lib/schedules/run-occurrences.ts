import { and, asc, eq, sql } from "drizzle-orm";
import type { Db } from "@/db/client";
import { scheduleRuns, schedules } from "@/db/schema";
import type { EngineEvent } from "@/lib/engine";
import { effectEvent } from "@/lib/triggers";
import { triggerEffectSchema } from "@/lib/triggers/shared";
import { nextPeers, type ReachedPeer } from "./audience";
import { audienceSchema } from "./schedule.schema";

/** Something that is to happen to one peer, in that peer's lane. The key makes it happen once. */
export interface PeerCommand {
  channelId: string;
  platformId: string;
  key: string;
  command: Extract<EngineEvent, { type: "start" | "run_actions" }>;
  occurredAt: Date;
}

export interface RunDeps {
  db: Db;
  now(): Date;
  /** Puts commands into lanes within the transaction. */
  enqueue(tx: Db, commands: PeerCommand[]): Promise<unknown>;
}

const peersPerBatch = 200;

/**
 * Hands the people of every run that is under way to their lanes, in batches of one commit each: batch, place and count are
 * kept together, so a restart goes on where the last commit ended, and two workers never take the same batch.
 */
export async function runOccurrences(deps: RunDeps): Promise<void> {
  const failures: unknown[] = [];
  for (const { id } of await listUnfinished(deps.db)) {
    // One that fails is tried again at the next tick; it does not hold up the others.
    await runToEnd(deps, id).catch((error: unknown) => failures.push(error));
  }
  if (failures.length > 0) throw failures[0];
}

const runsAtOnce = 500;

function listUnfinished(db: Db) {
  return db
    .select({ id: scheduleRuns.id })
    .from(scheduleRuns)
    .where(eq(scheduleRuns.state, "running"))
    .orderBy(asc(scheduleRuns.id))
    .limit(runsAtOnce);
}

async function runToEnd(deps: RunDeps, runId: number): Promise<void> {
  while (await runBatch(deps, runId));
}

/** One batch. Answers whether there may be more; not when another worker has the run in hand. */
function runBatch(deps: RunDeps, runId: number): Promise<boolean> {
  return deps.db.transaction(async (tx) => {
    const run = await lockRun(tx, runId);
    if (!run) return false;
    const command = effectEvent(triggerEffectSchema.parse(run.effect), { peerKind: "user" });
    if (!run.isEnabled || !command) return finish(tx, runId, "stopped", deps.now());
    const audience = audienceSchema.parse(run.audience);
    const peers = await nextPeers(tx, { ...run, audience, limit: peersPerBatch });
    const toCommand = (peer: ReachedPeer) => ({
      channelId: run.channelId,
      platformId: peer.platformId,
      key: `schedule:${run.scheduleId}:${run.occurrenceAt.toISOString()}:${peer.peerId}`,
      command,
      occurredAt: deps.now(),
    });
    await deps.enqueue(tx, peers.map(toCommand));
    await advance(tx, runId, peers);
    return peers.length < peersPerBatch ? finish(tx, runId, "done", deps.now()) : true;
  });
}

async function lockRun(tx: Db, runId: number) {
  const [run] = await tx
    .select({
      scheduleId: scheduleRuns.scheduleId,
      occurrenceAt: scheduleRuns.occurrenceAt,
      cursor: scheduleRuns.cursor,
      channelId: schedules.channelId,
      audience: schedules.audience,
      effect: schedules.effect,
      isEnabled: schedules.isEnabled,
    })
    .from(scheduleRuns)
    .innerJoin(schedules, eq(schedules.id, scheduleRuns.scheduleId))
    .where(and(eq(scheduleRuns.id, runId), eq(scheduleRuns.state, "running")))
    .for("update", { of: scheduleRuns, skipLocked: true });
  return run;
}

async function advance(tx: Db, runId: number, peers: readonly ReachedPeer[]): Promise<void> {
  const last = peers.at(-1);
  if (!last) return;
  const peerCount = sql`${scheduleRuns.peerCount} + ${peers.length}`;
  await tx.update(scheduleRuns).set({ cursor: last.platformId, peerCount }).where(eq(scheduleRuns.id, runId));
}

async function finish(tx: Db, runId: number, state: "done" | "stopped", finishedAt: Date): Promise<false> {
  await tx.update(scheduleRuns).set({ state, finishedAt }).where(eq(scheduleRuns.id, runId));
  return false;
}
