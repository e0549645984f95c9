import { and, asc, eq, gt, lt, sql } from "drizzle-orm";
import type { Db, Tx } from "@/db/client";
import { signInFailures } from "@/db/schema";
import { AppError } from "@/lib/kernel/errors";
import { secretHash } from "@/lib/kernel/secret-hash";

const minute = 60_000;
export const windowMinutes = 15;

/** How many failures under one key a window may hold. */
export interface FailureLimit {
  key: string;
  most: number;
}

/** Who fails is kept as a hash: the table shall not become a list of who tried what. */
export function failureKey(kind: string, value: string): string {
  return `${kind}:${secretHash(value)}`;
}

/** Throws `throttled` with `details.retryAt` when the window before `now` holds as many failures as it may. */
export async function refuseAbove(db: Db | Tx, { key, most }: FailureLimit, now: Date): Promise<void> {
  const since = new Date(now.getTime() - windowMinutes * minute);
  const recent = await db
    .select({ at: signInFailures.at })
    .from(signInFailures)
    .where(and(eq(signInFailures.key, key), gt(signInFailures.at, since)))
    .orderBy(asc(signInFailures.at))
    .limit(most);
  const oldest = recent[0];
  if (oldest === undefined || recent.length < most) return;
  const retryAt = new Date(oldest.at.getTime() + windowMinutes * minute);
  throw new AppError("throttled", "too many failures", { retryAt: retryAt.toISOString() });
}

/** Counts a failure under each key. */
export async function noteFailures(db: Db | Tx, keys: readonly string[], now: Date): Promise<void> {
  await purgeOld(db, now);
  await db.insert(signInFailures).values(keys.map((key) => ({ key, at: now })));
}

/** Every failure takes away more old rows than it adds, so the table stays as small as a day of them without a job of its own. */
async function purgeOld(db: Db | Tx, now: Date): Promise<void> {
  const dayAgo = new Date(now.getTime() - 24 * 60 * minute);
  const old = sql`select ctid from ${signInFailures} where ${lt(signInFailures.at, dayAgo)} limit 100 for update skip locked`;
  await db.delete(signInFailures).where(sql`ctid in (${old})`);
}
