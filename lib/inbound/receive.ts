import type { Db } from "@/db/client";
import { GroupCommit } from "@/db/group-commit";
import { notifySoon } from "@/db/notify-soon";
import { jsonParam, runStatement, type Statement } from "@/db/statement";
import type { SplitEvent } from "@/lib/channels";
import { laneOf } from "@/lib/contacts";
import { clampOccurredAt } from "./clamp-occurred-at";

/** A webhook request that was verified and cut into events. */
export interface ReceivedRequest {
  channelId: string;
  /** The raw bytes as text, kept untouched. */
  body: string;
  events: SplitEvent[];
  receivedAt: Date;
}

/**
 * Resolves once the request and its events are durable; only then may the platform get its 200. Events that are known
 * already store nothing (INB-103, INB-104). Throws `QueueFullError` when this process already holds too many.
 */
export async function receive(db: Db, request: ReceivedRequest): Promise<void> {
  // An empty list is the platform trying the connection: there is nothing to keep.
  if (request.events.length === 0) return;
  await receiverOf(db).add(request);
}

/** Resolves when everything that was handed to `receive` in this process is committed or refused. */
export async function settleReceiving(db: Db): Promise<void> {
  await receivers.get(db)?.settle();
}

const maxQueued = 2_000;
const maxBatch = 256;

const receivers = new WeakMap<Db, GroupCommit<ReceivedRequest>>();

function receiverOf(db: Db): GroupCommit<ReceivedRequest> {
  const known = receivers.get(db);
  if (known) return known;
  const receiver = new GroupCommit<ReceivedRequest>({ maxQueued, maxBatch, write: (batch) => store(db, batch) });
  receivers.set(db, receiver);
  return receiver;
}

/**
 * One statement, hence one transaction. Ids of requests are drawn first, so that events can name them. A redelivery of a
 * known event only leaves its mark (INB-104).
 */
const storeRequests: Statement = {
  name: "inbound_store_requests",
  text: `
with requests as materialized (
  select nextval(pg_get_serial_sequence('webhook_requests', 'id')) as id, r.*
  from json_to_recordset($1::json) as r(n int, channel_id text, body text, received_at timestamptz)
), stored as (
  insert into webhook_requests (id, channel_id, body, received_at)
  select id, channel_id, body, received_at from requests
), events as (
  insert into inbound_events (channel_id, platform_event_id, request_id, position, lane, occurred_at, received_at,
    is_redelivery, is_retraction, next_attempt_at)
  select e.channel_id, e.platform_event_id, r.id, e.position, e.lane, e.occurred_at, r.received_at, e.is_redelivery,
    e.is_retraction, r.received_at
  from json_to_recordset($2::json) as e(n int, position int, channel_id text, platform_event_id text, lane text,
    occurred_at timestamptz, is_redelivery boolean, is_retraction boolean)
  join requests r on r.n = e.n
  order by r.n, e.position
  on conflict (channel_id, platform_event_id) do update set is_redelivery = true
    where excluded.is_redelivery and not inbound_events.is_redelivery
)
select 1`,
};

async function store(db: Db, batch: ReceivedRequest[]): Promise<void> {
  const requests = batch.map(({ channelId, body, receivedAt }, n) => ({
    n,
    channel_id: channelId,
    body: body.replaceAll("\u0000", "\uFFFD"),
    received_at: receivedAt,
  }));
  const events = batch.flatMap((request, n) =>
    request.events.map((event, position) => toRow(request, n, event, position)),
  );
  await runStatement(db, storeRequests, [jsonParam(requests), jsonParam(withoutRepeats(events))]);
  notifySoon(db, "inbound");
}

type EventRow = ReturnType<typeof toRow>;

/** The same event twice in one statement is more than a conflict clause can take: the first stays, marked if need be. */
function withoutRepeats(events: EventRow[]): EventRow[] {
  const kept = new Map<string, EventRow>();
  for (const event of events) {
    const key = `${event.channel_id} ${event.platform_event_id}`;
    const first = kept.get(key);
    kept.set(key, first ? { ...first, is_redelivery: first.is_redelivery || event.is_redelivery } : event);
  }
  return [...kept.values()];
}

function toRow(request: ReceivedRequest, n: number, event: SplitEvent, position: number) {
  return {
    n,
    position,
    channel_id: request.channelId,
    platform_event_id: event.platformEventId,
    lane: laneOf(request.channelId, event.peerKey),
    occurred_at: clampOccurredAt(event.occurredAt, request.receivedAt),
    is_redelivery: event.isRedelivery,
    is_retraction: event.isRetraction,
  };
}
