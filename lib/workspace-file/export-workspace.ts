import { asc, eq } from "drizzle-orm";
import type { Db } from "@/db/client";
import {
  accountLinkSettings,
  channels,
  interactionChannels,
  interactions,
  interactionVersions,
  members,
  tags,
  triggers,
  users,
  workspaces,
} from "@/db/schema";
import { recordAudit } from "@/lib/audit";
import { upgradeDefinition } from "@/lib/engine";
import { systemClock } from "@/lib/kernel/clock";
import { AppError } from "@/lib/kernel/errors";
import { exportTemplates } from "@/lib/templates";
import { fileCtx } from "./ctx";
import { exportedEffect, type InteractionKey } from "./effects";
import { exportSchedules } from "./export-schedules";
import { type WorkspaceFile, workspaceFileSchema } from "./file.schema";

/** A workspace as a file that `importWorkspace` takes. Secrets and passwords are left out. Throws `not_found`. */
export async function exportWorkspace(db: Db, slug: string): Promise<WorkspaceFile> {
  const [workspace] = await db.select().from(workspaces).where(eq(workspaces.slug, slug));
  if (!workspace) throw new AppError("not_found", `no workspace "${slug}"`);
  const { name, locale, timeZone, retentionDays, publishing } = workspace;
  const ctx = fileCtx(db, workspace.id, systemClock.now);
  await recordAudit(ctx, { kind: "export", subject: "workspace", subjectId: workspace.id, subjectName: name });
  const keys = await db
    .select({ id: interactions.id, key: interactions.key })
    .from(interactions)
    .where(eq(interactions.workspaceId, workspace.id));
  return workspaceFileSchema.parse({
    format: 1,
    workspace: { slug, name, locale, timeZone, retentionDays, publishing },
    channels: await exportChannels(db, workspace.id),
    members: await exportMembers(db, workspace.id),
    tags: await db
      .select({ name: tags.name, color: tags.color })
      .from(tags)
      .where(eq(tags.workspaceId, workspace.id))
      .orderBy(asc(tags.name)),
    templates: await exportTemplates(db, workspace.id),
    interactions: await exportInteractions(db, workspace.id),
    triggers: await exportTriggers(db, workspace.id, keys),
    schedules: await exportSchedules(db, workspace.id, keys),
  });
}

async function exportChannels(db: Db, workspaceId: string) {
  const rows = await db
    .select({
      id: channels.id,
      platform: channels.platform,
      name: channels.name,
      sandbox: channels.isSandbox,
      locale: channels.locale,
      timeZone: channels.timeZone,
      accountId: channels.platformAccountId,
      isLinking: accountLinkSettings.isEnabled,
      linkKeyword: accountLinkSettings.keyword,
      loginUrl: accountLinkSettings.loginUrl,
    })
    .from(channels)
    .leftJoin(accountLinkSettings, eq(accountLinkSettings.channelId, channels.id))
    .where(eq(channels.workspaceId, workspaceId))
    .orderBy(asc(channels.createdAt), asc(channels.id));
  return rows.map(({ accountId, isLinking: isEnabled, linkKeyword: keyword, loginUrl, ...row }) => ({
    key: row.id,
    ...row,
    ...(accountId && { accountId }),
    ...(isEnabled !== null && { accountLinking: { isEnabled, keyword, loginUrl } }),
  }));
}

function exportMembers(db: Db, workspaceId: string) {
  return db
    .select({ email: users.email, name: users.name, role: members.role })
    .from(members)
    .innerJoin(users, eq(users.id, members.userId))
    .where(eq(members.workspaceId, workspaceId))
    .orderBy(asc(members.createdAt), asc(members.id));
}

async function exportInteractions(db: Db, workspaceId: string) {
  const rows = await db
    .select({
      id: interactions.id,
      key: interactions.key,
      title: interactions.title,
      draft: interactions.draft,
      published: interactionVersions.definition,
      layout: interactionVersions.layout,
      label: interactionVersions.label,
    })
    .from(interactions)
    .leftJoin(interactionVersions, eq(interactionVersions.id, interactions.liveVersionId))
    .where(eq(interactions.workspaceId, workspaceId))
    .orderBy(asc(interactions.createdAt), asc(interactions.id));
  const places = await db
    .select({ interactionId: interactionChannels.interactionId, channelId: interactionChannels.channelId })
    .from(interactionChannels)
    .innerJoin(interactions, eq(interactions.id, interactionChannels.interactionId))
    .where(eq(interactions.workspaceId, workspaceId))
    .orderBy(asc(interactionChannels.channelId));
  return rows.map(({ id, draft, published, layout, label, ...row }) => ({
    ...row,
    channels: places.filter((place) => place.interactionId === id).map((place) => place.channelId),
    ...(published !== null && { published: upgradeDefinition(published), layout }),
    ...(label !== null && { label }),
    ...(isDraft(draft) && { draft: upgradeDefinition(draft.definition) }),
  }));
}

const isDraft = (draft: unknown): draft is { definition: unknown } =>
  typeof draft === "object" && draft !== null && "definition" in draft;

async function exportTriggers(db: Db, workspaceId: string, keys: InteractionKey[]) {
  const rows = await db
    .select()
    .from(triggers)
    .where(eq(triggers.workspaceId, workspaceId))
    .orderBy(asc(triggers.position), asc(triggers.id));
  const known = await db.select({ id: channels.id }).from(channels).where(eq(channels.workspaceId, workspaceId));
  const kept = rows.map((row) => ({ ...row, channelIds: stillThere(row.channelIds, known) }));
  return kept
    .filter(({ channelIds }) => channelIds?.length !== 0)
    .map((row) => ({
      key: row.key,
      title: row.title,
      ...channelsOf(row.channelIds),
      enabled: row.isEnabled,
      mayInterrupt: row.mayInterrupt,
      condition: row.condition,
      requirements: row.requirements,
      effect: exportedEffect(row.effect, keys),
    }));
}

/** A trigger of channels that are all gone can do nothing any more. */
function stillThere(ids: string[] | null, known: { id: string }[]): string[] | null {
  return ids && ids.filter((id) => known.some((one) => one.id === id));
}

function channelsOf(ids: string[] | null) {
  if (ids === null) return {};
  return ids.length === 1 ? { channel: ids[0] } : { channels: ids };
}
