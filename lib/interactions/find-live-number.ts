import { and, eq, sql } from "drizzle-orm";
import { interactions, interactionVersions } from "@/db/schema";
import type { Ctx } from "@/lib/kernel/context";
import { AppError } from "@/lib/kernel/errors";

/** There is a draft, and it means something else than what is live (MOD-1); for queries that join the live version. */
export const hasChangedDraft = sql<boolean>`(${interactions.draft} is not null and ${interactions.draftChecksum} is distinct from ${interactionVersions.checksum})`;

/** The title of an interaction, the number of its live version (null: never published), whether it has a draft. Throws `not_found`. */
export async function findLiveNumber(
  ctx: Ctx,
  interactionId: string,
): Promise<{ title: string; liveNumber: number | null; hasDraft: boolean }> {
  const [row] = await ctx.db
    .select({
      title: interactions.title,
      liveNumber: interactionVersions.number,
      hasDraft: hasChangedDraft,
    })
    .from(interactions)
    .leftJoin(interactionVersions, eq(interactionVersions.id, interactions.liveVersionId))
    .where(and(eq(interactions.id, interactionId), eq(interactions.workspaceId, ctx.workspaceId)));
  if (!row) throw new AppError("not_found", "no such interaction");
  return row;
}
