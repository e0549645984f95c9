import { and, eq, inArray, or, sql } from "drizzle-orm";
import { channels, interactionChannels, interactions } from "@/db/schema";
import { assertCan, visibleChannels } from "@/lib/access";
import { adapterOf } from "@/lib/channels";
import { findDraft, listLive } from "@/lib/interactions";
import type { Ctx } from "@/lib/kernel/context";
import { loadTemplates } from "@/lib/templates";
import type { NamesInActions } from "./names-in-actions";
import type { OtherInteraction, SimulatedChannel } from "./simulation.schema";
import type { Surroundings } from "./surroundings";

/** More than that is for searching, not for choosing from a list. */
const mostChannels = 100;

/**
 * What a run of an interaction needs of its workspace: channels to choose from, those of the interaction first, and what its
 * actions name. Throws `not_found` for an interaction of others.
 */
export async function loadSurroundings(
  ctx: Ctx,
  { interactionId, ...names }: NamesInActions & { interactionId: string },
): Promise<Surroundings> {
  assertCan(ctx.actor, "interactions.view");
  await findDraft(ctx, interactionId);
  const templates = await loadTemplates(ctx.db, ctx.workspaceId);
  return {
    channels: await listSimulatedChannels(ctx, interactionId),
    templates: names.templates.flatMap((name) => templates.byId(name) ?? []),
    others: await listOthers(ctx, names.interactions),
  };
}

/** The channels on which an interaction can be looked at, those where it is enabled first, with their name and icon (MSG-16). */
export async function listSimulatedChannels(ctx: Ctx, interactionId: string): Promise<SimulatedChannel[]> {
  assertCan(ctx.actor, "interactions.view");
  const isEnabled = sql<boolean>`${interactionChannels.interactionId} is not null`;
  const ours = and(
    eq(interactionChannels.channelId, channels.id),
    eq(interactionChannels.interactionId, interactionId),
  );
  const rows = await ctx.db
    .select({
      id: channels.id,
      platform: channels.platform,
      name: channels.name,
      iconUrl: sql<string | null>`${channels.profile}->>'pictureUrl'`,
      locale: channels.locale,
      timeZone: channels.timeZone,
    })
    .from(channels)
    .leftJoin(interactionChannels, ours)
    .where(and(eq(channels.workspaceId, ctx.workspaceId), visibleChannels(ctx, channels.id)))
    .orderBy(sql`${isEnabled} desc`, channels.createdAt, channels.id)
    .limit(mostChannels);
  return rows.map(({ platform, locale, iconUrl, ...row }) => {
    const { messagesPerSend, replyTokenSeconds } = adapterOf(platform).capabilities;
    const icon = iconUrl ? { iconUrl } : {};
    return { ...row, ...icon, locale: locale === "en" ? "en" : "ja", messagesPerSend, replyTokenSeconds };
  });
}

async function listOthers(ctx: Ctx, names: readonly string[]): Promise<OtherInteraction[]> {
  if (names.length === 0) return [];
  const which = or(inArray(interactions.id, [...names]), inArray(interactions.key, [...names]));
  return listLive(ctx, { which, most: names.length });
}
