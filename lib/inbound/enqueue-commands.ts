import type { Db } from "@/db/client";
import { jsonParam, runStatement, type Statement } from "@/db/statement";
import { laneOf } from "@/lib/contacts";
import type { EntryOrigin } from "@/lib/inbox/shared";
import type { CommandEvent, LaneCommand } from "./lane-command";

/** Something that is to happen to a peer, in its turn among the peer's events. */
export interface NewCommand {
  channelId: string;
  /** The peer, who must be known: a command makes nobody up. */
  platformId: string;
  /** What makes it happen once: `schedule:<id>:<occurrence>:<peer>`, `sweep:<session>:<revision>`, `act:<run>` … */
  key: string;
  command: CommandEvent;
  occurredAt: Date;
  by?: EntryOrigin;
}

/**
 * Puts commands into the lanes of their peers, in the caller's commit; the same drain takes them as takes platform events, with
 * the same order and the same guarantee. A key that its channel knows stores nothing. Answers how many are new.
 */
export async function enqueueCommands(tx: Db, commands: NewCommand[]): Promise<number> {
  if (commands.length === 0) return 0;
  const rows = await runStatement<{ id: string }>(tx, insertCommands, [jsonParam(commands.map(toRow))]);
  return rows.length;
}

/** The prefix keeps our keys apart from whatever ids a platform gives its events. */
const keyPrefix = "aizuchi:";

const insertCommands: Statement = {
  name: "inbound_enqueue_commands",
  text: `
with wanted as materialized (
  select nextval(pg_get_serial_sequence('webhook_requests', 'id')) as request_id, c.*
  from (
    select distinct on (channel_id, key) * from json_to_recordset($1::json) as c(n int, channel_id text, key text, lane text,
      body text, at timestamptz)
    order by channel_id, key, n
  ) c
  where not exists (
    select 1 from inbound_events e where e.channel_id = c.channel_id and e.platform_event_id = c.key)
), requests as (
  insert into webhook_requests (id, channel_id, source, body, received_at)
  select request_id, channel_id, 'internal', body, at from wanted
), woken as (
  select pg_notify('inbound', '')
)
insert into inbound_events (channel_id, platform_event_id, request_id, position, lane, occurred_at, received_at, next_attempt_at)
select w.channel_id, w.key, w.request_id, 0, w.lane, w.at, w.at, w.at from wanted w left join woken on true
order by w.n
on conflict (channel_id, platform_event_id) do nothing
returning id`,
};

function toRow({ channelId, platformId, key, command, occurredAt, by }: NewCommand, n: number) {
  const stored: LaneCommand = { platformId, event: command, ...(by && { by }) };
  return {
    n,
    channel_id: channelId,
    key: `${keyPrefix}${key}`,
    lane: laneOf(channelId, platformId),
    body: jsonParam({ events: [stored] }),
    at: occurredAt,
  };
}
