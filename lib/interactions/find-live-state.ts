import { eq } from "drizzle-orm";
import { interactionVersions } from "@/db/schema";
import { readStoredDefinition } from "@/lib/engine";
import type { Ctx } from "@/lib/kernel/context";
import type { Draft } from "./draft";

export interface LiveState extends Draft {
  number: number;
  checksum: string;
  publishedAt: Date;
}

/** A version as editing starts from it; nothing when the id is null. The caller has found the id in its own workspace. */
export async function findLiveState(ctx: Pick<Ctx, "db">, versionId: string | null): Promise<LiveState | undefined> {
  if (versionId === null) return undefined;
  const [row] = await ctx.db
    .select({
      number: interactionVersions.number,
      checksum: interactionVersions.checksum,
      publishedAt: interactionVersions.publishedAt,
      definition: interactionVersions.definition,
      layout: interactionVersions.layout,
      label: interactionVersions.label,
    })
    .from(interactionVersions)
    .where(eq(interactionVersions.id, versionId));
  if (!row) return undefined;
  const { label, ...facts } = row;
  return { ...facts, definition: readStoredDefinition(row.definition), ...(label !== null && { label }) };
}
