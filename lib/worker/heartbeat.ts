import { randomUUID } from "node:crypto";
import type { Db } from "@/db/client";
import { runStatement, type Statement } from "@/db/statement";
import type { Logger } from "@/lib/kernel/log";

/** How often a worker says that it lives. */
export const beatMilliseconds = 5_000;

/** Says again and again that this worker lives. The result ends it and takes the row away. */
export async function startHeartbeat(db: Db, now: () => Date, log: Logger): Promise<() => Promise<void>> {
  const id = randomUUID();
  const startedAt = now();
  const touch = () => runStatement(db, beat, [id, startedAt.toISOString(), now().toISOString()]);
  await touch();
  const timer = setInterval(() => {
    touch().catch((err: unknown) => log.warn({ err }, "a heartbeat could not be written"));
  }, beatMilliseconds);
  return async () => {
    clearInterval(timer);
    await runStatement(db, endBeat, [id]);
  };
}

/** Rows of processes that died long ago are swept out by those that live. */
const beat: Statement = {
  name: "worker_beat",
  text: `
with old as (delete from worker_heartbeats where beat_at < $3::timestamptz - interval '1 day')
insert into worker_heartbeats (id, started_at, beat_at) values ($1, $2::timestamptz, $3::timestamptz)
on conflict (id) do update set beat_at = excluded.beat_at`,
};

const endBeat: Statement = { name: "worker_end_beat", text: "delete from worker_heartbeats where id = $1" };
