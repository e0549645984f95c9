import { eq } from "drizzle-orm";
import { channels } from "@/db/schema";
import { assertCan } from "@/lib/access";
import type { Adapter, Connection } from "@/lib/channels";
import { adapterOf, connectionOf } from "@/lib/channels";
import type { Ctx } from "@/lib/kernel/context";
import { AppError } from "@/lib/kernel/errors";
import { isVisible } from "./queries";

export interface OpenChannel {
  adapter: Adapter;
  connection: Connection;
  platform: string;
}

/** A channel that the actor may configure, opened. */
export async function loadConnection(ctx: Ctx, channelId: string): Promise<OpenChannel> {
  const [row] = await ctx.db
    .select({
      id: channels.id,
      platform: channels.platform,
      platformAccountId: channels.platformAccountId,
      isSandbox: channels.isSandbox,
      secrets: channels.secrets,
    })
    .from(channels)
    .where(isVisible(ctx, eq(channels.id, channelId)))
    .limit(1);
  if (!row) throw new AppError("not_found", `no channel ${channelId}`);
  assertCan(ctx.actor, "channel.configure", channelId);
  return { adapter: adapterOf(row.platform), connection: connectionOf(row), platform: row.platform };
}
