import type { Db } from "@/db/client";
import { runStatement, type Statement } from "@/db/statement";

/** Somebody as an action names them, from the chat of somebody else. */
export interface PeerReference {
  workspaceId: string;
  /** The chat that the action runs in. */
  from: { channelId: string; peerId: string };
  /** A contact's id, a peer's id, or what the platform calls them. Absent: the same contact on another channel. */
  user?: string;
  /** Absent: the channel that the action runs on. */
  channel?: string;
}

export interface ResolvedPeer {
  peerId: string;
  contactId: string;
  channelId: string;
  platformId: string;
}

/** Finds whom an action means, in the same workspace and in a one-to-one chat only; whoever else it names is nobody. */
export async function resolvePeer(
  db: Db,
  { workspaceId, from, user, channel }: PeerReference,
): Promise<ResolvedPeer | undefined> {
  const params = [workspaceId, channel ?? from.channelId, user ?? null, from.peerId];
  const [found] = await runStatement<ResolvedPeer>(db, selectPeer, params);
  return found;
}

/** A peer's id names its channel itself, so it is not looked for on one; a platform's id means nothing on another channel. */
const selectPeer: Statement = {
  name: "contacts_resolve_peer",
  text: `
select p.id as "peerId", p.contact_id as "contactId", p.channel_id as "channelId", p.platform_id as "platformId"
from peers p
where p.workspace_id = $1 and p.kind = 'user' and (
  p.id = $3
  or p.channel_id = $2 and (
    p.platform_id = $3 or p.contact_id = $3
    or $3::text is null and p.contact_id = (select own.contact_id from peers own where own.id = $4)))
order by (p.id = $3) desc nulls last, (p.platform_id = $3) desc nulls last, p.created_at
limit 1`,
};
