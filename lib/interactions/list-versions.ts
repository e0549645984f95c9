import { and, desc, eq, lt } from "drizzle-orm";
import { interactions, interactionVersions } from "@/db/schema";
import { assertCan } from "@/lib/access";
import type { Ctx } from "@/lib/kernel/context";

export interface VersionRow {
  versionId: string;
  number: number;
  label: string | null;
  publishedAt: Date;
  /** New sessions run this one. */
  isLive: boolean;
}

const pageSize = 50;

/** The versions of an interaction, newest first; `before` is the last number of the page before. */
export async function listVersions(ctx: Ctx, interactionId: string, before?: number): Promise<VersionRow[]> {
  assertCan(ctx.actor, "interactions.view");
  const rows = await ctx.db
    .select({
      versionId: interactionVersions.id,
      number: interactionVersions.number,
      label: interactionVersions.label,
      publishedAt: interactionVersions.publishedAt,
      liveVersionId: interactions.liveVersionId,
    })
    .from(interactionVersions)
    .innerJoin(interactions, eq(interactions.id, interactionVersions.interactionId))
    .where(
      and(
        eq(interactions.id, interactionId),
        eq(interactions.workspaceId, ctx.workspaceId),
        before === undefined ? undefined : lt(interactionVersions.number, before),
      ),
    )
    .orderBy(desc(interactionVersions.number))
    .limit(pageSize);
  return rows.map(({ liveVersionId, ...row }) => ({ ...row, isLive: row.versionId === liveVersionId }));
}
