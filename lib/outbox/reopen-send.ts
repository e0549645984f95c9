import type { Db } from "@/db/client";
import { runStatement, type Statement } from "@/db/statement";

/** A send that ended without success, as far as deciding about it needs. */
export interface UnsettledSend {
  id: string;
  conversationId: string;
  state: "failed" | "uncertain";
  method: "reply" | "push";
  /** Whether every attempt so far is known to have been refused: only then may a new key be used. */
  isKnownToHaveFailed: boolean;
  retryKey: string;
}

/** Locks a send that failed or is uncertain; nothing when it is in any other state by now. */
export async function lockUnsettledSend(tx: Db, sendId: string): Promise<UnsettledSend | undefined> {
  const [send] = await runStatement<UnsettledSend>(tx, lockSend, [sendId]);
  return send;
}

const lockSend: Statement = {
  name: "outbox_lock_unsettled",
  text: `
select s.id, s.conversation_id as "conversationId", s.state, s.method, s.retry_key as "retryKey",
  not exists (select 1 from send_attempts a where a.send_id = s.id and a.outcome in ('unknown','retry','accepted'))
    and s.state = 'failed' as "isKnownToHaveFailed"
from sends s where s.id = $1 and s.state in ('failed','uncertain') for update`,
};

/** Puts a send back into the queue as a push; the failure mark goes with the transmission's own outcome (INB-406). */
export async function reopenAsPush(tx: Db, send: UnsettledSend, retryKey: string, now: Date): Promise<void> {
  await runStatement(tx, reopen, [send.id, retryKey, now.toISOString()]);
}

const reopen: Statement = {
  name: "outbox_reopen",
  text: `
with reopened as (
  update sends set state = 'queued', method = 'push', retry_key = $2::uuid, reason = null, created_at = $3::timestamptz,
    next_attempt_at = $3::timestamptz
  where id = $1 returning conversation_id
), told as (
  insert into changes (workspace_id, channel_id, conversation_id, kind)
  select c.workspace_id, c.channel_id, c.id, 'send' from reopened r join conversations c on c.id = r.conversation_id
), counted as (
  update conversations c set failed_send_count = greatest(0, c.failed_send_count - 1)
  from reopened r where c.id = r.conversation_id
)
select pg_notify('outbox', ''), pg_notify('changes', '')`,
};

/** Takes an agent's word that an uncertain send arrived. */
export async function settleAsArrived(tx: Db, send: UnsettledSend, now: Date): Promise<void> {
  await runStatement(tx, settle, [send.id, now.toISOString()]);
}

const settle: Statement = {
  name: "outbox_settle_as_arrived",
  text: `
with settled as (
  update sends set state = 'sent', reason = '{"code":"confirmed_by_agent"}'::jsonb, accepted_at = $2::timestamptz
  where id = $1 returning conversation_id
), told as (
  insert into changes (workspace_id, channel_id, conversation_id, kind)
  select c.workspace_id, c.channel_id, c.id, 'send' from settled r join conversations c on c.id = r.conversation_id
), counted as (
  update conversations c set failed_send_count = greatest(0, c.failed_send_count - 1)
  from settled r where c.id = r.conversation_id
)
select pg_notify('changes', '')`,
};
