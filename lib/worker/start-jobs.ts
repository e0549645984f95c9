import type { Db, SqlPool } from "@/db/client";
import type { Listener } from "@/db/listen";
import { listUnknownPeers } from "@/lib/contacts";
import { type AdapterOf, enqueueCommands, type InboundDeps } from "@/lib/inbound";
import { JobQueue } from "@/lib/jobs";
import type { Logger } from "@/lib/kernel/log";
import { listOverdueMedia } from "@/lib/media";
import { ConnectionCache } from "./connection-cache";
import { fetchMedia, fetchMediaJob, sweepMediaJob } from "./fetch-media";
import { purge, purgeJob } from "./purge";
import { refreshProfile, refreshProfileJob } from "./refresh-profile";
import { runSchedules, runSchedulesJob } from "./run-schedules";

export interface JobDeps {
  db: Db;
  pool: SqlPool;
  listener: Listener;
  log: Logger;
  adapterOf: AdapterOf;
  now(): Date;
}

/** The background jobs of a worker process. */
export interface RunningJobs {
  /** Asks for the profiles of new peers, in the transaction that first heard of them. */
  onNewPeers: InboundDeps["onNewPeers"];
  /** Asks for copies of new media, in the transaction that wrote their entries. */
  onNewMedia: InboundDeps["onNewMedia"];
  stop(): Promise<void>;
}

const unknownPeersAtStart = 200;
const overdueMediaAtOnce = 500;
/** Downloads at a time in one process; each holds its bytes in memory. */
const downloads = 4;

/** Starts performing background jobs: three lines each, the work is in the rooms. */
export async function startJobs(deps: JobDeps): Promise<RunningJobs> {
  const queue = await JobQueue.start(deps);
  const connections = new ConnectionCache(deps.db, deps.adapterOf);
  await queue.register(refreshProfileJob);
  await queue.register(purgeJob);
  await queue.register(runSchedulesJob);
  await queue.work(refreshProfileJob, (order) => refreshProfile({ ...deps, connections }, order));
  await queue.work(purgeJob, () => purge(deps.db, deps.now()));
  await queue.work(runSchedulesJob, () => runSchedules({ ...deps, enqueue: enqueueCommands }));
  const askFor = (db: Db, peerIds: string[]) =>
    queue.enqueue(
      db,
      refreshProfileJob,
      peerIds.map((peerId) => ({ peerId })),
    );
  // Those who were first heard of while no queue was there.
  await askFor(deps.db, await listUnknownPeers(deps.db, deps.now(), unknownPeersAtStart));
  const askForMedia = await startMediaJobs(queue, { ...deps, connections });
  return {
    // INB-191: an order that cannot be given does not take the message with it; the sweep asks again.
    onNewMedia: (tx, mediaIds) =>
      tx
        .transaction((inner) => askForMedia(inner, mediaIds))
        .catch((err: unknown) => deps.log.warn({ err }, "media are left to the sweep")),
    onNewPeers: (tx, peers) =>
      askFor(
        tx,
        peers.map((peer) => peer.peerId),
      ),
    stop: () => queue.stop(),
  };
}

async function startMediaJobs(queue: JobQueue, deps: JobDeps & { connections: ConnectionCache }) {
  const { db, now } = deps;
  const askFor = (tx: Db, mediaIds: string[], at?: Date) => {
    const orders = mediaIds.map((mediaId) => ({ mediaId }));
    return queue.enqueue(tx, fetchMediaJob, orders, at ? { at } : {});
  };
  const sweep = async () => askFor(db, await listOverdueMedia(db, now(), overdueMediaAtOnce));
  const askAgain = (tx: Db, { mediaId }: { mediaId: string }, at: Date) => askFor(tx, [mediaId], at);
  await queue.register(fetchMediaJob);
  await queue.register(sweepMediaJob);
  await queue.work(fetchMediaJob, (order) => fetchMedia({ ...deps, askAgain }, order), downloads);
  await queue.work(sweepMediaJob, sweep);
  await sweep();
  return askFor;
}
