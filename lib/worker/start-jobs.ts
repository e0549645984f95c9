import type { Db, SqlPool } from "@/db/client";
import type { Listener } from "@/db/listen";
import { listUnknownPeers } from "@/lib/contacts";
import type { AdapterOf, InboundDeps } from "@/lib/inbound";
import { JobQueue } from "@/lib/jobs";
import type { Logger } from "@/lib/kernel/log";
import { ConnectionCache } from "./connection-cache";
import { purge, purgeJob } from "./purge";
import { refreshProfile, refreshProfileJob } from "./refresh-profile";

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
  stop(): Promise<void>;
}

const unknownPeersAtStart = 200;

/** Starts performing background jobs: three lines each, the work is in the rooms. */
export async function startJobs(deps: JobDeps): Promise<RunningJobs> {
  const queue = await JobQueue.start(deps);
  const connections = new ConnectionCache(deps.db, deps.adapterOf);
  await queue.register(refreshProfileJob);
  await queue.register(purgeJob);
  await queue.work(refreshProfileJob, (order) => refreshProfile({ ...deps, connections }, order));
  await queue.work(purgeJob, () => purge(deps.db, deps.now()));
  const askFor = (db: Db, peerIds: string[]) =>
    queue.enqueue(
      db,
      refreshProfileJob,
      peerIds.map((peerId) => ({ peerId })),
    );
  // Those who were first heard of while no queue was there.
  await askFor(deps.db, await listUnknownPeers(deps.db, deps.now(), unknownPeersAtStart));
  return {
    onNewPeers: (tx, peers) =>
      askFor(
        tx,
        peers.map((peer) => peer.peerId),
      ),
    stop: () => queue.stop(),
  };
}
