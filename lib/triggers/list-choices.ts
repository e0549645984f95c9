import { and, asc, eq, isNull, sql } from "drizzle-orm";
import { channelHours, channels, interactions, messageTemplates, tags } from "@/db/schema";
import { visibleChannels } from "@/lib/access";
import { listSecrets, unavailableActions } from "@/lib/actions";
import { listProfileKeys } from "@/lib/contacts";
import type { UnavailableActions } from "@/lib/engine";
import type { Ctx } from "@/lib/kernel/context";

/** What the editors of triggers and schedules offer. */
export interface TriggerChoices {
  channels: { id: string; name: string; platform: string; timeZone: string; hasHours: boolean }[];
  /** `isLive`: it has been published. Only those can start. */
  interactions: { id: string; title: string; isLive: boolean }[];
  tags: { id: string; name: string }[];
  templates: { id: string; title: string; args: string[] }[];
  /** Names alone; values never leave the server. */
  secrets: string[];
  /** Fields of profiles that are in use. */
  profileKeys: string[];
  /** Actions that cannot run in this workspace now, by type, with the reason. */
  unavailable: UnavailableActions;
}

/** More than that is for searching, not for choosing from a list. */
const most = 500;

/** What the actor may name: channels, interactions, tags, saved messages, secrets; and which actions cannot run now. */
export async function listChoices(ctx: Ctx): Promise<TriggerChoices> {
  const secrets = await listSecrets(ctx);
  return {
    channels: await listChannels(ctx),
    interactions: await listInteractions(ctx),
    tags: await listTags(ctx),
    templates: await listTemplates(ctx),
    secrets: secrets.map(({ name }) => name),
    profileKeys: await listProfileKeys(ctx),
    unavailable: await unavailableActions(ctx),
  };
}

function listChannels(ctx: Ctx) {
  return ctx.db
    .select({
      id: channels.id,
      name: channels.name,
      platform: channels.platform,
      timeZone: channels.timeZone,
      hasHours: sql<boolean>`${channelHours.channelId} is not null`,
    })
    .from(channels)
    .leftJoin(channelHours, eq(channelHours.channelId, channels.id))
    .where(and(eq(channels.workspaceId, ctx.workspaceId), visibleChannels(ctx, channels.id)))
    .orderBy(asc(channels.createdAt), asc(channels.id))
    .limit(most);
}

function listInteractions(ctx: Ctx) {
  return ctx.db
    .select({
      id: interactions.id,
      title: interactions.title,
      isLive: sql<boolean>`${interactions.liveVersionId} is not null`,
    })
    .from(interactions)
    .where(eq(interactions.workspaceId, ctx.workspaceId))
    .orderBy(asc(interactions.title), asc(interactions.id))
    .limit(most);
}

function listTags(ctx: Ctx) {
  return ctx.db
    .select({ id: tags.id, name: tags.name })
    .from(tags)
    .where(eq(tags.workspaceId, ctx.workspaceId))
    .orderBy(asc(tags.name))
    .limit(most);
}

function listTemplates(ctx: Ctx) {
  const names = sql<string[]>`jsonb_path_query_array(${messageTemplates.args}, '$[*].name')`;
  return ctx.db
    .select({ id: messageTemplates.id, title: messageTemplates.title, args: names })
    .from(messageTemplates)
    .where(and(eq(messageTemplates.workspaceId, ctx.workspaceId), isNull(messageTemplates.deletedAt)))
    .orderBy(asc(messageTemplates.title), asc(messageTemplates.id))
    .limit(most);
}
