import { eq } from "drizzle-orm";
import type { Db } from "@/db/client";
import { accountLinks } from "@/db/schema";
import { runStatement, type Statement } from "@/db/statement";
import { secretHash } from "@/lib/kernel/secret-hash";
import type { LinkedAccount } from "./account-link.schema";

/**
 * The platform says that a person agreed: their attempt becomes their link. Nothing when the nonce is none of ours for this person,
 * because anybody can open the dialogue with a nonce of their own. The same event a second time finds the link made.
 */
export async function completeLink(
  tx: Db,
  { peerId, nonce, at }: { peerId: string; nonce: string; at: Date },
): Promise<LinkedAccount | undefined> {
  const params = [peerId, secretHash(nonce), at.toISOString()];
  const [made] = await runStatement<LinkedAccount>(tx, makeLink, params);
  if (made) return made;
  const [known] = await runStatement<LinkedAccount>(tx, selectLink, params.slice(0, 2));
  return known;
}

const makeLink: Statement = {
  name: "account_links_make",
  text: `
with attempt as (
  delete from account_link_attempts where nonce_hash = $2 and peer_id = $1 returning peer_id, account_id, account_name
)
insert into account_links (peer_id, channel_id, account_id, account_name, nonce_hash, linked_at)
select a.peer_id, p.channel_id, a.account_id, a.account_name, $2, $3::timestamptz from attempt a join peers p on p.id = a.peer_id
on conflict (peer_id) do update set account_id = excluded.account_id, account_name = excluded.account_name,
  nonce_hash = excluded.nonce_hash, linked_at = excluded.linked_at
returning account_id as id, account_name as name`,
};

const selectLink: Statement = {
  name: "account_links_find",
  text: "select account_id as id, account_name as name from account_links where peer_id = $1 and nonce_hash = $2",
};

/** The platform says that it came to nothing, without saying for whom: ends the attempt and tells whose conversation it was. */
export async function failLink(tx: Db, channelId: string, nonce: string): Promise<string | undefined> {
  const [row] = await runStatement<{ conversationId: string }>(tx, endAttempt, [channelId, secretHash(nonce)]);
  return row?.conversationId;
}

const endAttempt: Statement = {
  name: "account_links_fail",
  text: `
with ended as (
  delete from account_link_attempts a using peers p
  where a.nonce_hash = $2 and p.id = a.peer_id and p.channel_id = $1
  returning a.peer_id
)
select v.id as "conversationId" from ended e join conversations v on v.peer_id = e.peer_id`,
};

/** Takes a peer's link away. */
export async function removeLink(tx: Db, peerId: string): Promise<void> {
  await tx.delete(accountLinks).where(eq(accountLinks.peerId, peerId));
}
