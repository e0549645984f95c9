import type { BuilderDocument, Patch } from "@/lib/builder/shared";
import type { RenamedStep } from "@/lib/comments/shared";
import type { SaveRequest } from "./drafts-api";

/** Work that the server is not known to have, as it is kept on this device (SAV-2). */
export interface KeptWork {
  /** What it builds on. */
  base: { document: BuilderDocument; revision: number };
  /** From `base` to what was on the screen. */
  patches: readonly Patch[];
  /** Steps that got another id meanwhile. */
  renames?: readonly RenamedStep[];
  /** The save that was on its way. */
  flight: SaveRequest | null;
}

/** Work that an editor left behind, and the way to forget it once somebody else keeps it. */
export interface LeftWork extends KeptWork {
  forget: () => Promise<void>;
}

export interface WorkKeeper {
  keep: (work: KeptWork) => Promise<void>;
  /** The server has everything. */
  drop: () => Promise<void>;
  /** What other editors of the same person, which are gone, left behind on this device. */
  findLeft: () => Promise<LeftWork[]>;
  close: () => void;
}

const databaseName = "aizuchi-drafts";
/** `bases` holds the large part, which changes with each save; `work` what is written twice a second. */
const storeNames = ["bases", "work"] as const;

/**
 * Keeps unsaved work of one editor in IndexedDB, written through to the disk: unlike other storage of a browser it outlives the
 * browser being killed. Each editor writes under a name of its own and holds a lock as long as it lives, so that two tabs never take
 * each other's work for something left behind (SAV-6).
 */
export function openWorkKeeper({ owner, interactionId }: { owner: string; interactionId: string }): WorkKeeper {
  const prefix = `${owner}/${interactionId}/`;
  const key = `${prefix}${crypto.randomUUID()}`;
  const database = openDatabase();
  // Nobody has to hear that a browser keeps nothing: saving itself goes on.
  database.catch(() => undefined);
  const release = hold(key);
  let keptBase: KeptWork["base"]["document"] | undefined;
  return {
    keep: async ({ base, ...work }) => {
      const isNewBase = base.document !== keptBase;
      keptBase = base.document;
      await write(await database, (bases, works) => {
        if (isNewBase) bases.put(base, key);
        works.put(work, key);
      });
    },
    drop: async () => {
      keptBase = undefined;
      await forget(await database, key);
    },
    findLeft: async () => findLeft(await database, prefix, key),
    close: () => {
      release();
      database.then((opened) => opened.close()).catch(() => undefined);
    },
  };
}

function openDatabase(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(databaseName, 1);
    request.onupgradeneeded = () => {
      for (const name of storeNames) request.result.createObjectStore(name);
    };
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

type Stores = [bases: IDBObjectStore, works: IDBObjectStore];

function run<T>(database: IDBDatabase, mode: IDBTransactionMode, work: (...stores: Stores) => () => T): Promise<T> {
  return new Promise((resolve, reject) => {
    const transaction = database.transaction(storeNames, mode, { durability: "strict" });
    const result = work(transaction.objectStore("bases"), transaction.objectStore("work"));
    transaction.oncomplete = () => resolve(result());
    transaction.onabort = () => reject(transaction.error);
  });
}

function write(database: IDBDatabase, change: (...stores: Stores) => void): Promise<void> {
  return run(database, "readwrite", (...stores) => {
    change(...stores);
    return () => undefined;
  });
}

function forget(database: IDBDatabase, key: string): Promise<void> {
  return write(database, (bases, works) => {
    bases.delete(key);
    works.delete(key);
  });
}

async function findLeft(database: IDBDatabase, prefix: string, own: string): Promise<LeftWork[]> {
  const range = IDBKeyRange.bound(prefix, `${prefix}\uffff`);
  const found = await run(database, "readonly", (bases, works) => {
    const [keys, base, work] = [works.getAllKeys(range), bases.getAll(range), works.getAll(range)];
    return () =>
      keys.result.map((key, index) => ({ key: String(key), ...work.result[index], base: base.result[index] }));
  });
  const left: LeftWork[] = [];
  for (const { key, ...work } of found) {
    if (key === own || (await isHeld(key))) continue;
    left.push({ ...work, forget: () => forget(database, key) });
  }
  return left;
}

/** Locks end with the page, however it ends. They exist only where the page came over a safe connection. */
function hold(key: string): () => void {
  let release = () => {};
  const living = new Promise<void>((resolve) => {
    release = resolve;
  });
  navigator.locks?.request(key, () => living).catch(() => undefined);
  return release;
}

async function isHeld(key: string): Promise<boolean> {
  if (!navigator.locks) return false;
  return navigator.locks.request(key, { ifAvailable: true }, (lock) => lock === null);
}
