import type { Db } from "@/db/client";
import { jsonParam, runStatement, type Statement } from "@/db/statement";
import { newId } from "@/lib/kernel/ids";

export interface NewConversation {
  workspaceId: string;
  channelId: string;
  peerId: string;
  at: Date;
}

/** One conversation per peer, in the order given. INB-001: a second one of the same peer is a unique violation. */
export async function addConversations(tx: Db, conversations: NewConversation[]): Promise<string[]> {
  const ids = conversations.map(() => newId("conversation"));
  const rows = conversations.map((conversation, index) => ({
    id: ids[index],
    workspace_id: conversation.workspaceId,
    channel_id: conversation.channelId,
    peer_id: conversation.peerId,
    at: conversation.at,
  }));
  await runStatement(tx, insertConversations, [jsonParam(rows)]);
  return ids;
}

const insertConversations: Statement = {
  name: "inbox_add_conversations",
  text: `
insert into conversations (id, workspace_id, channel_id, peer_id, last_activity_at, created_at)
select id, workspace_id, channel_id, peer_id, at, at
from json_to_recordset($1::json) as c(id text, workspace_id text, channel_id text, peer_id text, at timestamptz)`,
};
