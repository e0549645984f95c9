import type { Db } from "@/db/client";
import { jsonParam, runStatement, type Statement } from "@/db/statement";
import type { Handled } from "./entry";

/** Says afterwards what took a tap whose entry was written before that could be known. */
export async function noteHandled(
  tx: Db,
  { conversationId, inboundEventId, handled }: { conversationId: string; inboundEventId: number; handled: Handled },
): Promise<void> {
  await runStatement(tx, writeHandled, [conversationId, inboundEventId, jsonParam({ handled })]);
}

const writeHandled: Statement = {
  name: "inbox_note_handled",
  text: `
with noted as (
  update entries set content = content || $3::jsonb
  where id = (
    select id from entries where conversation_id = $1 and inbound_event_id = $2::bigint and direction = 'in'
    order by seq desc limit 1)
  returning channel_id, conversation_id
)
insert into changes (workspace_id, channel_id, conversation_id, kind)
select c.workspace_id, n.channel_id, n.conversation_id, 'entry' from noted n join channels c on c.id = n.channel_id`,
};
