import { asc, eq, gt } from "drizzle-orm";
import type { Db } from "@/db/client";
import { channels } from "@/db/schema";
import { resealed } from "@/lib/channels";
import type { SealKey } from "@/lib/kernel/seal";

const pageSize = 200;

/**
 * Seals every channel's secrets with the current key, while everything keeps running: processes read with all keys of
 * ENCRYPTION_KEY. Afterwards the older keys can be taken out. Returns how many were sealed again.
 */
export async function rotateSecrets(db: Db, keys: readonly SealKey[]): Promise<number> {
  let count = 0;
  let after = "";
  for (;;) {
    const page = await nextPage(db, after);
    for (const { id } of page) count += await rotateOne(db, id, keys);
    const last = page.at(-1);
    if (!last) return count;
    after = last.id;
  }
}

function nextPage(db: Db, after: string) {
  return db
    .select({ id: channels.id })
    .from(channels)
    .where(gt(channels.id, after))
    .orderBy(asc(channels.id))
    .limit(pageSize);
}

/** Under the row's lock: credentials that somebody replaces at this moment are not overwritten with the old ones. */
function rotateOne(db: Db, channelId: string, keys: readonly SealKey[]): Promise<number> {
  return db.transaction(async (tx) => {
    const query = tx.select({ secrets: channels.secrets }).from(channels).where(eq(channels.id, channelId));
    const [row] = await query.for("update");
    const secrets = row && resealed(channelId, row.secrets, keys);
    if (secrets === undefined) return 0;
    await tx.update(channels).set({ secrets }).where(eq(channels.id, channelId));
    return 1;
  });
}
