import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import type { TestProject } from "vitest/node";
import { createClient, type SqlClient } from "../client";
import { type EmbeddedPostgres, startEmbeddedPostgres } from "../embedded/start-embedded-postgres";
import { migrateDatabase } from "../migrate";
import type { TestServer } from "./test-server";

/** Kept between runs and apart from the data of `npm start`: creating the cluster and the template happens once. */
const dataDir = path.resolve(".data/test");

declare module "vitest" {
  export interface ProvidedContext {
    testServer: TestServer;
  }
}

/** Vitest's global setup for `*.db.test.ts`: a server, and in it one migrated database to copy from. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await startEmbeddedPostgres({ dataDir, isDurable: false });
  const template = await prepareTemplate(server);
  const prefix = `test_${process.pid}_`;
  project.provide("testServer", { url: server.url("postgres"), template, prefix });
  return async () => {
    await asAdmin(server, (admin) => dropDatabases(admin, (name) => name.startsWith(prefix)));
    await server.release();
  };
}

/** Any number that nothing else locks in this server. */
const templateLock = 7_465_737;

async function prepareTemplate(server: EmbeddedPostgres): Promise<string> {
  const template = `template_${hashMigrations()}`;
  await asAdmin(server, async (admin) => {
    await admin.query("SELECT pg_advisory_lock($1)", [templateLock]);
    await dropDatabases(admin, (name) => name !== template && isLeftOver(name));
    const found = await admin.query("SELECT 1 FROM pg_database WHERE datname = $1", [template]);
    if (found.rowCount === 0) await buildTemplate(server, admin, template);
  });
  return template;
}

/** Renamed when it is complete, so that an interrupted build is never taken for a template. */
async function buildTemplate(server: EmbeddedPostgres, admin: SqlClient, template: string): Promise<void> {
  const unfinished = "template_unfinished";
  await admin.query(`DROP DATABASE IF EXISTS ${unfinished} WITH (FORCE)`);
  await migrateDatabase(await server.ensureDatabase(unfinished));
  await admin.query(`ALTER DATABASE ${unfinished} RENAME TO ${template}`);
}

function hashMigrations(): string {
  const folder = path.resolve("db/migrations");
  const hash = createHash("sha256");
  for (const file of readdirSync(folder)
    .filter((name) => name.endsWith(".sql"))
    .sort()) {
    hash.update(file).update(readFileSync(path.join(folder, file)));
  }
  return hash.digest("hex").slice(0, 16);
}

/** Templates of other migrations, and databases of a test run that was killed. */
function isLeftOver(name: string): boolean {
  if (name.startsWith("template_")) return true;
  const run = /^test_(\d+)_/.exec(name)?.[1];
  return run !== undefined && !isAlive(Number(run));
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

async function dropDatabases(admin: SqlClient, isDoomed: (name: string) => boolean): Promise<void> {
  const known = await admin.query("SELECT datname AS name FROM pg_database WHERE datname ~ '^(test|template)_'");
  for (const name of known.rows.map((row) => String(row.name)).filter(isDoomed)) {
    await admin.query(`DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`);
  }
}

async function asAdmin<T>(server: EmbeddedPostgres, work: (admin: SqlClient) => Promise<T>): Promise<T> {
  const admin = createClient(server.url("postgres"));
  await admin.connect();
  try {
    return await work(admin);
  } finally {
    await admin.end();
  }
}
