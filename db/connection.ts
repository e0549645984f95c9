import { env } from "@/lib/kernel/env";
import { log } from "@/lib/kernel/log";
import { type Connection, createDb, type Db } from "./client";
import { createListener, type Listener } from "./listen";

/** What a process of the product has exactly one of. */
interface Shared {
  connection?: Connection;
  listener?: Listener;
}

/** Kept on `globalThis` because hot reload loads this file again, and each copy would open a pool of its own. */
const holder: typeof globalThis & { aizuchiDatabase?: Shared } = globalThis;

function shared(): Shared {
  holder.aizuchiDatabase ??= {};
  return holder.aizuchiDatabase;
}

/** This process's database, connected on first use to `DATABASE_URL`. */
export function getDb(): Db {
  return getConnection().db;
}

/** This process's pool, for what is not a Drizzle query. */
export function getConnection(): Connection {
  const mine = shared();
  mine.connection ??= createDb({
    url: env().databaseUrl,
    applicationName: process.title.slice(0, 60),
    onIdleError: (err) => log().warn({ err }, "an idle database connection broke"),
  });
  return mine.connection;
}

/** This process's LISTEN connection, opened on first use. */
export function getListener(): Listener {
  const mine = shared();
  mine.listener ??= createListener({
    url: env().databaseUrl,
    onError: (err) => log().warn({ err }, "the notification connection broke"),
  });
  return mine.listener;
}

/** Closes what this process opened, at the end of a graceful stop. */
export async function closeDatabase(): Promise<void> {
  const { connection, listener } = shared();
  holder.aizuchiDatabase = {};
  await Promise.all([listener?.close(), connection?.close()]);
}
