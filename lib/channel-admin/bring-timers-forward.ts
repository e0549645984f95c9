import { and, eq, inArray, sql } from "drizzle-orm";
import { sessions } from "@/db/schema";
import type { Ctx } from "@/lib/kernel/context";

/**
 * Brings the timers of a sandbox channel's open sessions forward, so that due reminders and timeouts fire. `revision` rises:
 * a turn that has read the old times does not write them back.
 */
export async function bringTimersForward(ctx: Ctx, channelId: string, milliseconds: number): Promise<void> {
  const step = sql`${milliseconds} * interval '1 millisecond'`;
  await ctx.db
    .update(sessions)
    .set({
      remindAt: sql`${sessions.remindAt} - ${step}`,
      expiresAt: sql`${sessions.expiresAt} - ${step}`,
      revision: sql`${sessions.revision} + 1`,
    })
    .where(and(eq(sessions.channelId, channelId), inArray(sessions.status, ["active", "paused"])));
}
