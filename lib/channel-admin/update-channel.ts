import { eq } from "drizzle-orm";
import { channels } from "@/db/schema";
import { assertCan } from "@/lib/access";
import type { Ctx } from "@/lib/kernel/context";
import { loadChannel } from "./queries";

/** Renames a channel. People on the platform do not see this name. */
export async function updateChannel(ctx: Ctx, input: { channelId: string; name: string }): Promise<void> {
  await loadChannel(ctx, input.channelId);
  assertCan(ctx.actor, "channel.configure", input.channelId);
  await ctx.db.update(channels).set({ name: input.name, updatedAt: ctx.now() }).where(eq(channels.id, input.channelId));
}
