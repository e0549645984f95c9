import { closeDatabase, getConnection, getListener } from "@/db/pool";
import { adapterOf } from "@/lib/channels";
import { systemClock } from "@/lib/kernel/clock";
import { log } from "@/lib/kernel/log";
import { startHeartbeat } from "./heartbeat";
import { startJobs } from "./start-jobs";
import { startWorker } from "./worker";

process.title = "aizuchi worker";

/** How long a stop may take before the process goes anyway; what is in hand then comes back by its lease. */
const stopMilliseconds = 20_000;

const { db, pool } = getConnection();
const { now } = systemClock;
const endHeartbeat = await startHeartbeat(db, now, log());
const deps = { db, pool, listener: getListener(), log: log(), adapterOf, now };
const jobs = await startJobs(deps);
const worker = await startWorker({ ...deps, onNewPeers: jobs.onNewPeers });
log().info("the worker is running");

const stop = once(async (signal: string) => {
  log().info({ signal }, "the worker stops and finishes what it has in hand");
  setTimeout(() => process.exit(1), stopMilliseconds).unref();
  await worker.stop();
  await jobs.stop();
  await endHeartbeat();
  await closeDatabase();
  process.exit(0);
});
process.on("SIGTERM", stop);
process.on("SIGINT", stop);

function once(work: (signal: string) => Promise<void>): (signal: string) => void {
  let isBegun = false;
  return (signal) => {
    if (isBegun) return;
    isBegun = true;
    work(signal).catch((err: unknown) => {
      log().error({ err }, "the worker did not stop in order");
      process.exit(1);
    });
  };
}
