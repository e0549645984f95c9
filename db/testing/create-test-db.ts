import { randomBytes } from "node:crypto";
import { afterAll, inject } from "vitest";
import { type Connection, createClient, createDb } from "../client";
import { withDatabase } from "../database-url";

/** A migrated, empty database of one's own, and a pool on it. */
export interface TestDb extends Connection {
  /** For whatever opens its own connections: the queue, a listener, a child process. */
  url: string;
}

/**
 * Copies the migrated template into a fresh database; some 30 ms. Call it at the top of a `*.db.test.ts` file
 * (`const { db } = await createTestDb();`): it closes the pool after the file's tests, and the database goes with the run.
 */
export async function createTestDb(): Promise<TestDb> {
  const url = await createTestDatabase();
  const connection = createDb({ url, applicationName: "aizuchi test" });
  afterAll(() => connection.close());
  return { ...connection, url };
}

/** A fresh migrated database by its address alone, or an empty one without any table. */
export async function createTestDatabase(options: { isEmpty?: boolean } = {}): Promise<string> {
  const server = inject("testServer");
  const name = `${server.prefix}${randomBytes(6).toString("hex")}`;
  const template = options.isEmpty === true ? "template0" : server.template;
  const admin = createClient(server.url);
  await admin.connect();
  try {
    await admin.query(`CREATE DATABASE ${name} TEMPLATE ${template}`);
    return withDatabase(server.url, name);
  } finally {
    await admin.end();
  }
}
