import { and, asc, eq, type SQL } from "drizzle-orm";
import { channelHealth, channels } from "@/db/schema";
import { visibleChannels } from "@/lib/access";
import type { Ctx } from "@/lib/kernel/context";
import { AppError } from "@/lib/kernel/errors";
import { type Channel, channelErrorSchema, channelProfileSchema } from "./channel";

/** A workspace with more channels than this needs paging, which no workspace has come near. */
const most = 500;

/** The channels that the actor sees, oldest first. */
export async function listChannels(ctx: Ctx): Promise<Channel[]> {
  const rows = await select(ctx).orderBy(asc(channels.createdAt), asc(channels.id)).limit(most);
  return rows.map(toChannel);
}

/** One channel that the actor sees; `not_found` for all others. */
export async function loadChannel(ctx: Ctx, channelId: string): Promise<Channel> {
  const [row] = await select(ctx, eq(channels.id, channelId)).limit(1);
  if (!row) throw new AppError("not_found", `no channel ${channelId}`);
  return toChannel(row);
}

/** The condition under which the actor sees a channel's row. */
export function isVisible(ctx: Ctx, ...more: (SQL | undefined)[]): SQL | undefined {
  return and(eq(channels.workspaceId, ctx.workspaceId), visibleChannels(ctx, channels.id), ...more);
}

function select(ctx: Ctx, ...more: SQL[]) {
  return ctx.db
    .select({
      id: channels.id,
      platform: channels.platform,
      name: channels.name,
      isSandbox: channels.isSandbox,
      locale: channels.locale,
      timeZone: channels.timeZone,
      status: channels.status,
      platformAccountId: channels.platformAccountId,
      profile: channels.profile,
      createdAt: channels.createdAt,
      health: channelHealth,
    })
    .from(channels)
    .leftJoin(channelHealth, eq(channelHealth.channelId, channels.id))
    .where(isVisible(ctx, ...more))
    .$dynamic();
}

type Row = Awaited<ReturnType<typeof select>>[number];

function toChannel({ profile, health, ...row }: Row): Channel {
  return {
    ...row,
    profile: channelProfileSchema.parse(profile),
    health: {
      lastEventAt: health?.lastEventAt ?? null,
      lastVerifiedAt: health?.lastVerifiedAt ?? null,
      lastSendAt: health?.lastSendAt ?? null,
      lastErrorAt: health?.lastErrorAt ?? null,
      lastError: channelErrorSchema.parse(health?.lastError ?? null),
      badSignatureCount: health?.badSignatureCount ?? 0,
      malformedCount: health?.malformedCount ?? 0,
      rejectedSendCount: health?.rejectedSendCount ?? 0,
      credentialsInvalidAt: health?.credentialsInvalidAt ?? null,
    },
  };
}
