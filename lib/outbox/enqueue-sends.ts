import type { Db } from "@/db/client";
import { jsonParam, runStatement, type Statement } from "@/db/statement";
import { leaseMilliseconds, type NewReplyToken, type NewSend } from "./send";

export interface EnqueueOptions {
  now: Date;
  /** Wakes the workers at the commit. Whoever looks for its own sends after its commit need not. */
  isTold: boolean;
}

/** Writes sends and reply tokens in the caller's commit, in the order given. */
export async function enqueueSends(
  tx: Db,
  sends: NewSend[],
  tokens: NewReplyToken[],
  { now, isTold }: EnqueueOptions,
): Promise<void> {
  if (sends.length === 0 && tokens.length === 0) return;
  const leaseUntil = new Date(now.getTime() + leaseMilliseconds);
  const tokenRows = tokens.map((token) => ({
    conversation_id: token.conversationId,
    token: token.token,
    expires_at: token.expiresAt,
    send_id: token.sendId,
  }));
  const sendRows = sends.map((send, n) => toRow(send, n, leaseUntil));
  await runStatement(tx, insertSends, [jsonParam(tokenRows), jsonParam(sendRows), now.toISOString(), isTold]);
}

const insertSends: Statement = {
  name: "outbox_enqueue_sends",
  text: `
with tokens as (
  insert into reply_tokens (conversation_id, token, expires_at, send_id)
  select * from json_to_recordset($1::json) as t(conversation_id text, token text, expires_at timestamptz, send_id text)
  returning id, send_id
), woken as (
  select pg_notify('outbox', '') where $4::boolean
)
insert into sends (id, conversation_id, channel_id, client_id, method, reply_token_id, retry_key, payload, is_silent,
  origin, inbound_event_id, state, attempts, next_attempt_at, lease_until, created_at, give_up_at)
select s.id, s.conversation_id, s.channel_id, s.client_id, s.method, coalesce(s.reply_token_id, t.id), s.retry_key, s.payload, s.is_silent, s.origin,
  s.inbound_event_id, s.state, s.attempts, $3::timestamptz, s.lease_until, s.created_at, s.give_up_at
from json_to_recordset($2::json) as s(n int, id text, conversation_id text, channel_id text, client_id text, method text,
  reply_token_id bigint, retry_key uuid, payload jsonb, is_silent boolean, origin jsonb, inbound_event_id bigint, state text, attempts int,
  lease_until timestamptz, created_at timestamptz, give_up_at timestamptz)
left join tokens t on t.send_id = s.id
left join woken on true
order by s.n`,
};

function toRow(send: NewSend, n: number, leaseUntil: Date) {
  return {
    n,
    id: send.id,
    conversation_id: send.conversationId,
    channel_id: send.channelId,
    client_id: send.clientId,
    method: send.method,
    reply_token_id: send.replyTokenId,
    retry_key: send.retryKey,
    payload: send.payloads,
    is_silent: send.isSilent,
    origin: send.origin,
    inbound_event_id: send.inboundEventId,
    state: send.isTaken ? "sending" : "queued",
    attempts: send.isTaken ? 1 : 0,
    lease_until: send.isTaken ? leaseUntil : null,
    created_at: send.createdAt,
    give_up_at: send.giveUpAt,
  };
}
