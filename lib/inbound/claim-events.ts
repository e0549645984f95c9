import type { Db } from "@/db/client";
import { asMs, runStatement, type Statement } from "@/db/statement";
import { laneLockKey } from "@/lib/contacts";
import { type SuspendedTurn, suspendedTurnSchema } from "@/lib/interactions";

/** The next event of a lane that is waiting. */
export interface Head {
  /** Nothing when no event of the lane is due. */
  eventId: number | null;
  lane: string;
}

/**
 * The oldest due event of each of the next lanes after `cursor`. Going round the lanes keeps a busy lane or a long backlog
 * from starving the others, and costs one index probe per lane however many events wait.
 *
 * A lane whose event waits for the answer of an action is passed by: what comes after it has to see what it led to. Only what
 * takes something back goes first: it changes no session, and people want it gone now (docs/decisions/052).
 * When the answer has come, that event is the next, whatever is older by now: its turn has begun.
 * An event that failed waits for its time; later events of its lane go on meanwhile. A person would rather get
 * an answer to the next message than silence for an hour. See docs/decisions/011-own-queues.md.
 */
export function findHeads(db: Db, cursor: string, limit: number, now: Date): Promise<Head[]> {
  return runStatement<Head>(db, selectHeads, [cursor, limit, now.toISOString()]);
}

const selectHeads: Statement = {
  name: "inbound_heads",
  text: `
with recursive lanes as (
  (select lane, 1 as n from inbound_events where state = 'pending' and lane > $1::text order by lane limit 1)
  union all
  select (select e.lane from inbound_events e where e.state = 'pending' and e.lane > l.lane order by e.lane limit 1), l.n + 1
  from lanes l where l.lane is not null and l.n < $2::int
)
select h.id::float8 as "eventId", l.lane
from lanes l left join lateral (
  select coalesce(
    (select r.id from inbound_events r
      where r.state = 'pending' and r.turn is not null and r.lane = l.lane and r.next_attempt_at <= $3::timestamptz limit 1),
    (select e.id from inbound_events e
      where e.state = 'pending' and e.lane = l.lane and e.next_attempt_at <= $3::timestamptz
        and (e.is_retraction or not exists (select 1 from inbound_events w where w.state = 'waiting' and w.lane = l.lane))
      order by e.occurred_at, e.id limit 1)) as id) h on true
where l.lane is not null
order by l.n`,
};

/** An event that this transaction has taken, with the body it came in. */
export interface ClaimedEvent {
  id: number;
  channelId: string;
  lane: string;
  /** `internal`: a command of ours, not something that a platform told. */
  source: "platform" | "internal";
  body: string;
  position: number;
  occurredAt: Date;
  receivedAt: Date;
  routingRevision: number;
  /** What its turns were computed with before they had to wait; null when nothing was computed yet. */
  turn: SuspendedTurn | null;
}

/**
 * Takes events, with the locks of their lanes until the transaction ends. Lanes that somebody else works on are passed by,
 * and so are events that were done since they were found: locking a row looks at its newest version.
 */
export async function claimEvents(tx: Db, ids: number[]): Promise<ClaimedEvent[]> {
  const rows = await runStatement<Row>(tx, lockEvents, [ids]);
  return rows.map((row) => ({
    ...row,
    occurredAt: new Date(row.occurredAt),
    receivedAt: new Date(row.receivedAt),
    turn: row.turn === null ? null : suspendedTurnSchema.parse(row.turn),
  }));
}

type Row = Omit<ClaimedEvent, "occurredAt" | "receivedAt" | "turn"> & {
  occurredAt: number;
  receivedAt: number;
  turn: unknown;
};

const lockEvents: Statement = {
  name: "inbound_claim",
  text: `
with wanted as materialized (
  select id, lane from inbound_events where id = any($1::bigint[]) and state = 'pending'
), locked as materialized (
  select id from wanted where pg_try_advisory_xact_lock(${laneLockKey("lane")})
)
select e.id::float8 as id, e.channel_id as "channelId", e.lane, r.source, r.body, e.position, e.turn,
  ${asMs("e.occurred_at")} as "occurredAt", ${asMs("e.received_at")} as "receivedAt",
  c.routing_revision as "routingRevision"
from inbound_events e
join webhook_requests r on r.id = e.request_id
join channels c on c.id = e.channel_id
where e.id in (select id from locked) and e.state = 'pending'
  and (e.is_retraction or not exists (select 1 from inbound_events w where w.state = 'waiting' and w.lane = e.lane))
order by e.lane
for update of e skip locked`,
};
