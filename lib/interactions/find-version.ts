import { and, eq } from "drizzle-orm";
import { interactions, interactionVersions } from "@/db/schema";
import { type Definition, readStoredDefinition } from "@/lib/engine";
import type { Ctx } from "@/lib/kernel/context";
import { AppError } from "@/lib/kernel/errors";

export interface FoundVersion {
  key: string;
  title: string;
  definition: Definition;
  layout: unknown;
  label: string | null;
}

/** What a published version holds, by its number. Throws `not_found` for versions of others, as for ones that never were. */
export async function findVersion(
  { db, workspaceId }: Pick<Ctx, "db" | "workspaceId">,
  { interactionId, number }: { interactionId: string; number: number },
): Promise<FoundVersion> {
  const [row] = await db
    .select({
      key: interactions.key,
      title: interactions.title,
      definition: interactionVersions.definition,
      layout: interactionVersions.layout,
      label: interactionVersions.label,
    })
    .from(interactionVersions)
    .innerJoin(interactions, eq(interactions.id, interactionVersions.interactionId))
    .where(
      and(
        eq(interactions.id, interactionId),
        eq(interactions.workspaceId, workspaceId),
        eq(interactionVersions.number, number),
      ),
    );
  if (!row) throw new AppError("not_found", "no such version");
  return { ...row, definition: readStoredDefinition(row.definition) };
}
