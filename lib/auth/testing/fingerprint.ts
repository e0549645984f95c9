import { sql } from "drizzle-orm";
import type { Db } from "@/db/client";

/** One line for the whole content of the database: equal before and after means that nothing was written. */
export async function fingerprint(db: Db): Promise<string> {
  const { rows: tables } = await db.execute<{ name: string }>(
    sql`select table_name as name from information_schema.tables where table_schema = 'public' order by 1`,
  );
  const hashes = tables.map(
    ({ name }) => sql`select ${name}::text || md5(coalesce(string_agg(t::text, '|' order by t::text), '')) as hash
      from ${sql.identifier(name)} t`,
  );
  const { rows } = await db.execute<{ hash: string }>(sql.join(hashes, sql` union all `));
  return rows
    .map(({ hash }) => hash)
    .sort()
    .join("\n");
}
