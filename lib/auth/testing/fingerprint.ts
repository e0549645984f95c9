import { sql } from "drizzle-orm";
import type { Db } from "@/db/client";

/**
 * Tells whether anything in a database is another than before. The database keeps the question, so that it is planned once and not
 * anew for each of a thousand doorways.
 */
export async function createFingerprint(db: Db): Promise<() => Promise<string>> {
  const { rows: tables } = await db.execute<{ name: string }>(
    sql`select table_name as name from information_schema.tables where table_schema = 'public' order by 1`,
  );
  const hashes = tables.map(
    ({ name }) => `select '${name}' || md5(coalesce(string_agg(t::text, '|' order by t::text), '')) from "${name}" t`,
  );
  await db.execute(
    sql.raw(`create function all_rows() returns setof text language plpgsql as $$
      begin return query ${hashes.join(" union all ")}; end $$`),
  );
  return async () => {
    const { rows } = await db.execute<{ hash: string }>(sql`select all_rows() as hash`);
    return rows
      .map(({ hash }) => hash)
      .sort()
      .join("\n");
  };
}
