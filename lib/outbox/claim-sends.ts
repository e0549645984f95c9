import type { Db } from "@/db/client";
import { asMs, jsonParam, runStatement, type Statement } from "@/db/statement";
import { type Delivery, leaseMilliseconds, mayHaveArrived } from "./send";

export interface ClaimOptions {
  now: Date;
  limit: number;
  /** Channels that may not send now: at their limit, or told to wait by their platform. */
  exceptChannels: string[];
  /** Looks at these conversations only. */
  conversationIds?: string[];
}

/**
 * Takes due sends, at most one per conversation and only the first unfinished one of each (INB-403). Two processes never
 * take the same one: the row is locked, and one send of a conversation is in the air at a time by a unique index.
 */
export async function claimSends(db: Db, options: ClaimOptions): Promise<Delivery[]> {
  const leaseUntil = new Date(options.now.getTime() + leaseMilliseconds);
  const params = [
    options.now.toISOString(),
    leaseUntil.toISOString(),
    options.limit,
    jsonParam(options.exceptChannels),
  ];
  const rows = options.conversationIds
    ? await runStatement<Row>(db, claimOfConversations, [...params, options.conversationIds])
    : await runStatement<Row>(db, claimDue, params);
  return rows.map(toDelivery);
}

interface Row {
  id: string;
  conversation_id: string;
  channel_id: string;
  kind: Delivery["peer"]["kind"];
  platform_id: string;
  method: Delivery["method"];
  token: string | null;
  token_expires_at: number | null;
  retry_key: string;
  payload: unknown[];
  is_silent: boolean;
  attempts: number;
  created_at: number;
  give_up_at: number | null;
  is_recovered: boolean;
}

/** The first unfinished send of a conversation is in `sends_queue`; a later one waits for it. */
const claimText = (condition: string) => `
with due as materialized (
  select s.id from sends s
  where s.state = 'queued' and s.next_attempt_at <= $1::timestamptz ${condition}
    and s.channel_id not in (select json_array_elements_text($4::json))
    and not exists (
      select 1 from sends e where e.conversation_id = s.conversation_id and e.state in ('queued','sending')
        and e.position < s.position)
  order by s.next_attempt_at
  limit $3::int
  for update skip locked
), taken as (
  update sends s set state = 'sending', attempts = s.attempts + 1, lease_until = $2::timestamptz
  from due where s.id = due.id and s.state = 'queued'
    and not exists (select 1 from sends a where a.conversation_id = s.conversation_id and a.state = 'sending')
  returning s.*
)
select t.id, t.conversation_id, t.channel_id, p.kind, p.platform_id, t.method, r.token, ${asMs("r.expires_at")} as token_expires_at,
  t.retry_key, t.payload, t.is_silent, t.attempts, ${asMs("t.created_at")} as created_at, ${asMs("t.give_up_at")} as give_up_at,
  coalesce(t.method = 'reply' and t.reason ->> 'code' = '${mayHaveArrived}', false) as is_recovered
from taken t
join conversations c on c.id = t.conversation_id
join peers p on p.id = c.peer_id
left join reply_tokens r on r.id = t.reply_token_id
order by t.position`;

const claimDue: Statement = { name: "outbox_claim_due", text: claimText("") };

const claimOfConversations: Statement = {
  name: "outbox_claim_of_conversations",
  text: claimText("and s.conversation_id = any($5::text[])"),
};

function toDelivery(row: Row): Delivery {
  return {
    sendId: row.id,
    conversationId: row.conversation_id,
    channelId: row.channel_id,
    peer: { kind: row.kind, platformId: row.platform_id },
    method: row.method,
    ...(row.token !== null && { replyToken: row.token }),
    ...(row.token_expires_at !== null && { replyTokenExpiresAt: new Date(row.token_expires_at) }),
    retryKey: row.retry_key,
    payloads: row.payload,
    isSilent: row.is_silent,
    attempt: row.attempts,
    createdAt: new Date(row.created_at),
    ...(row.give_up_at !== null && { giveUpAt: new Date(row.give_up_at) }),
    isRecovered: row.is_recovered,
  };
}
