import type { Db } from "@/db/client";
import { jsonParam, runStatement, type Statement } from "@/db/statement";
import { type MessagePreview, previewOf } from "@/lib/messages";
import type { ConversationPreview, EntryContent, EntryKind, EntryOrigin } from "./entry";
import { entryContentSchemas } from "./entry";

/** A row for the timeline. `seq` is given when it is written. */
export interface NewEntry {
  id: string;
  direction: "in" | "out" | "internal";
  kind: EntryKind;
  occurredAt: Date;
  receivedAt: Date;
  origin: EntryOrigin;
  content: EntryContent;
  /** The platform's own object, untouched. */
  payload?: unknown;
  platformMessageId?: string;
  inboundEventId?: number;
  /** Which bubble of which send this is. */
  sendId?: string;
  bubble?: number;
  unsentAt?: Date;
}

/** What happens to one conversation in one commit: entries in order, and whether a person now waits for an answer. */
export interface TimelineAddition {
  conversationId: string;
  entries: NewEntry[];
  /** INB-071: the newest message of the person `waits`, somebody or something `answered` it, or neither. */
  waiting: "waits" | "answered" | "unchanged";
  /** Who handles the conversation from now on; absent when that stays as it is. */
  handler?: "automation" | "human";
}

/**
 * Adds entries to conversations, gives them their `seq` under the conversations' row locks (INB-004), keeps the summary
 * and tells the change feed: everything that is written to a timeline comes through here. What we say never stands before
 * what was there already, even when a platform's clock runs ahead of ours. With `isTold: false` the caller wakes live screens after its commit.
 */
export async function recordEntries(
  tx: Db,
  additions: TimelineAddition[],
  { isTold }: { isTold: boolean } = { isTold: true },
): Promise<void> {
  const filled = additions.filter(({ entries, waiting }) => entries.length > 0 || waiting === "waits");
  if (filled.length === 0) return;
  const summaries = filled.map(toSummaryRow);
  const rows = filled.flatMap(({ conversationId, entries }) =>
    entries.map((entry, index) => toEntryRow(conversationId, entry, index + 1)),
  );
  await runStatement(tx, insertEntries, [jsonParam(summaries), jsonParam(rows), isTold]);
}

const insertEntries: Statement = {
  name: "inbox_record_entries",
  text: `
with summary as (
  select * from json_to_recordset($1::json) as s(conversation_id text, n int, inbound int, activity_at timestamptz,
    inbound_at timestamptz, outbound_at timestamptz, waiting text, handler text, preview jsonb)
), bumped as (
  update conversations c set
    last_seq = c.last_seq + s.n,
    inbound_count = c.inbound_count + s.inbound,
    last_activity_at = greatest(c.last_activity_at, s.activity_at),
    last_inbound_at = greatest(c.last_inbound_at, s.inbound_at),
    last_outbound_at = greatest(c.last_outbound_at, s.outbound_at),
    handler = coalesce(s.handler, c.handler),
    needs_reply_since = case s.waiting
      when 'waits' then coalesce(c.needs_reply_since, s.inbound_at, s.activity_at, c.last_inbound_at)
      when 'answered' then null
      else c.needs_reply_since end,
    preview = case
      when s.preview is null then c.preview
      when s.preview ->> 'direction' = 'in' and c.last_activity_at > s.activity_at then c.preview
      else s.preview end
  from summary s where c.id = s.conversation_id
  returning c.id, c.workspace_id, c.channel_id, c.last_seq - s.n as base, c.last_activity_at
), told as (
  insert into changes (workspace_id, channel_id, conversation_id, kind)
  select workspace_id, channel_id, id, 'entries' from bumped
), woken as (
  select pg_notify('changes', '') where $3::boolean
)
insert into entries (id, conversation_id, channel_id, seq, direction, kind, occurred_at, received_at, origin, content,
  payload, platform_message_id, inbound_event_id, send_id, bubble, unsent_at)
select e.id, b.id, b.channel_id, b.base + e.n, e.direction, e.kind,
  case when e.direction = 'in' then e.occurred_at else greatest(e.occurred_at, b.last_activity_at) end,
  e.received_at, e.origin, e.content,
  e.payload, e.platform_message_id, e.inbound_event_id, e.send_id, e.bubble, e.unsent_at
from json_to_recordset($2::json) as e(id text, conversation_id text, n int, direction text, kind text,
  occurred_at timestamptz, received_at timestamptz, origin jsonb, content jsonb, payload jsonb, platform_message_id text,
  inbound_event_id bigint, send_id text, bubble int, unsent_at timestamptz)
join bumped b on b.id = e.conversation_id
left join woken on true`,
};

function toSummaryRow({ conversationId, entries, waiting, handler }: TimelineAddition) {
  const inbound = entries.filter((entry) => entry.direction === "in" && isSaid(entry));
  const outbound = entries.filter((entry) => entry.direction === "out");
  return {
    conversation_id: conversationId,
    n: entries.length,
    inbound: inbound.length,
    activity_at: latest(entries),
    inbound_at: latest(inbound),
    outbound_at: latest(outbound),
    waiting,
    handler,
    preview: previewOfEntries(entries),
  };
}

/** INB-072: only messages and postbacks count as something that a person said. */
function isSaid(entry: NewEntry): boolean {
  return entry.kind === "message" || entry.kind === "postback";
}

function latest(entries: NewEntry[]): Date | null {
  const times = entries.map((entry) => entry.occurredAt.getTime());
  return times.length === 0 ? null : new Date(Math.max(...times));
}

function previewOfEntries(entries: NewEntry[]): ConversationPreview | null {
  const entry = entries.findLast((candidate) => candidate.direction !== "internal");
  return entry ? entryPreview(entry.direction, entry.kind, entry.content) : null;
}

const previewCharacters = 120;

/** The line of an entry in the conversation list. */
export function entryPreview(direction: NewEntry["direction"], kind: string, content: unknown): ConversationPreview {
  if (kind === "postback") {
    const postback = entryContentSchemas.postback.safeParse(content);
    return { direction, kind, ...(postback.data?.label !== undefined && { text: shorten(postback.data.label) }) };
  }
  if (kind !== "message") return { direction, kind };
  const message = entryContentSchemas.message.safeParse(content);
  if (!message.success || message.data.type === "unsent") return { direction, kind, type: "unsent" };
  const { type, text }: MessagePreview = previewOf(message.data);
  return { direction, kind, type, ...(text !== undefined && { text: shorten(text) }) };
}

function shorten(text: string): string {
  return text.length <= previewCharacters ? text : `${text.slice(0, previewCharacters).toWellFormed()}…`;
}

/** `JSON.stringify` leaves out what is undefined, and a missing column reads as NULL. */
function toEntryRow(conversationId: string, entry: NewEntry, n: number) {
  return {
    n,
    id: entry.id,
    conversation_id: conversationId,
    direction: entry.direction,
    kind: entry.kind,
    occurred_at: entry.occurredAt,
    received_at: entry.receivedAt,
    origin: entry.origin,
    content: entry.content,
    payload: entry.payload,
    platform_message_id: entry.platformMessageId,
    inbound_event_id: entry.inboundEventId,
    send_id: entry.sendId,
    bubble: entry.bubble,
    unsent_at: entry.unsentAt,
  };
}
