import { and, eq, gte, inArray, lt, or, type SQL, sql } from "drizzle-orm";
import { interactionVersions, peers, sessions, workspaces } from "@/db/schema";
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

/** The filter as a condition on sessions joined with peers, contacts and versions. */
export function filterConditions(ctx: Ctx, { status, v, ch, q, from, to }: SessionFilter): (SQL | undefined)[] {
  return [
    status && status.length > 0 ? inArray(sessions.status, status) : undefined,
    v === undefined ? undefined : eq(interactionVersions.number, v),
    ch && ch.length > 0 ? inArray(sessions.channelId, ch) : undefined,
    q ? or(eq(peers.platformId, q), sql`${foldedName()} like ${`%${escapeLike(foldName(q))}%`}`) : undefined,
    from ? gte(sessions.updatedAt, teamMoment(ctx, from)) : undefined,
    to ? lt(sessions.updatedAt, teamMoment(ctx, to)) : undefined,
  ];
}

/** A local day or moment, read in the time zone of the workspace. */
function teamMoment(ctx: Ctx, local: string): SQL {
  const zone = ctx.db.select({ zone: workspaces.timeZone }).from(workspaces).where(eq(workspaces.id, ctx.workspaceId));
  return sql`(${local}::timestamp at time zone (${zone}))`;
}

function escapeLike(text: string): string {
  return text.replace(/[\\%_]/g, (character) => `\\${character}`);
}
