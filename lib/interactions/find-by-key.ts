import { and, eq } from "drizzle-orm";
import { interactions, interactionVersions } from "@/db/schema";
import type { Ctx } from "@/lib/kernel/context";

/** The interaction of a key, and the number of its live version; nothing when the workspace has none. */
export async function findByKey(
  ctx: Ctx,
  key: string,
): Promise<{ interactionId: string; liveNumber: number | null } | undefined> {
  const [row] = await ctx.db
    .select({ interactionId: interactions.id, liveNumber: interactionVersions.number })
    .from(interactions)
    .leftJoin(interactionVersions, eq(interactionVersions.id, interactions.liveVersionId))
    .where(and(eq(interactions.workspaceId, ctx.workspaceId), eq(interactions.key, key)));
  return row;
}
