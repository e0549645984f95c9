import type { Db } from "@/db/client";
import { jsonParam, runStatement, type Statement } from "@/db/statement";
import type { InboundContent } from "@/lib/messages";
import { type MessageAddress, refreshPreview } from "./unsend-message";

/** What a message says since it was edited. */
export interface MessageEdit extends MessageAddress {
  content: InboundContent;
  payload: unknown;
  /** Platform time: the newest edit wins, in whatever order edits come. */
  editedAt: number;
}

/** Puts the newest text into the one entry of the message. Answers whether there is such an entry. */
export async function editMessage(tx: Db, edit: MessageEdit): Promise<boolean> {
  const content = { ...edit.content, editedAt: edit.editedAt };
  const [row] = await runStatement<{ conversation_id: string; is_changed: boolean }>(tx, updateEntry, [
    edit.channelId,
    edit.platformMessageId,
    jsonParam(content),
    jsonParam(edit.payload),
    edit.editedAt,
  ]);
  if (row?.is_changed) await refreshPreview(tx, row.conversation_id);
  return row !== undefined;
}

const updateEntry: Statement = {
  name: "inbox_edit_entry",
  text: `
with known as (
  select id, conversation_id, unsent_at is null and coalesce((content ->> 'editedAt')::float8, 0) < $5::float8 as is_older
  from entries where channel_id = $1 and platform_message_id = $2
), changed as (
  update entries e set content = $3::jsonb, payload = $4::jsonb from known k where k.id = e.id and k.is_older
)
select conversation_id, is_older as is_changed from known`,
};
