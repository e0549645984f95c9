import { and, eq, type SQL } from "drizzle-orm";
import { interactions, interactionVersions } from "@/db/schema";
import { type Definition, readStoredDefinition } from "@/lib/engine";
import type { Ctx } from "@/lib/kernel/context";

export interface LiveInteraction {
  interactionId: string;
  key: string;
  title: string;
  definition: Definition;
}

/** The live interactions of the workspace of which `which` is true, at most `most`, with what is live of each. */
export async function listLive(
  { db, workspaceId }: Pick<Ctx, "db" | "workspaceId">,
  { which, most }: { which: SQL | undefined; most: number },
): Promise<LiveInteraction[]> {
  const rows = await db
    .select({
      interactionId: interactions.id,
      key: interactions.key,
      title: interactions.title,
      definition: interactionVersions.definition,
    })
    .from(interactions)
    .innerJoin(interactionVersions, eq(interactionVersions.id, interactions.liveVersionId))
    .where(and(eq(interactions.workspaceId, workspaceId), which))
    .orderBy(interactions.id)
    .limit(most);
  return rows.map((row) => ({ ...row, definition: readStoredDefinition(row.definition) }));
}
