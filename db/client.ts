import { Client as NeonClient, Pool as NeonPool, neonConfig } from "@neondatabase/serverless";
import { drizzle as drizzleNeon } from "drizzle-orm/neon-serverless";
import { migrate as migrateNeon } from "drizzle-orm/neon-serverless/migrator";
import { drizzle as drizzlePg } from "drizzle-orm/node-postgres";
import { migrate as migratePg } from "drizzle-orm/node-postgres/migrator";
import type { PgDatabase, PgQueryResultHKT } from "drizzle-orm/pg-core";
import pg from "pg";
import { WebSocket } from "ws";
import { type DatabaseTarget, parseDatabaseUrl } from "./database-url";
import * as schema from "./schema";

/** What `db.execute` gives on every driver. */
interface ExecuteResult<Row> {
  rows: Row[];
  rowCount: number | null;
}

interface QueryResultKind extends PgQueryResultHKT {
  type: ExecuteResult<this["row"]>;
}

/** The one database type: node-postgres, Neon, and a running transaction on either of them. */
export type Db = PgDatabase<QueryResultKind, typeof schema>;

/** A running transaction; usable wherever a `Db` is. */
export type Tx = Parameters<Parameters<Db["transaction"]>[0]>[0];

/** The plain SQL side of a connection pool, for libraries that bring their own statements (the queue, the migrator). */
export interface SqlPool {
  query(text: string, values?: unknown[]): Promise<{ rows: Record<string, unknown>[]; rowCount: number | null }>;
}

/** One session outside any pool. `notification` arrives after LISTEN; `end` comes once when the session is over. */
export interface SqlClient extends SqlPool {
  connect(): Promise<unknown>;
  end(): Promise<void>;
  on(event: "notification", listener: (message: { channel: string; payload?: string | undefined }) => void): unknown;
  on(event: "error", listener: (error: Error) => void): unknown;
  on(event: "end", listener: () => void): unknown;
}

/** A pool and the `Db` on top of it. Whoever creates it closes it. */
export interface Connection {
  db: Db;
  pool: SqlPool;
  driver: DatabaseTarget["driver"];
  /** Applies Drizzle's migration files. Takes no lock: `migrateDatabase` does. */
  applyMigrations(migrationsFolder: string): Promise<void>;
  close(): Promise<void>;
}

export interface DbOptions {
  url: string;
  /** Connections in the pool. */
  poolSize?: number;
  /** Shown by `pg_stat_activity`, so that a lock can be traced to a process. */
  applicationName?: string;
  /** An idle connection broke. The pool replaces it; without a listener Node would end the process. */
  onIdleError?: (error: Error) => void;
}

/** A pool on any PostgreSQL: node-postgres, or Neon's WebSocket driver when the URL asks for it (`parseDatabaseUrl`). */
export function createDb(options: string | DbOptions): Connection {
  const given = typeof options === "string" ? { url: options } : options;
  const target = parseDatabaseUrl(given.url);
  return target.driver === "neon" ? neonConnection(given, target) : pgConnection(given, target);
}

/** One connection outside any pool, not yet connected: for LISTEN and for locks that belong to a session. */
export function createClient(url: string): SqlClient {
  const target = parseDatabaseUrl(url);
  if (target.driver === "pg") return new pg.Client({ connectionString: target.connectionString, keepAlive: true });
  useWebSockets(target);
  return new NeonClient(target.connectionString);
}

function pgConnection(options: DbOptions, target: DatabaseTarget): Connection {
  const pool = new pg.Pool(poolConfig(options, target));
  pool.on("error", (error) => options.onIdleError?.(error));
  const db = drizzlePg({ client: pool, schema });
  return {
    db,
    pool,
    driver: "pg",
    applyMigrations: (migrationsFolder) => migratePg(db, { migrationsFolder }),
    close: () => pool.end(),
  };
}

function neonConnection(options: DbOptions, target: DatabaseTarget): Connection {
  useWebSockets(target);
  const pool = new NeonPool(poolConfig(options, target));
  pool.on("error", (error: Error) => options.onIdleError?.(error));
  const db = drizzleNeon({ client: pool, schema });
  return {
    db,
    pool,
    driver: "neon",
    applyMigrations: (migrationsFolder) => migrateNeon(db, { migrationsFolder }),
    close: () => pool.end(),
  };
}

function poolConfig(options: DbOptions, target: DatabaseTarget) {
  return {
    connectionString: target.connectionString,
    max: options.poolSize ?? 10,
    keepAlive: true,
    connectionTimeoutMillis: 10_000,
    ...(options.applicationName !== undefined && { application_name: options.applicationName }),
  };
}

/** Neon's settings are global to the process; a proxy is looked up by the database's address so that targets can differ. */
const wsProxies = new Map<string, string>();

function useWebSockets(target: DatabaseTarget): void {
  neonConfig.webSocketConstructor = WebSocket;
  if (target.wsProxy === undefined) return;
  const { hostname, port } = new URL(target.connectionString);
  wsProxies.set(`${hostname}:${port || "5432"}`, `${target.wsProxy}/v1?address=${hostname}:${port || "5432"}`);
  neonConfig.wsProxy = (host, port) => wsProxies.get(`${host}:${port}`) ?? `${host}/v2`;
  neonConfig.useSecureWebSocket = false;
  neonConfig.pipelineTLS = false;
  neonConfig.pipelineConnect = false;
}
