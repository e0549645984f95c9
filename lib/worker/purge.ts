import { z } from "zod";
import type { Db } from "@/db/client";
import { runStatement, type Statement } from "@/db/statement";
import type { Job } from "@/lib/jobs";

const orderSchema = z.object({});

/** What nobody needs any more goes every night. */
export const purgeJob: Job<z.infer<typeof orderSchema>> = {
  name: "purge",
  schema: orderSchema,
  retryLimit: 3,
  retryDelaySeconds: 60,
  schedule: { cron: "17 18 * * *", data: {} },
};

const rowsPerRound = 5_000;

/** Removes what is past its time, in rounds that hold no lock for long. */
export async function purge(db: Db, now: Date): Promise<void> {
  for (const statement of statements) {
    let removed = rowsPerRound;
    while (removed === rowsPerRound) {
      const rows = await runStatement(db, statement, [now.toISOString(), rowsPerRound]);
      removed = rows.length;
    }
  }
}

/** Bodies go once all their events are done; dead events keep theirs, because an operator may process them again. */
const statements: Statement[] = [
  {
    name: "purge_webhook_requests",
    text: `
delete from webhook_requests where id in (
  select r.id from webhook_requests r join channels c on c.id = r.channel_id join workspaces w on w.id = c.workspace_id
  where r.received_at < $1::timestamptz - make_interval(days => w.retention_days)
    and not exists (select 1 from inbound_events e where e.request_id = r.id and e.state <> 'done')
  limit $2::int)
returning 1`,
  },
  {
    // Section 18: nobody is told of a session that was left aside for so long. It is kept for its time like any that ended.
    name: "purge_cancel_paused_sessions",
    text: `
with forgotten as (
  update sessions set status = 'canceled', end_reason = 'timeout', ended_at = $1::timestamptz, updated_at = $1::timestamptz,
    paused_at = null, expires_at = null, remind_at = null, revision = revision + 1
  where id in (
    select s.id from sessions s join workspaces w on w.id = s.workspace_id
    where s.status = 'paused' and s.updated_at < $1::timestamptz - make_interval(days => w.retention_days)
    limit $2::int
    for update of s skip locked)
  returning id
)
insert into session_log (session_id, at, kind, data)
select id, $1::timestamptz, 'ended', '{"status":"canceled","reason":"timeout"}'::jsonb from forgotten
returning 1`,
  },
  {
    name: "purge_sessions",
    text: `
delete from sessions where id in (
  select s.id from sessions s join workspaces w on w.id = s.workspace_id
  where s.status not in ('active','paused') and s.updated_at < $1::timestamptz - make_interval(days => w.retention_days)
  limit $2::int)
returning 1`,
  },
  {
    // Answers of outside servers may hold what people wrote.
    name: "purge_action_runs",
    text: `
delete from action_runs where id in (
  select r.id from action_runs r join workspaces w on w.id = r.workspace_id
  where r.created_at < $1::timestamptz - make_interval(days => w.retention_days)
    and r.state not in ('pending','running')
  limit $2::int)
returning 1`,
  },
  {
    // What a platform tells of linking may come as late as its redeliveries do.
    name: "purge_account_link_attempts",
    text: `
delete from account_link_attempts where link_token_hash in (
  select link_token_hash from account_link_attempts where expires_at < $1::timestamptz - interval '1 day' limit $2::int)
returning 1`,
  },
  {
    name: "purge_tester_phone_codes",
    text: `
delete from tester_phone_codes where (member_id, channel_id) in (
  select member_id, channel_id from tester_phone_codes where expires_at < $1::timestamptz - interval '1 day' limit $2::int)
returning 1`,
  },
  {
    name: "purge_tester_phone_tries",
    text: `
delete from tester_phone_tries where ctid in (
  select ctid from tester_phone_tries where at < $1::timestamptz - interval '1 day' limit $2::int)
returning 1`,
  },
  {
    name: "purge_file_facts",
    text: `
delete from file_facts where (workspace_id, url_hash) in (
  select workspace_id, url_hash from file_facts where checked_at < $1::timestamptz - interval '1 hour' limit $2::int)
returning 1`,
  },
  {
    // Uploads whose message never came.
    name: "purge_media",
    text: `
delete from media where id in (
  select id from media where entry_id is null and created_at < $1::timestamptz - interval '1 day' limit $2::int)
returning 1`,
  },
  {
    // Deleting a template can be undone for a while.
    name: "purge_templates",
    text: `
delete from message_templates where id in (
  select id from message_templates where deleted_at < $1::timestamptz - interval '30 days' limit $2::int)
returning 1`,
  },
  {
    // What the list of triggers counts.
    name: "purge_trigger_firings",
    text: `
delete from trigger_firings where id in (
  select id from trigger_firings where at < $1::timestamptz - interval '30 days' limit $2::int)
returning 1`,
  },
  {
    name: "purge_draft_changes",
    text: `
delete from draft_changes where (interaction_id, revision) in (
  select interaction_id, revision from draft_changes where at < $1::timestamptz - interval '30 days' limit $2::int)
returning 1`,
  },
  {
    // SAV-7: restore points are kept for 30 days.
    name: "purge_restore_points",
    text: `
delete from restore_points where id in (
  select id from restore_points where at < $1::timestamptz - interval '30 days' limit $2::int)
returning 1`,
  },
  {
    name: "purge_changes",
    text: `
delete from changes where id in (
  select id from changes where at < $1::timestamptz - interval '1 day' limit $2::int)
returning 1`,
  },
  {
    name: "purge_reply_tokens",
    text: `
delete from reply_tokens where id in (
  select id from reply_tokens where expires_at < $1::timestamptz - interval '1 day' limit $2::int)
returning 1`,
  },
];
