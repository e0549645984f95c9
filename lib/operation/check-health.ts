import type { Connection } from "@/db/client";
import { isMigrated } from "@/db/migrate";
import { getConnection } from "@/db/pool";
import { runStatement, type Statement } from "@/db/statement";
import { systemClock } from "@/lib/kernel/clock";

/** What an operator's monitor asks for. `isHealthy`: this process can serve and somebody works on the queues. */
export interface Health {
  isHealthy: boolean;
  database: "up" | "down";
  migrations: "current" | "missing" | "unknown";
  inbound: { pending: number; oldestSeconds: number; dead: number };
  outbox: { waiting: number; oldestSeconds: number };
  worker: { alive: number; lastBeatSeconds: number | null };
}

/** A worker that has not been heard of for so long is taken for dead. */
const aliveSeconds = 30;

const nothingKnown = {
  inbound: { pending: 0, oldestSeconds: 0, dead: 0 },
  outbox: { waiting: 0, oldestSeconds: 0 },
  worker: { alive: 0, lastBeatSeconds: null },
};

/** Looks at database, migrations, queues and workers. Never throws: a database that is down is an answer. */
export async function checkHealth(
  { db, pool }: Pick<Connection, "db" | "pool"> = getConnection(),
  now: Date = systemClock.now(),
): Promise<Health> {
  try {
    const isCurrent = await isMigrated(pool);
    if (!isCurrent) return { isHealthy: false, database: "up", migrations: "missing", ...nothingKnown };
    const [row] = await runStatement<Row>(db, measure, [now.toISOString(), aliveSeconds]);
    return row ? toHealth(row) : { isHealthy: false, database: "up", migrations: "unknown", ...nothingKnown };
  } catch {
    return { isHealthy: false, database: "down", migrations: "unknown", ...nothingKnown };
  }
}

interface Row {
  pending: number;
  pending_seconds: number;
  dead: number;
  waiting: number;
  waiting_seconds: number;
  alive: number;
  beat_seconds: number | null;
}

/** Counts stop at ten thousand: the number alone already says what is wrong, and counting more would cost. */
const measure: Statement = {
  name: "operation_health",
  text: `
select
  (select count(*) from (select 1 from inbound_events where state = 'pending' limit 10000) p)::int as pending,
  coalesce((select extract(epoch from $1::timestamptz - min(next_attempt_at)) from inbound_events
    where state = 'pending'), 0)::float8 as pending_seconds,
  (select count(*) from (select 1 from inbound_events where state = 'dead' limit 10000) d)::int as dead,
  (select count(*) from (select 1 from sends where state in ('queued','sending') limit 10000) w)::int as waiting,
  coalesce((select extract(epoch from $1::timestamptz - min(next_attempt_at)) from sends
    where state = 'queued'), 0)::float8 as waiting_seconds,
  (select count(*) from worker_heartbeats
    where beat_at > $1::timestamptz - make_interval(secs => $2::int))::int as alive,
  (select extract(epoch from $1::timestamptz - max(beat_at)) from worker_heartbeats)::float8 as beat_seconds`,
};

function toHealth(row: Row): Health {
  return {
    isHealthy: row.alive > 0,
    database: "up",
    migrations: "current",
    inbound: { pending: row.pending, oldestSeconds: whole(row.pending_seconds), dead: row.dead },
    outbox: { waiting: row.waiting, oldestSeconds: whole(row.waiting_seconds) },
    worker: { alive: row.alive, lastBeatSeconds: row.beat_seconds === null ? null : whole(row.beat_seconds) },
  };
}

function whole(seconds: number): number {
  return Math.max(0, Math.round(seconds));
}
