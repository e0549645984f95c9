import { and, eq, inArray } from "drizzle-orm";
import { channels, interactionChannels } from "@/db/schema";
import { can, forbidden, visibleChannels } from "@/lib/access";
import type { Ctx } from "@/lib/kernel/context";
import { listPublishers } from "./list-publishers";

/** Why somebody may not publish an interaction, and who may (VIW-1). */
export interface PublishRefusal {
  /** `role`: not with this role in this workspace. `channels`: not on every channel where the interaction runs. */
  reason: "role" | "channels";
  /** Names of the channels in question that the member sees. */
  channels: string[];
  /** Names of members who may, at most five; those come first whose task it is. */
  askable: string[];
}

/** What keeps the actor from publishing an interaction; null when nothing does. The interaction is one that the actor sees. */
export async function findPublishRefusal(ctx: Ctx, interactionId: string): Promise<PublishRefusal | null> {
  const channelIds = await listChannelIds(ctx, interactionId);
  const refused = channelIds.filter((id) => !can(ctx.actor, "channel.publish", id));
  const mayAnywhere = can(ctx.actor, "interactions.publish");
  if (mayAnywhere && refused.length === 0) return null;
  const [askable, names] = await Promise.all([listPublishers(ctx, channelIds), listNames(ctx, refused)]);
  return mayAnywhere ? { reason: "channels", channels: names, askable } : { reason: "role", channels: [], askable };
}

/** Refuses with `forbidden` who may not publish in this workspace, or not on one of the channels where the interaction runs. */
export async function assertMayPublish(ctx: Ctx, interactionId: string): Promise<void> {
  if (!can(ctx.actor, "interactions.publish")) throw forbidden("interactions.publish");
  const channelIds = await listChannelIds(ctx, interactionId);
  if (!channelIds.every((id) => can(ctx.actor, "channel.publish", id))) throw forbidden("channel.publish");
}

async function listChannelIds(ctx: Ctx, interactionId: string): Promise<string[]> {
  const rows = await ctx.db
    .select({ id: interactionChannels.channelId })
    .from(interactionChannels)
    .where(eq(interactionChannels.interactionId, interactionId));
  return rows.map(({ id }) => id);
}

async function listNames(ctx: Ctx, channelIds: string[]): Promise<string[]> {
  if (channelIds.length === 0) return [];
  const rows = await ctx.db
    .select({ name: channels.name })
    .from(channels)
    .where(
      and(
        eq(channels.workspaceId, ctx.workspaceId),
        inArray(channels.id, channelIds),
        visibleChannels(ctx, channels.id),
      ),
    )
    .orderBy(channels.createdAt);
  return rows.map(({ name }) => name);
}
