import { and, eq } from "drizzle-orm";
import { channelHours, channels } from "@/db/schema";
import { visibleChannels } from "@/lib/access";
import type { Ctx } from "@/lib/kernel/context";
import { AppError } from "@/lib/kernel/errors";
import { type BusinessHours, businessHoursSchema } from "./business-hours.schema";

/** The hours of a channel that the actor sees, null when none were set. Throws `not_found`. */
export async function loadHours(
  ctx: Ctx,
  channelId: string,
): Promise<{ timeZone: string; hours: BusinessHours | null }> {
  const [row] = await ctx.db
    .select({ timeZone: channels.timeZone, hours: channelHours.hours })
    .from(channels)
    .leftJoin(channelHours, eq(channelHours.channelId, channels.id))
    .where(
      and(eq(channels.id, channelId), eq(channels.workspaceId, ctx.workspaceId), visibleChannels(ctx, channels.id)),
    );
  if (!row) throw new AppError("not_found", `no channel ${channelId}`);
  return { timeZone: row.timeZone, hours: businessHoursSchema.nullable().parse(row.hours) };
}
