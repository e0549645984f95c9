import { and, eq } from "drizzle-orm";
import { interactions, interactionVersions } from "@/db/schema";
import { assertCan } from "@/lib/access";
import type { BuilderDocument } from "@/lib/builder/shared";
import { readStoredDefinition } from "@/lib/engine";
import type { Ctx } from "@/lib/kernel/context";
import { AppError } from "@/lib/kernel/errors";
import { documentOf } from "./document-of";

/** A published version as the builder's document: what discarding the draft goes back to. Throws `not_found`. */
export async function loadVersionDocument(
  ctx: Ctx,
  { interactionId, number }: { interactionId: string; number: number },
): Promise<{ document: BuilderDocument }> {
  assertCan(ctx.actor, "interactions.view");
  const [row] = await ctx.db
    .select({ definition: interactionVersions.definition, layout: interactionVersions.layout })
    .from(interactionVersions)
    .innerJoin(interactions, eq(interactions.id, interactionVersions.interactionId))
    .where(
      and(
        eq(interactions.id, interactionId),
        eq(interactions.workspaceId, ctx.workspaceId),
        eq(interactionVersions.number, number),
      ),
    );
  if (!row) throw new AppError("not_found", "no such version");
  return { document: documentOf({ ...row, definition: readStoredDefinition(row.definition) }) };
}
