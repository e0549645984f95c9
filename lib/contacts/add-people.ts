import type { Db } from "@/db/client";
import { jsonParam, runStatement, type Statement } from "@/db/statement";
import { newId } from "@/lib/kernel/ids";

/** An address that wrote to us for the first time. */
export interface NewPeer {
  workspaceId: string;
  channelId: string;
  kind: "user" | "group" | "room";
  platformId: string;
  at: Date;
}

export interface AddedPeer {
  peerId: string;
  contactId: string;
}

/**
 * Makes a contact and a peer for each address, in the order given. Throws a unique violation when somebody else was quicker
 * (INB-103): the caller's transaction is then done again and finds them.
 */
export async function addPeople(tx: Db, people: NewPeer[]): Promise<AddedPeer[]> {
  const added = people.map(() => ({ peerId: newId("peer"), contactId: newId("contact") }));
  const rows = people.map((person, index) => ({
    peer_id: added[index]?.peerId,
    contact_id: added[index]?.contactId,
    workspace_id: person.workspaceId,
    channel_id: person.channelId,
    kind: person.kind,
    platform_id: person.platformId,
    at: person.at,
  }));
  await runStatement(tx, insertPeople, [jsonParam(rows)]);
  return added;
}

const insertPeople: Statement = {
  name: "contacts_add_people",
  text: `
with input as (
  select * from json_to_recordset($1::json) as p(peer_id text, contact_id text, workspace_id text, channel_id text,
    kind text, platform_id text, at timestamptz)
), added as (
  insert into contacts (id, workspace_id, created_at, updated_at) select contact_id, workspace_id, at, at from input
)
insert into peers (id, workspace_id, channel_id, contact_id, kind, platform_id, created_at)
select peer_id, workspace_id, channel_id, contact_id, kind, platform_id, at from input`,
};
