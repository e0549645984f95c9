import type { Db } from "@/db/client";
import { notifySoon } from "@/db/notify-soon";
import { jsonParam, runStatement, type Statement } from "@/db/statement";
import type { SendReason } from "./send";

/** One call to the platform, for the record (INB-406). */
export interface Attempt {
  method: "reply" | "push";
  retryKey: string | null;
  startedAt: Date;
  endedAt: Date;
  outcome: "accepted" | "rejected" | "retry" | "unknown";
  detail?: unknown;
}

/** What became of a send that this process had taken. */
export interface SendOutcome {
  sendId: string;
  conversationId: string;
  /** The attempt that was taken; when the send was taken again meanwhile, this outcome changes nothing. */
  attempt: number;
  state: "sent" | "failed" | "uncertain" | "queued";
  /** The method that was used last, or, when queued again, the one to be used. */
  method: "reply" | "push";
  reason?: SendReason;
  nextAttemptAt?: Date;
  acceptedAt?: Date;
  platformRequestId?: string;
  units: number;
  /** The platform's ids, in the order of the bubbles. */
  messages: { platformMessageId: string; quoteToken?: string }[];
  attempts: Attempt[];
}

/** Which conversations have a send waiting that may be taken now. */
export interface Recorded {
  conversationsWithMore: string[];
}

/**
 * Writes the outcomes of many sends in one statement. Those that end badly go one by one, because they also touch their
 * conversation (INB-407), and locking several conversations in any order would collide with turns that do the same.
 */
export async function recordOutcomes(db: Db, outcomes: SendOutcome[]): Promise<Recorded> {
  const isBad = ({ state }: SendOutcome) => state === "failed" || state === "uncertain";
  const good = outcomes.filter((outcome) => !isBad(outcome));
  const recorded = good.length > 0 ? await write(db, good) : [];
  for (const outcome of outcomes.filter(isBad)) {
    recorded.push(...(await db.transaction((tx) => writeBad(tx, outcome))));
  }
  notifySoon(db, "changes");
  return { conversationsWithMore: recorded.filter((row) => row.has_more).map((row) => row.conversation_id) };
}

interface RecordedRow {
  conversation_id: string;
  has_more: boolean;
}

async function writeBad(tx: Db, outcome: SendOutcome): Promise<RecordedRow[]> {
  const rows = await write(tx, [outcome]);
  if (rows.length > 0) await runStatement(tx, countFailure, [outcome.conversationId]);
  return rows;
}

const countFailure: Statement = {
  name: "outbox_count_failure",
  text: "update conversations set failed_send_count = failed_send_count + 1 where id = $1",
};

async function write(db: Db, outcomes: SendOutcome[]): Promise<RecordedRow[]> {
  const attempts = outcomes.flatMap((outcome) => outcome.attempts.map((attempt) => toAttemptRow(outcome, attempt)));
  const bubbles = outcomes.flatMap(toBubbleRows);
  return runStatement<RecordedRow>(db, writeOutcomes, [
    jsonParam(outcomes.map(toOutcomeRow)),
    jsonParam(attempts),
    jsonParam(bubbles),
  ]);
}

const writeOutcomes: Statement = {
  name: "outbox_record_outcomes",
  text: `
with input as (
  select * from json_to_recordset($1::json) as o(id text, attempt int, state text, method text, reason jsonb,
    next_attempt_at timestamptz, accepted_at timestamptz, platform_request_id text, units int)
), done as (
  update sends s set state = i.state, method = i.method, reason = i.reason, lease_until = null,
    next_attempt_at = coalesce(i.next_attempt_at, s.next_attempt_at), accepted_at = i.accepted_at,
    platform_request_id = coalesce(i.platform_request_id, s.platform_request_id), units = i.units
  from input i
  where s.id = i.id and s.state = 'sending' and s.attempts = i.attempt
  returning s.id, s.conversation_id, s.state
), tried as (
  insert into send_attempts (send_id, method, retry_key, started_at, ended_at, outcome, detail)
  select send_id, method, retry_key, started_at, ended_at, outcome, detail
  from json_to_recordset($2::json) as a(send_id text, method text, retry_key uuid, started_at timestamptz,
    ended_at timestamptz, outcome text, detail jsonb)
), bubbles as (
  update entries e set platform_message_id = b.platform_message_id, payload = b.payload,
    occurred_at = greatest(e.occurred_at, b.accepted_at)
  from json_to_recordset($3::json) as b(send_id text, bubble int, platform_message_id text, payload jsonb,
    accepted_at timestamptz), done d
  where d.id = b.send_id and e.send_id = b.send_id and e.bubble = b.bubble
), told as (
  insert into changes (workspace_id, channel_id, conversation_id, kind)
  select c.workspace_id, c.channel_id, c.id, 'send' from done d join conversations c on c.id = d.conversation_id
)
select d.conversation_id, exists (
  select 1 from sends q where q.conversation_id = d.conversation_id and q.state = 'queued') as has_more
from done d`,
};

function toOutcomeRow(outcome: SendOutcome) {
  return {
    id: outcome.sendId,
    attempt: outcome.attempt,
    state: outcome.state,
    method: outcome.method,
    reason: outcome.reason,
    next_attempt_at: outcome.nextAttemptAt,
    accepted_at: outcome.acceptedAt,
    platform_request_id: outcome.platformRequestId,
    units: outcome.units,
  };
}

function toAttemptRow({ sendId }: SendOutcome, attempt: Attempt) {
  return {
    send_id: sendId,
    method: attempt.method,
    retry_key: attempt.retryKey,
    started_at: attempt.startedAt,
    ended_at: attempt.endedAt,
    outcome: attempt.outcome,
    detail: attempt.detail,
  };
}

function toBubbleRows({ sendId, messages, acceptedAt }: SendOutcome) {
  return messages.map((message, bubble) => ({
    send_id: sendId,
    bubble,
    platform_message_id: message.platformMessageId,
    payload: message,
    accepted_at: acceptedAt,
  }));
}
