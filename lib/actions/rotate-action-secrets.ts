import { and, eq, isNotNull } from "drizzle-orm";
import type { Db } from "@/db/client";
import { aiEndpoints, workspaceSecrets } from "@/db/schema";
import type { SealKey } from "@/lib/kernel/seal";
import { resealedAiKey } from "./ai-endpoint";
import { resealedSecret } from "./secrets";

/**
 * Seals the secrets of actions with the current key while everything keeps running. A value that somebody replaces at this
 * moment is left as they made it. Returns how many were sealed again.
 */
export async function rotateActionSecrets(db: Db, keys: readonly SealKey[]): Promise<number> {
  return (await rotateSecretRows(db, keys)) + (await rotateAiKeys(db, keys));
}

async function rotateSecretRows(db: Db, keys: readonly SealKey[]): Promise<number> {
  let count = 0;
  const { workspaceId, name, sealed } = workspaceSecrets;
  for (const row of await db.select({ workspaceId, name, sealed }).from(workspaceSecrets)) {
    const fresh = resealedSecret(row, keys);
    if (fresh === undefined) continue;
    const same = and(eq(workspaceId, row.workspaceId), eq(name, row.name), eq(sealed, row.sealed));
    await db.update(workspaceSecrets).set({ sealed: fresh }).where(same);
    count += 1;
  }
  return count;
}

async function rotateAiKeys(db: Db, keys: readonly SealKey[]): Promise<number> {
  let count = 0;
  const { workspaceId, sealedKey } = aiEndpoints;
  for (const row of await db.select({ workspaceId, sealedKey }).from(aiEndpoints).where(isNotNull(sealedKey))) {
    const fresh = row.sealedKey === null ? undefined : resealedAiKey(row.workspaceId, row.sealedKey, keys);
    if (fresh === undefined || row.sealedKey === null) continue;
    const same = and(eq(workspaceId, row.workspaceId), eq(sealedKey, row.sealedKey));
    await db.update(aiEndpoints).set({ sealedKey: fresh }).where(same);
    count += 1;
  }
  return count;
}
