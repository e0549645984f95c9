import { and, eq } from "drizzle-orm";
import { testerPhoneCodes, testerPhones } from "@/db/schema";
import type { Ctx, MemberActor } from "@/lib/kernel/context";
import { findTestChannel } from "./test-channel";

/** Forgets the actor's own phone on a channel, and a code that is still open. */
export async function removeTesterPhone(ctx: Ctx<MemberActor>, channelId: string): Promise<void> {
  await findTestChannel(ctx, channelId);
  const { memberId } = ctx.actor;
  await ctx.db.transaction(async (tx) => {
    await tx
      .delete(testerPhoneCodes)
      .where(and(eq(testerPhoneCodes.memberId, memberId), eq(testerPhoneCodes.channelId, channelId)));
    await tx
      .delete(testerPhones)
      .where(and(eq(testerPhones.memberId, memberId), eq(testerPhones.channelId, channelId)));
  });
}
