import type { Db } from "@/db/client";
import { runStatement, type Statement } from "@/db/statement";
import { mayHaveArrived } from "./send";

/**
 * Takes back sends whose process died (INB-401). A push is simply repeated with its key. A reply is repeated with its token
 * while the token lives: the platform takes a token once, so this can never double; when it says that the token was used,
 * the send becomes uncertain, as does a reply whose token is too old. See docs/decisions/012-crashed-replies.md.
 */
export async function recoverLeases(db: Db, now: Date): Promise<{ recovered: number; uncertain: number }> {
  const rows = await runStatement<{ state: string }>(db, recover, [now.toISOString(), `{"code":"${mayHaveArrived}"}`]);
  const uncertain = rows.filter((row) => row.state === "uncertain").length;
  return { recovered: rows.length - uncertain, uncertain };
}

const recover: Statement = {
  name: "outbox_recover_leases",
  text: `
with lost as materialized (
  select s.id, s.method = 'push' or r.expires_at > $1::timestamptz as is_repeatable
  from sends s left join reply_tokens r on r.id = s.reply_token_id
  where s.state = 'sending' and s.lease_until < $1::timestamptz
  order by s.lease_until limit 200
  for update of s skip locked
), recovered as (
  update sends s set lease_until = null, next_attempt_at = $1::timestamptz, reason = $2::jsonb,
    state = case when l.is_repeatable then 'queued' else 'uncertain' end
  from lost l where s.id = l.id
  returning s.state, s.conversation_id
), counted as (
  update conversations c set failed_send_count = failed_send_count + 1
  from recovered r where r.conversation_id = c.id and r.state = 'uncertain'
), told as (
  insert into changes (workspace_id, channel_id, conversation_id, kind)
  select c.workspace_id, c.channel_id, c.id, 'send' from recovered r join conversations c on c.id = r.conversation_id
), woken as (
  select pg_notify('changes', ''), pg_notify('outbox', '')
)
select r.state from recovered r cross join woken`,
};
