import type { Db } from "@/db/client";
import { runStatement, type Statement } from "@/db/statement";

/** INB-340: takes the newest free token of a conversation, exactly once. Answers its id, or nothing when none is free. */
export async function takeReplyToken(
  tx: Db,
  conversationId: string,
  sendId: string,
  now: Date,
): Promise<number | undefined> {
  const [row] = await runStatement<{ id: number }>(tx, takeNewest, [conversationId, sendId, now.toISOString()]);
  return row?.id;
}

const takeNewest: Statement = {
  name: "outbox_take_reply_token",
  text: `
update reply_tokens set send_id = $2
where id = (
  select id from reply_tokens
  where conversation_id = $1 and send_id is null and expires_at > $3::timestamptz
  order by expires_at desc limit 1
  for update skip locked)
returning id::float8 as id`,
};
