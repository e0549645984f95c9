import type { Db } from "@/db/client";
import { runStatement, type Statement } from "@/db/statement";

/**
 * The clock of a sandbox channel's phone: brings the timers of that channel's open sessions forward and wakes the workers,
 * which find what is due at once. Answers how many sessions moved.
 */
export async function bringTimersForward(db: Db, channelId: string, milliseconds: number): Promise<number> {
  const rows = await runStatement<{ id: string }>(db, moveTimers, [channelId, milliseconds]);
  return rows.length;
}

const moveTimers: Statement = {
  name: "interactions_bring_timers_forward",
  text: `
with moved as (
  update sessions s set
    remind_at = s.remind_at - make_interval(secs => $2::float8 / 1000),
    expires_at = s.expires_at - make_interval(secs => $2::float8 / 1000)
  from channels c
  where s.channel_id = $1 and c.id = s.channel_id and c.is_sandbox and s.status = 'active' and s.expires_at is not null
  returning s.id
)
select id, pg_notify('timers', '') from moved`,
};
