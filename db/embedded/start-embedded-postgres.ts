import { mkdir } from "node:fs/promises";
import path from "node:path";
import { createClient } from "../client";
import { openHome } from "./home";
import { returnLease, takeLease } from "./leases";
import { withProcessLock } from "./process-lock";
import { ensureServer, type ServerOptions, serverUrl, stopServer } from "./server";

/** A share in a running server. */
export interface EmbeddedPostgres {
  /** The address of one of its databases; the database need not exist yet (`ensureDatabase`). */
  url(database: string): string;
  /** Creates the database unless it exists, and returns its address. */
  ensureDatabase(database: string): Promise<string>;
  /** Gives the share back. The server stops when the last process that uses it has done so, or has died. */
  release(): Promise<void>;
}

export interface EmbeddedPostgresOptions extends Partial<ServerOptions> {
  /** One server per folder, however many processes ask for it. */
  dataDir: string;
}

/**
 * Starts a real PostgreSQL below `dataDir`, or joins the one that runs there already, started by another process or left
 * behind by one that was killed. Throws `CannotRunError` where this machine cannot run it.
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const folder = path.resolve(options.dataDir, "postgres");
  const lock = path.join(folder, "lock");
  await mkdir(folder, { recursive: true });
  return withProcessLock(lock, async () => {
    const home = openHome(folder);
    const lease = await takeLease(path.join(folder, "leases"));
    const port = await ensureServer(home, { isDurable: true, onProgress: () => {}, ...options });
    const url = (database: string) => serverUrl(home, port, database);
    return {
      url,
      ensureDatabase: (database) => ensureDatabase(url, database),
      release: () =>
        withProcessLock(lock, async () => {
          const { isStillUsed } = await returnLease(lease);
          if (!isStillUsed) await stopServer(home);
        }),
    };
  });
}

async function ensureDatabase(url: (database: string) => string, database: string): Promise<string> {
  const client = createClient(url("postgres"));
  await client.connect();
  try {
    const found = await client.query("SELECT 1 FROM pg_database WHERE datname = $1", [database]);
    if (found.rowCount === 0) await createDatabase((text) => client.query(text), database);
    return url(database);
  } finally {
    await client.end();
  }
}

/** Another process may create it in the same moment; PostgreSQL then reports a duplicate in one of two ways. */
async function createDatabase(query: (text: string) => Promise<unknown>, database: string): Promise<void> {
  const duplicateCodes = ["42P04", "23505"];
  await query(`CREATE DATABASE "${database.replaceAll('"', '""')}"`).catch((error: unknown) => {
    const isDuplicate = error instanceof Error && "code" in error && duplicateCodes.includes(String(error.code));
    if (!isDuplicate) throw error;
  });
}
