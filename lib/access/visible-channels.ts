import { type AnyColumn, inArray, notInArray, type SQL, sql } from "drizzle-orm";
import type { Ctx } from "@/lib/kernel/context";
import { channelAccess } from "./channel-access";
import type { ChannelPermission } from "./permissions";

/**
 * INB-601: the condition that every query about something of a channel carries: `and(eq(t.workspaceId, …), visibleChannels(ctx, t.channelId))`.
 * It does not compare workspaces.
 */
export function visibleChannels(ctx: Pick<Ctx, "actor">, channelId: AnyColumn, permission?: ChannelPermission): SQL {
  const access = channelAccess(ctx.actor, permission);
  if (!access.all) return access.only.length > 0 ? inArray(channelId, access.only) : sql`false`;
  return access.except.length > 0 ? notInArray(channelId, access.except) : sql`true`;
}
