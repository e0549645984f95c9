import { createHash } from "node:crypto";
import { and, asc, eq, gt, lt, sql } from "drizzle-orm";
import type { Db, Tx } from "@/db/client";
import { signInFailures } from "@/db/schema";
import { AppError } from "@/lib/kernel/errors";

/** Who tries to sign in. `address` is the network address as the nearest proxy reported it. */
export interface SignInAttempt {
  email: string;
  address: string;
}

const minute = 60_000;
export const windowMinutes = 15;
/** Few guesses at one account; more from one address, behind which a whole office may sit. */
export const failureLimits = { email: 5, address: 30 };

/**
 * Counts the attempt as failed before it is made, so that parallel guesses in several processes cannot slip through together.
 * Throws `throttled` with `details.retryAt` when either limit is reached; such an attempt is not counted.
 */
export function reserveAttempt(db: Db, attempt: SignInAttempt, now: Date): Promise<void> {
  const keys = keysOf(attempt);
  return db.transaction(async (tx) => {
    // Always in this order, so that two attempts cannot wait for each other.
    for (const { key } of keys) await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${key}, 0))`);
    for (const { key, limit } of keys) await refuseAboveLimit(tx, key, limit, now);
    await purgeOldFailures(tx, now);
    await tx.insert(signInFailures).values(keys.map(({ key }) => ({ key, at: now })));
  });
}

/** The attempt succeeded: the account's failures are forgotten, the address keeps those of other attempts. */
export async function forgiveAttempt(db: Db, attempt: SignInAttempt, now: Date): Promise<void> {
  const [email, address] = keysOf(attempt);
  await db.delete(signInFailures).where(eq(signInFailures.key, email.key));
  await db.execute(
    sql`delete from ${signInFailures} where ctid = (select ctid from ${signInFailures}
        where ${and(eq(signInFailures.key, address.key), eq(signInFailures.at, now))} limit 1)`,
  );
}

/** Every attempt takes away more old rows than it adds, so the table stays as small as a day of attempts without a job of its own. */
async function purgeOldFailures(tx: Tx, now: Date): Promise<void> {
  const dayAgo = new Date(now.getTime() - 24 * 60 * minute);
  const old = sql`select ctid from ${signInFailures} where ${lt(signInFailures.at, dayAgo)} limit 100 for update skip locked`;
  await tx.delete(signInFailures).where(sql`ctid in (${old})`);
}

async function refuseAboveLimit(tx: Tx, key: string, limit: number, now: Date): Promise<void> {
  const since = new Date(now.getTime() - windowMinutes * minute);
  const recent = await tx
    .select({ at: signInFailures.at })
    .from(signInFailures)
    .where(and(eq(signInFailures.key, key), gt(signInFailures.at, since)))
    .orderBy(asc(signInFailures.at))
    .limit(limit);
  const oldest = recent[0];
  if (oldest === undefined || recent.length < limit) return;
  const retryAt = new Date(oldest.at.getTime() + windowMinutes * minute);
  throw new AppError("throttled", "too many failed sign-ins", { retryAt: retryAt.toISOString() });
}

/** Addresses are kept as hashes: the table shall not become a list of who tried to sign in. */
function keysOf({ email, address }: SignInAttempt) {
  const keyOf = (kind: string, value: string) => `${kind}:${createHash("sha256").update(value).digest("base64url")}`;
  return [
    { key: keyOf("email", email), limit: failureLimits.email },
    { key: keyOf("address", address), limit: failureLimits.address },
  ] as const;
}
