import { and, desc, eq, lt, sql } from "drizzle-orm";
import { interactions, interactionVersions, users } from "@/db/schema";
import { assertCan } from "@/lib/access";
import type { Ctx } from "@/lib/kernel/context";

export interface VersionRow {
  number: number;
  label: string | null;
  note: string | null;
  publishedAt: Date;
  /** Null: the product itself, or somebody who has left. */
  publishedBy: string | null;
  stepCount: number;
  /** New sessions run this one. */
  isLive: boolean;
}

export interface VersionPage {
  rows: VersionRow[];
  /** Give it back as `before` for older ones; null on the last page. */
  next: number | null;
}

const pageSize = 50;

/** The versions of an interaction, newest first, 50 a page by key. */
export async function listVersions(ctx: Ctx, input: { interactionId: string; before?: number }): Promise<VersionPage> {
  assertCan(ctx.actor, "interactions.view");
  const found = await ctx.db
    .select({
      number: interactionVersions.number,
      label: interactionVersions.label,
      note: interactionVersions.note,
      publishedAt: interactionVersions.publishedAt,
      publishedBy: users.name,
      stepCount: sql<number>`jsonb_array_length(${interactionVersions.definition} -> 'steps')::int`,
      isLive: sql<boolean>`${interactionVersions.id} = ${interactions.liveVersionId}`,
    })
    .from(interactionVersions)
    .innerJoin(interactions, eq(interactions.id, interactionVersions.interactionId))
    .leftJoin(users, eq(users.id, interactionVersions.publishedBy))
    .where(
      and(
        eq(interactions.id, input.interactionId),
        eq(interactions.workspaceId, ctx.workspaceId),
        input.before === undefined ? undefined : lt(interactionVersions.number, input.before),
      ),
    )
    .orderBy(desc(interactionVersions.number))
    .limit(pageSize + 1);
  const rows = found.slice(0, pageSize);
  return { rows, next: found.length > pageSize ? (rows.at(-1)?.number ?? null) : null };
}
