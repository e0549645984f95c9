import type { Db } from "@/db/client";
import { jsonParam, runStatement, type Statement } from "@/db/statement";
import { newId } from "@/lib/kernel/ids";

/** Tags of one contact by their names, whatever their case. Names that the workspace does not know yet become tags. */
export interface TagChange {
  workspaceId: string;
  contactId: string;
  add: string[];
  remove: string[];
  /** Who or what did it, as entries name their origin. */
  by: object;
}

/** Applies changes of tags, in the caller's commit. */
export async function changeTags(tx: Db, changes: TagChange[], now: Date): Promise<void> {
  const added = changes.flatMap(({ add, ...change }) => add.map((name) => ({ ...toRow(change), name })));
  const removed = changes.flatMap(({ remove, ...change }) => remove.map((name) => ({ ...toRow(change), name })));
  if (removed.length > 0) await runStatement(tx, takeTags, [jsonParam(removed)]);
  if (added.length === 0) return;
  // Always in the same order, so that two transactions which make the same tags never wait for each other in a circle.
  const named = added.toSorted((a, b) => (a.name.toLowerCase() < b.name.toLowerCase() ? -1 : 1));
  await runStatement(tx, makeTags, [jsonParam(named.map((row) => ({ ...row, id: newId("tag") })))]);
  await runStatement(tx, giveTags, [jsonParam(added), now.toISOString()]);
}

function toRow({ workspaceId, contactId, by }: Pick<TagChange, "workspaceId" | "contactId" | "by">) {
  return { workspace_id: workspaceId, contact_id: contactId, by };
}

const input = `json_to_recordset($1::json) as i(id text, workspace_id text, contact_id text, name text, by jsonb)`;

const makeTags: Statement = {
  name: "contacts_make_tags",
  text: `
insert into tags (id, workspace_id, name)
select distinct on (i.workspace_id, lower(i.name)) i.id, i.workspace_id, i.name from ${input}
order by i.workspace_id, lower(i.name)
on conflict (workspace_id, lower(name)) do nothing`,
};

/** A statement of its own: it sees the tags that somebody else made while the one before waited for them. */
const giveTags: Statement = {
  name: "contacts_give_tags",
  text: `
insert into contact_tags (contact_id, tag_id, added_by, added_at)
select distinct on (i.contact_id, t.id) i.contact_id, t.id, i.by, $2::timestamptz
from ${input} join tags t on t.workspace_id = i.workspace_id and lower(t.name) = lower(i.name)
on conflict do nothing`,
};

const takeTags: Statement = {
  name: "contacts_take_tags",
  text: `
delete from contact_tags c using ${input}, tags t
where t.workspace_id = i.workspace_id and lower(t.name) = lower(i.name)
  and c.contact_id = i.contact_id and c.tag_id = t.id`,
};
