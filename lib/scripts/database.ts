import path from "node:path";
import { createClient } from "@/db/client";
import { startEmbeddedPostgres } from "@/db/embedded/start-embedded-postgres";
import { CommandError } from "./run-command";

export interface OpenedDatabase {
  url: string;
  close(): Promise<void>;
}

export interface DatabaseOptions {
  /** Somebody's own database; without it the embedded one below `dataDir` is started or joined. */
  databaseUrl: string | undefined;
  dataDir: string;
  isDurable?: boolean;
  onProgress: (step: string) => void;
}

/** The given database, or the embedded one. */
export async function openDatabase(options: DatabaseOptions): Promise<OpenedDatabase> {
  const { databaseUrl } = options;
  if (databaseUrl !== undefined) {
    return { url: databaseUrl, close: async () => {} };
  }
  const server = await startEmbeddedPostgres({
    dataDir: path.resolve(options.dataDir),
    isDurable: options.isDurable ?? true,
    onProgress: options.onProgress,
  });
  return { url: await server.ensureDatabase("aizuchi"), close: () => server.release() };
}

/** Throws one sentence when the database does not let us in. */
export async function assertReachable(databaseUrl: string): Promise<void> {
  const client = createClient(databaseUrl);
  client.on("error", () => {});
  try {
    await client.connect();
    await client.query("SELECT 1");
  } catch (error) {
    const { host, pathname } = new URL(databaseUrl);
    throw new CommandError(
      `The database ${pathname.slice(1)} at ${host} cannot be reached (${reasonOf(error)}); check DATABASE_URL.`,
    );
  } finally {
    await client.end().catch(() => {});
  }
}

/** Node reports "nothing listens" on several addresses as one error without a message. */
function reasonOf(error: unknown): string {
  if (error instanceof AggregateError) return error.errors.map(reasonOf).join(", ");
  return error instanceof Error ? error.message : "no answer";
}
