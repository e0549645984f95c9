import type { SqlPool } from "./client";
import { UnfitDatabaseError } from "./unfit-database-error";

const sample = "檸檬の在庫";

/**
 * Fails with an explanation when `pg_trgm` yields nothing for Japanese, as it does in databases whose character type is
 * plain `C` or belongs to ICU: the inbox search would then silently find nothing.
 */
export async function assertJapaneseTrigrams(pool: SqlPool): Promise<void> {
  await pool.query("CREATE EXTENSION IF NOT EXISTS pg_trgm").catch(explainMissing);
  const shown = await pool.query("SELECT show_trgm($1) <> '{}' AS works, current_database() AS name", [sample]);
  if (shown.rows[0]?.works === true) return;
  throw new UnfitDatabaseError(
    `Database "${shown.rows[0]?.name}" cannot search Japanese: show_trgm('${sample}') is empty under its locale. ` +
      "Create a database with CREATE DATABASE aizuchi TEMPLATE template0 ENCODING 'UTF8' LOCALE_PROVIDER libc LOCALE 'C.UTF-8'; and name it in DATABASE_URL.",
  );
}

function explainMissing(error: unknown): never {
  const reason = error instanceof Error ? error.message : String(error);
  throw new UnfitDatabaseError(
    `The database lacks the extension pg_trgm (${reason}): install PostgreSQL's contrib package, and have somebody with the right run CREATE EXTENSION pg_trgm; in it.`,
  );
}
