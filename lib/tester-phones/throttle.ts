import { and, asc, eq, gt, sql } from "drizzle-orm";
import type { Db } from "@/db/client";
import { testerPhoneTries } from "@/db/schema";

const windowMs = 10 * 60_000;

/**
 * Counts a try. Answers when the next one will be possible if there were too many; such a try is not counted. Tries of one key
 * take their turn, so that many at once cannot slip through together.
 */
export async function countTry(tx: Db, key: string, limit: number, now: Date): Promise<Date | undefined> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`tester-phone:${key}`}, 0))`);
  const since = new Date(now.getTime() - windowMs);
  const recent = await tx
    .select({ at: testerPhoneTries.at })
    .from(testerPhoneTries)
    .where(and(eq(testerPhoneTries.key, key), gt(testerPhoneTries.at, since)))
    .orderBy(asc(testerPhoneTries.at))
    .limit(limit);
  const oldest = recent[0];
  if (oldest && recent.length >= limit) return new Date(oldest.at.getTime() + windowMs);
  await tx.insert(testerPhoneTries).values({ key, at: now });
  return undefined;
}
