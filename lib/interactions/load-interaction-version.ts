import { and, desc, eq, sql } from "drizzle-orm";
import { z } from "zod";
import { interactions, interactionVersions } from "@/db/schema";
import { type Definition, readStoredDefinition } from "@/lib/engine";
import type { Ctx } from "@/lib/kernel/context";
import { AppError } from "@/lib/kernel/errors";

export interface InteractionVersionView {
  interaction: { id: string; key: string; title: string; liveNumber: number | null; hasDraft: boolean };
  version: { id: string; number: number; label: string | null; publishedAt: Date };
  definition: Definition;
  /** Positions of steps as they were drawn; steps without one are laid out. */
  positions: Record<string, { x: number; y: number }>;
  /** Newest first, at most 100. */
  versions: { number: number; publishedAt: Date }[];
}

const layoutSchema = z
  .object({ positions: z.record(z.string(), z.object({ x: z.number(), y: z.number() })) })
  .catch({ positions: {} });

/** One published version with what a screen needs around it; without a number the live one. Throws `not_found`. */
export async function loadInteractionVersion(
  ctx: Ctx,
  input: { interactionId: string; number?: number },
): Promise<InteractionVersionView> {
  const published = await ctx.db
    .select({
      id: interactionVersions.id,
      number: interactionVersions.number,
      publishedAt: interactionVersions.publishedAt,
      interactionId: interactions.id,
      key: interactions.key,
      title: interactions.title,
      liveVersionId: interactions.liveVersionId,
      checksum: interactionVersions.checksum,
      draftChecksum: interactions.draftChecksum,
      hasDraft: sql<boolean>`${interactions.draft} is not null`,
    })
    .from(interactions)
    .innerJoin(interactionVersions, eq(interactionVersions.interactionId, interactions.id))
    .where(and(eq(interactions.id, input.interactionId), eq(interactions.workspaceId, ctx.workspaceId)))
    .orderBy(desc(interactionVersions.number))
    .limit(100);
  const wanted = published.find((v) => (input.number ? v.number === input.number : v.id === v.liveVersionId));
  if (!wanted) throw new AppError("not_found", "no such version");
  const live = published.find((v) => v.id === v.liveVersionId);
  const { definition, layout, label } = await loadDocument(ctx, wanted.id);
  return {
    interaction: {
      id: wanted.interactionId,
      key: wanted.key,
      title: wanted.title,
      // A draft that means what is live has nothing to show (MOD-1).
      hasDraft: wanted.hasDraft && wanted.draftChecksum !== live?.checksum,
      liveNumber: live?.number ?? null,
    },
    version: { id: wanted.id, number: wanted.number, label, publishedAt: wanted.publishedAt },
    definition: readStoredDefinition(definition),
    positions: positionsOf(layout),
    versions: published.map(({ number, publishedAt }) => ({ number, publishedAt })),
  };
}

/** The positions that a stored layout holds; none when it is past reading. */
export function positionsOf(layout: unknown): InteractionVersionView["positions"] {
  return layoutSchema.parse(layout).positions;
}

async function loadDocument(ctx: Ctx, versionId: string) {
  const [row] = await ctx.db
    .select({
      definition: interactionVersions.definition,
      layout: interactionVersions.layout,
      label: interactionVersions.label,
    })
    .from(interactionVersions)
    .where(eq(interactionVersions.id, versionId));
  if (!row) throw new AppError("not_found", "no such version");
  return row;
}
