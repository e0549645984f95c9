import { and, eq, sql } from "drizzle-orm";
import type { Db } from "@/db/client";
import { signInFailures } from "@/db/schema";
import { failureKey, noteFailures, refuseAbove } from "@/lib/throttle";

/** Who tries to sign in. `address` is the network address as the nearest proxy reported it. */
export interface SignInAttempt {
  email: string;
  address: string;
}

/** Few guesses at one account; more from one address, behind which a whole office may sit. */
export const failureLimits = { email: 5, address: 30 };

/**
 * Counts the attempt as failed before it is made, so that parallel guesses in several processes cannot slip through together.
 * Throws `throttled` with `details.retryAt` when either limit is reached; such an attempt is not counted.
 */
export function reserveAttempt(db: Db, attempt: SignInAttempt, now: Date): Promise<void> {
  const limits = limitsOf(attempt);
  return db.transaction(async (tx) => {
    // Always in this order, so that two attempts cannot wait for each other.
    for (const { key } of limits) await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${key}, 0))`);
    for (const limit of limits) await refuseAbove(tx, limit, now);
    const keys = limits.map(({ key }) => key);
    await noteFailures(tx, keys, now);
  });
}

/** The attempt succeeded: the account's failures are forgotten, the address keeps those of other attempts. */
export async function forgiveAttempt(db: Db, attempt: SignInAttempt, now: Date): Promise<void> {
  const [email, address] = limitsOf(attempt);
  await db.delete(signInFailures).where(eq(signInFailures.key, email.key));
  await db.execute(
    sql`delete from ${signInFailures} where ctid = (select ctid from ${signInFailures}
        where ${and(eq(signInFailures.key, address.key), eq(signInFailures.at, now))} limit 1)`,
  );
}

function limitsOf({ email, address }: SignInAttempt) {
  return [
    { key: failureKey("email", email), most: failureLimits.email },
    { key: failureKey("address", address), most: failureLimits.address },
  ] as const;
}
