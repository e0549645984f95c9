import type { Db } from "@/db/client";
import { runStatement, type Statement } from "@/db/statement";

/** Peers of the last day whom nobody has asked the platform about yet. */
export async function listUnknownPeers(db: Db, now: Date, limit: number): Promise<string[]> {
  const rows = await runStatement<{ id: string }>(db, selectUnknown, [now.toISOString(), limit]);
  return rows.map((row) => row.id);
}

const selectUnknown: Statement = {
  name: "contacts_unknown_peers",
  text: `
select id from peers
where profile_fetched_at is null and created_at > $1::timestamptz - interval '1 day'
order by id desc limit $2`,
};
