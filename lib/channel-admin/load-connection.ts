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
  const { platform, connect } = await openChannel(ctx, channelId);
  assertCan(ctx.actor, "channel.configure", channelId);
  return { adapter: adapterOf(platform), connection: connect(), platform };
}

/** A channel that the actor sees, to be opened once it is clear what they may do there. Throws `not_found`. */
export async function openChannel(
  ctx: Ctx,
  channelId: string,
): Promise<{ platform: string; connect: () => Connection }> {
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
  return { platform: row.platform, connect: () => connectionOf(row) };
}
