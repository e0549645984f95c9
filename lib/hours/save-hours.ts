import { eq, sql } from "drizzle-orm";
import { z } from "zod";
import { channelHours, channels } from "@/db/schema";
import { assertCan } from "@/lib/access";
import type { Ctx } from "@/lib/kernel/context";
import { businessHoursSchema } from "./business-hours.schema";
import { checkHours } from "./check-hours";
import { loadHours } from "./load-hours";

export const saveHoursSchema = z.strictObject({
  channelId: z.string(),
  /** Null removes them: the channel is then always open. */
  hours: businessHoursSchema.nullable(),
});

/**
 * Sets or removes the business hours of a channel (INB-441), and tells workers to read its routing again in the same commit.
 * Throws `not_found`, and `invalid` with what is wrong where.
 */
export async function saveHours(ctx: Ctx, { channelId, hours }: z.output<typeof saveHoursSchema>): Promise<void> {
  await loadHours(ctx, channelId);
  assertCan(ctx.actor, "channel.configure", channelId);
  if (hours) checkHours(hours);
  await ctx.db.transaction(async (tx) => {
    if (hours) {
      const facts = { hours, updatedAt: ctx.now() };
      await tx
        .insert(channelHours)
        .values({ channelId, ...facts })
        .onConflictDoUpdate({ target: channelHours.channelId, set: facts });
    } else await tx.delete(channelHours).where(eq(channelHours.channelId, channelId));
    const raised = { routingRevision: sql`${channels.routingRevision} + 1` };
    await tx.update(channels).set(raised).where(eq(channels.id, channelId));
  });
}
