import { AsyncLocalStorage } from "node:async_hooks";
import { env } from "@/lib/kernel/env";
import { type Connection, createDb, type Db } from "./client";

/** This process's database: one pool, connected when it is first asked for. */
export function getDb(): Db {
  return borrowed.getStore() ?? getConnection().db;
}

/** The pool behind `getDb`, for whoever needs plain SQL or closes it when the process stops. */
export function getConnection(): Connection {
  shared.aizuchiConnection ??= createDb({ url: env().databaseUrl, applicationName: "aizuchi app" });
  return shared.aizuchiConnection;
}

/** Lets everything inside `work` that asks for `getDb` have this one: how a test calls a doorway on its own database. */
export function runWithDb<T>(db: Db, work: () => T): T {
  return borrowed.run(db, work);
}

/** On `globalThis`, because hot reload and Next's separate bundles load this module more than once in a process. */
const shared: typeof globalThis & { aizuchiConnection?: Connection; aizuchiBorrowedDb?: AsyncLocalStorage<Db> } =
  globalThis;

const borrowed = (shared.aizuchiBorrowedDb ??= new AsyncLocalStorage<Db>());
