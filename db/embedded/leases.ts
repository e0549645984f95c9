import { randomUUID } from "node:crypto";
import { mkdir, readdir, readFile, unlink, writeFile } from "node:fs/promises";
import path from "node:path";
import { identify, isRunning } from "./process-identity";

/** Says "I am using this server". Call while holding the server's lock; the result names the lease. */
export async function takeLease(folder: string): Promise<string> {
  await mkdir(folder, { recursive: true });
  const lease = path.join(folder, randomUUID());
  await writeFile(lease, JSON.stringify(identify()));
  return lease;
}

/** Gives a lease back; returns whether somebody alive still holds one. Call while holding the server's lock. */
export async function returnLease(lease: string): Promise<{ isStillUsed: boolean }> {
  await unlink(lease).catch(() => {});
  const folder = path.dirname(lease);
  const others = (await readdir(folder).catch(() => [])).map((name) => path.join(folder, name));
  const alive = await Promise.all(others.map(isHeld));
  return { isStillUsed: alive.includes(true) };
}

async function isHeld(lease: string): Promise<boolean> {
  const holder = JSON.parse(await readFile(lease, "utf8"));
  if (isRunning(holder)) return true;
  await unlink(lease).catch(() => {});
  return false;
}
