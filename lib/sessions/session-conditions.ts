import { and, eq, gte, inArray, lt, type SQL, sql } from "drizzle-orm";
import { channels, interactionVersions, peers, sessions, workspaces } from "@/db/schema";
import { type ChannelPermission, visibleChannels } from "@/lib/access";
import { foldedName, foldName } from "@/lib/inbox";
import type { Ctx } from "@/lib/kernel/context";
import type { SessionFilter } from "./session-filter.schema";

/** INB-601: the sessions of an interaction of this workspace, on channels where the actor may do this. */
export function visibleSessions(ctx: Ctx, interactionId: string, permission: ChannelPermission = "inbox.view") {
  return and(
    eq(sessions.interactionId, interactionId),
    eq(sessions.workspaceId, ctx.workspaceId),
    visibleChannels(ctx, sessions.channelId, permission),
  );
}

/**
 * The sessions of an interaction that a filter finds, among those where the actor may do this: a condition on sessions joined with
 * peers, contacts and versions.
 */
export async function sessionsFound(
  ctx: Ctx,
  interactionId: string,
  { status, v, ch, q, from, to }: SessionFilter,
  permission?: ChannelPermission,
): Promise<SQL | undefined> {
  return and(
    visibleSessions(ctx, interactionId, permission),
    status && status.length > 0 ? inArray(sessions.status, status) : undefined,
    v === undefined ? undefined : eq(interactionVersions.number, v),
    ch && ch.length > 0 ? inArray(sessions.channelId, ch) : undefined,
    q ? await isPerson(ctx, q) : undefined,
    from ? gte(sessions.updatedAt, teamMoment(ctx, from)) : undefined,
    to ? lt(sessions.updatedAt, teamMoment(ctx, to)) : undefined,
  );
}

/** Somebody by the platform's id is found through an index, so that is tried first; anything else is a part of a name. */
async function isPerson(ctx: Ctx, text: string): Promise<SQL> {
  const known = await ctx.db
    .select({ id: peers.id })
    .from(channels)
    .innerJoin(peers, and(eq(peers.channelId, channels.id), eq(peers.platformId, text)))
    .where(eq(channels.workspaceId, ctx.workspaceId));
  const ids = known.map(({ id }) => id);
  return ids.length > 0
    ? inArray(sessions.peerId, ids)
    : sql`${foldedName()} like ${`%${escapeLike(foldName(text))}%`}`;
}

/** A local day or moment, read in the time zone of the workspace. */
function teamMoment(ctx: Ctx, local: string): SQL {
  const zone = ctx.db.select({ zone: workspaces.timeZone }).from(workspaces).where(eq(workspaces.id, ctx.workspaceId));
  return sql`(${local}::timestamp at time zone (${zone}))`;
}

function escapeLike(text: string): string {
  return text.replace(/[\\%_]/g, (character) => `\\${character}`);
}
