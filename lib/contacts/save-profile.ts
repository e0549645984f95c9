import type { Db } from "@/db/client";
import { runStatement, type Statement } from "@/db/statement";

/** How a peer is reached on its channel. */
export interface PeerRow {
  channelId: string;
  kind: "user" | "group" | "room";
  platformId: string;
}

/** The address of a peer, or nothing when it is gone. */
export async function findPeer(db: Db, peerId: string): Promise<PeerRow | undefined> {
  const [peer] = await runStatement<PeerRow>(db, selectPeer, [peerId]);
  return peer;
}

const selectPeer: Statement = {
  name: "contacts_find_peer",
  text: `select channel_id as "channelId", kind, platform_id as "platformId" from peers where id = $1`,
};

/** What a platform says of a peer; nothing when it will not say, which is noted so that it is not asked for ever. */
export interface FetchedProfile {
  displayName: string;
  pictureUrl?: string;
  statusMessage?: string;
  language?: string;
}

/** Keeps a fetched profile and tells open screens of the new name. */
export async function saveProfile(
  db: Db,
  peerId: string,
  profile: FetchedProfile | undefined,
  now: Date,
): Promise<void> {
  await runStatement(db, updatePeer, [
    peerId,
    profile?.displayName ?? null,
    profile?.pictureUrl ?? null,
    profile?.statusMessage ?? null,
    profile?.language ?? null,
    now.toISOString(),
  ]);
}

const updatePeer: Statement = {
  name: "contacts_save_profile",
  text: `
with saved as (
  update peers set profile_fetched_at = $6::timestamptz, display_name = coalesce($2, display_name),
    picture_url = case when $2::text is null then picture_url else $3 end,
    status_message = case when $2::text is null then status_message else $4 end,
    language = coalesce($5, language)
  where id = $1 returning id
), told as (
  insert into changes (workspace_id, channel_id, conversation_id, kind)
  select c.workspace_id, c.channel_id, c.id, 'contact' from saved s join conversations c on c.peer_id = s.id
)
select pg_notify('changes', '')`,
};
