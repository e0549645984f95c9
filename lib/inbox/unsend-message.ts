import type { Db } from "@/db/client";
import { runStatement, type Statement } from "@/db/statement";
import { entryPreview } from "./record-entries";

/** A message of a channel, by the platform's id. */
export interface MessageAddress {
  channelId: string;
  platformMessageId: string;
}

/** What was found of the message that was unsent. */
export interface Unsent {
  conversationId: string;
  /** The event that brought it, whose stored body still has its words. */
  inboundEventId: number | null;
}

/**
 * INB-171: removes what a message said or showed from the timeline and the list, leaving the sentence that something was unsent. When the message
 * has not come yet it is remembered, and suppressed when it comes; the answer is then nothing.
 */
export async function unsendMessage(tx: Db, message: MessageAddress, at: Date): Promise<Unsent | undefined> {
  const { channelId, platformMessageId } = message;
  const [row] = await runStatement<Row>(tx, blankEntry, [channelId, platformMessageId, at.toISOString()]);
  if (!row) {
    await rememberUnsend(tx, message, at);
    return undefined;
  }
  await refreshPreview(tx, row.conversation_id);
  return { conversationId: row.conversation_id, inboundEventId: row.inbound_event_id };
}

/** Remembers that a message was unsent, for whoever still has to do with it. */
export async function rememberUnsend(tx: Db, message: MessageAddress, at: Date): Promise<void> {
  await runStatement(tx, insertUnsend, [message.channelId, message.platformMessageId, at.toISOString()]);
}

interface Row {
  conversation_id: string;
  inbound_event_id: number | null;
}

const blankEntry: Statement = {
  name: "inbox_blank_entry",
  text: `
with blanked as (
  update entries set content = '{"type":"unsent"}'::jsonb, payload = null, unsent_at = $3::timestamptz
  where channel_id = $1 and platform_message_id = $2 and direction = 'in'
  returning id, conversation_id, inbound_event_id
), removed as (
  delete from media where entry_id in (select id from blanked)
)
select conversation_id, inbound_event_id::float8 as inbound_event_id from blanked`,
};

const insertUnsend: Statement = {
  name: "inbox_remember_unsend",
  text: `
insert into unsent_messages (channel_id, platform_message_id, at) values ($1, $2, $3::timestamptz)
on conflict do nothing`,
};

/** Puts the line of the newest entry into the list, and tells open screens that an entry changed. */
export async function refreshPreview(tx: Db, conversationId: string): Promise<void> {
  const [newest] = await runStatement<NewestRow>(tx, selectNewest, [conversationId]);
  if (!newest) return;
  const preview = entryPreview(newest.direction, newest.kind, newest.content);
  await runStatement(tx, setPreview, [conversationId, JSON.stringify(preview)]);
}

interface NewestRow {
  direction: "in" | "out";
  kind: string;
  content: unknown;
}

const selectNewest: Statement = {
  name: "inbox_newest_entry",
  text: `
select direction, kind, content from entries
where conversation_id = $1 and direction <> 'internal' order by occurred_at desc, seq desc limit 1`,
};

const setPreview: Statement = {
  name: "inbox_set_preview",
  text: `
with set as (
  update conversations set preview = $2::jsonb where id = $1 returning workspace_id, channel_id, id
), told as (
  insert into changes (workspace_id, channel_id, conversation_id, kind)
  select workspace_id, channel_id, id, 'entry' from set
)
select pg_notify('changes', '')`,
};
