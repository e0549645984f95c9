import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { channels } from "@/db/schema";
import { assertCan, visibleChannels } from "@/lib/access";
import type { Ctx } from "@/lib/kernel/context";
import { AppError } from "@/lib/kernel/errors";

const profileSchema = z.object({ basicId: z.string().optional().catch(undefined) });

/** A channel on which the actor may try things out. Throws `not_found` for one that they do not see, `forbidden` for who does not build. */
export async function findTestChannel(ctx: Ctx, channelId: string) {
  assertCan(ctx.actor, "interactions.edit");
  const ours = and(eq(channels.id, channelId), eq(channels.workspaceId, ctx.workspaceId));
  const [row] = await ctx.db
    .select({
      platform: channels.platform,
      isSandbox: channels.isSandbox,
      locale: channels.locale,
      profile: channels.profile,
    })
    .from(channels)
    .where(and(ours, visibleChannels(ctx, channels.id)));
  if (!row) throw new AppError("not_found", `no channel ${channelId}`);
  const { profile, ...channel } = row;
  const { basicId } = profileSchema.parse(profile);
  return { ...channel, locale: row.locale === "en" ? ("en" as const) : ("ja" as const), basicId };
}
