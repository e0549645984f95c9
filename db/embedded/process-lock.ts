import { randomUUID } from "node:crypto";
import { mkdir, readdir, readFile, rename, rm, rmdir, unlink, writeFile } from "node:fs/promises";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { identify, isRunning, type ProcessIdentity } from "./process-identity";

const retryMilliseconds = 20;

/**
 * Runs `work` while no other process holds the same lock. A holder that was killed does not hold it any longer.
 *
 * The lock is a folder with one file named after its holder. A folder can be renamed onto an empty one only, and
 * clearing away a dead holder removes its file *by name*, so a lock taken in the same moment is never broken.
 */
export async function withProcessLock<T>(lockFolder: string, work: () => Promise<T>): Promise<T> {
  const token = randomUUID();
  await acquire(lockFolder, token);
  try {
    return await work();
  } finally {
    await unlink(path.join(lockFolder, token));
    await rmdir(lockFolder).catch(() => {});
  }
}

async function acquire(lockFolder: string, token: string): Promise<void> {
  const mine = `${lockFolder}.${token}`;
  await mkdir(mine, { recursive: true });
  await writeFile(path.join(mine, token), JSON.stringify(identify()));
  try {
    while (!(await moved(mine, lockFolder))) {
      await clearDeadHolder(lockFolder);
      await sleep(retryMilliseconds);
    }
  } catch (error) {
    await rm(mine, { recursive: true, force: true });
    throw error;
  }
}

/** Codes by which systems say that the target folder exists and is not empty. */
const takenCodes = new Set(["ENOTEMPTY", "EEXIST", "EPERM", "EBUSY"]);

async function moved(from: string, to: string): Promise<boolean> {
  try {
    await rename(from, to);
    return true;
  } catch (error) {
    if (error instanceof Error && "code" in error && takenCodes.has(String(error.code))) return false;
    throw error;
  }
}

async function clearDeadHolder(lockFolder: string): Promise<void> {
  for (const token of await readdir(lockFolder).catch(() => [])) {
    const file = path.join(lockFolder, token);
    const holder = await readHolder(file);
    if (holder !== undefined && !isRunning(holder)) await unlink(file).catch(() => {});
  }
  // Windows renames onto no folder at all, not even an empty one.
  if (process.platform === "win32") await rmdir(lockFolder).catch(() => {});
}

async function readHolder(file: string): Promise<ProcessIdentity | undefined> {
  const text = await readFile(file, "utf8").catch(() => undefined);
  return text === undefined ? undefined : JSON.parse(text);
}
