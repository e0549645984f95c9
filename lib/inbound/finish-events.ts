import type { Db } from "@/db/client";
import { runStatement, type Statement } from "@/db/statement";

/** Marks events as done, in the commit of what they led to. */
export async function finishEvents(tx: Db, ids: number[]): Promise<void> {
  await runStatement(tx, markDone, [ids]);
}

const markDone: Statement = {
  name: "inbound_finish",
  text: "update inbound_events set state = 'done', last_error = null where id = any($1::bigint[])",
};

/** INB-101: how long an event that failed waits before it is tried again; after the last it is dead. */
export const retrySeconds = [1, 5, 30, 120, 600, 3600];

/** What an operator reads about a failure: a code and words without anything that a person wrote. */
export interface Failure {
  code: string;
  detail: string;
}

/** Counts a failed attempt. Answers whether the event is now dead. */
export async function failEvent(db: Db, id: number, failure: Failure, now: Date): Promise<boolean> {
  const [row] = await runStatement<{ is_dead: boolean }>(db, markFailed, [
    id,
    JSON.stringify(failure),
    now.toISOString(),
    retrySeconds,
  ]);
  return row?.is_dead ?? false;
}

const markFailed: Statement = {
  name: "inbound_fail",
  text: `
update inbound_events set
  attempts = attempts + 1,
  last_error = $2::jsonb,
  state = case when attempts >= array_length($4::int[], 1) then 'dead' else state end,
  next_attempt_at = $3::timestamptz + make_interval(secs => coalesce(($4::int[])[attempts + 1], 0))
where id = $1 and state = 'pending'
returning state = 'dead' as is_dead`,
};

/** Lets dead events of a channel be tried again, from the beginning. Answers how many. */
export async function reprocessDeadEvents(db: Db, channelId: string, now: Date): Promise<number> {
  const rows = await runStatement<{ id: string }>(db, revive, [channelId, now.toISOString()]);
  return rows.length;
}

const revive: Statement = {
  name: "inbound_reprocess",
  text: `
with revived as (
  update inbound_events set state = 'pending', attempts = 0, next_attempt_at = $2::timestamptz
  where channel_id = $1 and state = 'dead' returning id
)
select id, pg_notify('inbound', '') from revived`,
};
