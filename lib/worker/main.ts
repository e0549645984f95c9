import { closeDatabase, getConnection, getListener } from "@/db/pool";
import { adapterOf } from "@/lib/channels";
import { systemClock } from "@/lib/kernel/clock";
import { log } from "@/lib/kernel/log";
import { startHeartbeat } from "./heartbeat";
import { type RunningJobs, startJobs } from "./start-jobs";
import { startWorker } from "./worker";

process.title = "aizuchi worker";

/** How long a stop may take before the process goes anyway; what is in hand then comes back by its lease. */
const stopMilliseconds = 20_000;

const stopped = new Promise<string>((resolve) => {
  for (const signal of ["SIGTERM", "SIGINT"] as const) process.on(signal, () => resolve(signal));
});

const { db, pool } = getConnection();
const deps = { db, pool, listener: getListener(), log: log(), adapterOf, now: systemClock.now };
const endHeartbeat = await startHeartbeat(db, deps.now, log());
// People are answered while the job queue still makes its tables; whoever comes meanwhile is caught up with.
const jobs: { running?: RunningJobs } = {};
const worker = await startWorker({
  ...deps,
  onNewPeers: async (tx, peers) => jobs.running?.onNewPeers(tx, peers),
  onNewMedia: async (tx, mediaIds) => jobs.running?.onNewMedia(tx, mediaIds),
});
log().info("the worker is running");
const starting = startJobs(deps).then(
  (running) => void (jobs.running = running),
  (err: unknown) => log().error({ err }, "background jobs could not be started"),
);

const signal = await stopped;
log().info({ signal }, "the worker stops and finishes what it has in hand");
setTimeout(() => process.exit(1), stopMilliseconds).unref();
await worker.stop();
await starting;
await jobs.running?.stop();
await endHeartbeat();
await closeDatabase();
process.exit(0);
