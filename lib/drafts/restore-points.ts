import { and, desc, eq, sql } from "drizzle-orm";
import { interactions, restorePoints, users } from "@/db/schema";
import { assertCan } from "@/lib/access";
import type { BuilderDocument } from "@/lib/builder/shared";
import { readStoredDefinition } from "@/lib/engine";
import { findDraft } from "@/lib/interactions";
import type { Ctx } from "@/lib/kernel/context";
import { AppError } from "@/lib/kernel/errors";
import { documentOf } from "./document-of";
import type { RestorePointRow } from "./draft-views";

/** More than are kept (SAV-7). */
const most = 200;

/** The restore points of a draft, newest first. Throws `not_found`. */
export async function listRestorePoints(ctx: Ctx, interactionId: string): Promise<RestorePointRow[]> {
  assertCan(ctx.actor, "interactions.view");
  await findDraft(ctx, interactionId);
  const rows = await ctx.db
    .select({
      id: restorePoints.id,
      reason: restorePoints.reason,
      at: restorePoints.at,
      by: users.name,
      stepCount: sql<number>`jsonb_array_length(${restorePoints.definition} -> 'steps')::int`,
    })
    .from(restorePoints)
    .leftJoin(users, eq(users.id, restorePoints.userId))
    .where(eq(restorePoints.interactionId, interactionId))
    .orderBy(desc(restorePoints.at), desc(restorePoints.id))
    .limit(most);
  return rows.map(({ at, ...row }) => ({ ...row, at: at.toISOString() }));
}

/** What a restore point keeps. Restoring it is a change like any other, made by the editor. Throws `not_found`. */
export async function loadRestorePoint(
  ctx: Ctx,
  { interactionId, pointId }: { interactionId: string; pointId: string },
): Promise<{ document: BuilderDocument }> {
  assertCan(ctx.actor, "interactions.view");
  const [row] = await ctx.db
    .select({ definition: restorePoints.definition, layout: restorePoints.layout })
    .from(restorePoints)
    .innerJoin(interactions, eq(interactions.id, restorePoints.interactionId))
    .where(
      and(
        eq(restorePoints.id, pointId),
        eq(interactions.id, interactionId),
        eq(interactions.workspaceId, ctx.workspaceId),
      ),
    );
  if (!row) throw new AppError("not_found", "no such restore point");
  return { document: documentOf({ ...row, definition: readStoredDefinition(row.definition) }) };
}
