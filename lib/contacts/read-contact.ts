import type { Db } from "@/db/client";
import { runStatement, type Statement } from "@/db/statement";

/** What actions may read of another contact. */
export interface ContactFacts {
  profile: Record<string, string>;
  tags: string[];
}

/** Profile and tags of a contact of this workspace. */
export async function readContact(db: Db, workspaceId: string, contactId: string): Promise<ContactFacts | undefined> {
  const [row] = await runStatement<ContactFacts>(db, selectContact, [workspaceId, contactId]);
  return row;
}

const selectContact: Statement = {
  name: "contacts_read_contact",
  text: `
select c.profile, coalesce((select json_agg(t.name order by t.name) from contact_tags ct join tags t on t.id = ct.tag_id
  where ct.contact_id = c.id), '[]'::json) as tags
from contacts c where c.id = $2 and c.workspace_id = $1`,
};
