import { eq } from "drizzle-orm";
import { z } from "zod";
import { schedules } from "@/db/schema";
import { assertCan } from "@/lib/access";
import type { Ctx } from "@/lib/kernel/context";
import { AppError } from "@/lib/kernel/errors";
import { findSchedule } from "./find-schedule";

export const scheduleIdSchema = z.strictObject({ id: z.string() });

/** Removes a schedule; what it has handed to lanes already still happens. Throws `not_found`. */
export async function deleteSchedule(ctx: Ctx, { id }: z.output<typeof scheduleIdSchema>): Promise<void> {
  await assertMayChange(ctx, id);
  await ctx.db.delete(schedules).where(eq(schedules.id, id));
}

/** Switches a schedule off: a run that is under way stops after the batch in hand. Throws `not_found`. */
export async function stopSchedule(ctx: Ctx, { id }: z.output<typeof scheduleIdSchema>): Promise<void> {
  await assertMayChange(ctx, id);
  const off = { isEnabled: false, nextAt: null, updatedAt: ctx.now() };
  await ctx.db.update(schedules).set(off).where(eq(schedules.id, id));
}

async function assertMayChange(ctx: Ctx, id: string): Promise<void> {
  assertCan(ctx.actor, "interactions.publish");
  const schedule = await findSchedule(ctx, id);
  if (!schedule) throw new AppError("not_found", `no schedule ${id}`);
  assertCan(ctx.actor, "inbox.bulk", schedule.channelId);
}
