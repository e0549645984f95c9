import type { Db } from "@/db/client";
import { runStatement, type Statement } from "@/db/statement";

/** INB-402: the send that a client id already made in this conversation. */
export async function findSendByClientId(
  db: Db,
  conversationId: string,
  clientId: string,
): Promise<string | undefined> {
  const [row] = await runStatement<{ id: string }>(db, selectByClientId, [conversationId, clientId]);
  return row?.id;
}

const selectByClientId: Statement = {
  name: "outbox_by_client_id",
  text: "select id from sends where conversation_id = $1 and client_id = $2",
};
