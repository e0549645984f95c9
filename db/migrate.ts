import { readFileSync } from "node:fs";
import path from "node:path";
import { type Connection, createClient, createDb, type SqlPool } from "./client";
import { directUrl } from "./database-url";
import { assertJapaneseTrigrams } from "./trigrams";

/** Any number that nothing else in this product locks: "aizu" in ASCII. */
const migrationLock = 0x61697a75;

/** Every process of the product runs in the project's root; bundles have no fixed place relative to the migrations. */
const migrationsFolder = path.resolve("db/migrations");

/**
 * Brings a database to the newest migration and makes sure that Japanese can be searched in it. Safe to call from
 * several processes at once: one of them migrates, the others wait and then find nothing to do.
 */
export async function migrateDatabase(url: string, folder = migrationsFolder): Promise<void> {
  const session = createClient(directUrl(url));
  session.on("error", () => {});
  await session.connect();
  try {
    await session.query("SELECT pg_advisory_lock($1)", [migrationLock]);
    await withConnection(directUrl(url), async (connection) => {
      // First, so that a database that will not do is left as it was found.
      await assertJapaneseTrigrams(connection.pool);
      await connection.applyMigrations(folder);
    });
  } finally {
    await session.end();
  }
}

/** Whether the newest migration of this build is in the database; false as well when there is no trace of migrations. */
export async function isMigrated(pool: SqlPool, folder = migrationsFolder): Promise<boolean> {
  const known = await pool.query("SELECT to_regclass('drizzle.__drizzle_migrations') IS NOT NULL AS known");
  if (known.rows[0]?.known !== true) return false;
  const applied = await pool.query("SELECT max(created_at) AS newest FROM drizzle.__drizzle_migrations");
  return Number(applied.rows[0]?.newest) >= newestMigration(folder);
}

interface Journal {
  entries: { when: number }[];
}

function newestMigration(folder: string): number {
  const journal: Journal = JSON.parse(readFileSync(path.join(folder, "meta/_journal.json"), "utf8"));
  return Math.max(0, ...journal.entries.map((entry) => entry.when));
}

async function withConnection(url: string, use: (connection: Connection) => Promise<void>): Promise<void> {
  const connection = createDb({ url, poolSize: 1, applicationName: "aizuchi migrate" });
  try {
    await use(connection);
  } finally {
    await connection.close();
  }
}
