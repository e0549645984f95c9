import { AsyncLocalStorage } from "node:async_hooks";
import { env } from "@/lib/kernel/env";
import { log } from "@/lib/kernel/log";
import { type Connection, createDb, type Db } from "./client";
import { createListener, type Listener } from "./listen";

/** This process's database: one pool, connected when it is first asked for. */
export function getDb(): Db {
  return borrowed.getStore() ?? getConnection().db;
}

/** The pool behind `getDb`, for whoever needs plain SQL or closes it when the process stops. */
export function getConnection(): Connection {
  shared.aizuchiConnection ??= createDb({
    url: env().databaseUrl,
    applicationName: process.title.slice(0, 60),
    onIdleError: (err) => log().warn({ err }, "an idle database connection broke"),
  });
  return shared.aizuchiConnection;
}

/** This process's one LISTEN connection, opened when something is first listened for. */
export function getListener(): Listener {
  shared.aizuchiListener ??= createListener({
    url: env().databaseUrl,
    onError: (err) => log().warn({ err }, "the notification connection broke"),
  });
  return shared.aizuchiListener;
}

/** Closes what this process opened, at the end of a graceful stop. */
export async function closeDatabase(): Promise<void> {
  await Promise.all([shared.aizuchiListener?.close(), shared.aizuchiConnection?.close()]);
  delete shared.aizuchiListener;
  delete shared.aizuchiConnection;
}

/** Lets everything inside `work` that asks for `getDb` have this one: how a test calls a doorway on its own database. */
export function runWithDb<T>(db: Db, work: () => T): T {
  return borrowed.run(db, work);
}

/** On `globalThis`, because hot reload and Next's separate bundles load this module more than once in a process. */
const shared: typeof globalThis & {
  aizuchiConnection?: Connection;
  aizuchiListener?: Listener;
  aizuchiBorrowedDb?: AsyncLocalStorage<Db>;
} = globalThis;

const borrowed = (shared.aizuchiBorrowedDb ??= new AsyncLocalStorage<Db>());
