import { randomInt } from "node:crypto";
import { and, eq } from "drizzle-orm";
import type { Db } from "@/db/client";
import { testerPhoneCodes } from "@/db/schema";
import { adapterOf } from "@/lib/channels";
import type { Ctx, MemberActor } from "@/lib/kernel/context";
import { AppError } from "@/lib/kernel/errors";
import { codeHash } from "./code-hash";
import { codeWords } from "./read-code";
import { findTestChannel } from "./test-channel";
import { countTry } from "./throttle";

/** What the member sends from their phone. */
export interface IssuedCode {
  text: string;
  expiresAt: string;
  /** Opens the chat with the text ready to be sent; null where there is no such address. */
  url: string | null;
}

export const codeMinutes = 10;
const codesPerWindow = 10;

/**
 * Makes the code by which the actor's own phone becomes their place for tests on a channel; the one before it is void. Throws
 * `not_found`, `forbidden`, or `throttled` with `details.retryAt`.
 */
export async function issueTesterCode(ctx: Ctx<MemberActor>, channelId: string): Promise<IssuedCode> {
  const channel = await findTestChannel(ctx, channelId);
  const now = ctx.now();
  const expiresAt = new Date(now.getTime() + codeMinutes * 60_000);
  const code = await ctx.db.transaction(async (tx) => {
    const retryAt = await countTry(tx, `member:${ctx.actor.memberId}`, codesPerWindow, now);
    if (retryAt) throw new AppError("throttled", "too many codes", { retryAt: retryAt.toISOString() });
    return keepNewCode(tx, { memberId: ctx.actor.memberId, channelId, expiresAt });
  });
  const text = `${codeWords[channel.locale]} ${code}`;
  return { text, expiresAt: expiresAt.toISOString(), url: urlOf(channel, text) };
}

async function keepNewCode(
  tx: Db,
  { memberId, channelId, expiresAt }: { memberId: string; channelId: string; expiresAt: Date },
): Promise<string> {
  const code = String(randomInt(1_000_000)).padStart(6, "0");
  const hash = codeHash(channelId, code);
  const here = eq(testerPhoneCodes.channelId, channelId);
  const taken = await tx
    .select({ memberId: testerPhoneCodes.memberId })
    .from(testerPhoneCodes)
    .where(and(here, eq(testerPhoneCodes.codeHash, hash)));
  if (taken.length > 0) return keepNewCode(tx, { memberId, channelId, expiresAt });
  const fresh = { codeHash: hash, expiresAt, usedAt: null };
  await tx
    .insert(testerPhoneCodes)
    .values({ memberId, channelId, ...fresh })
    .onConflictDoUpdate({ target: [testerPhoneCodes.memberId, testerPhoneCodes.channelId], set: fresh });
  return code;
}

function urlOf({ platform, isSandbox, basicId }: Awaited<ReturnType<typeof findTestChannel>>, text: string) {
  // A sandbox account exists on the pretend platform alone: an address of the real one would lead to nobody.
  if (isSandbox) return null;
  return adapterOf(platform).chatLink?.({ ...(basicId !== undefined && { basicId }) }, text) ?? null;
}
