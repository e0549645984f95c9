import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { channels, interactionChannels } from "@/db/schema";
import { assertCan, visibleChannels } from "@/lib/access";
import { layoutSchema } from "@/lib/builder/shared";
import { parseDefinition } from "@/lib/engine";
import { createInteraction, type Draft, emptyDraft, findDraft, findLiveState } from "@/lib/interactions";
import { interactionTitleSchema } from "@/lib/interactions/shared";
import type { Ctx } from "@/lib/kernel/context";
import { AppError } from "@/lib/kernel/errors";

export const copyInteractionSchema = z.strictObject({
  title: interactionTitleSchema,
  /** What somebody has before their eyes instead of what is stored: keeping mine as a copy (SAV-3). */
  document: z.strictObject({ meaning: z.unknown(), layout: layoutSchema }).optional(),
});

type CopyInput = { interactionId: string } & z.output<typeof copyInteractionSchema>;

/** Another interaction with the same draft, on the channels that the actor sees, started by nothing. Throws `not_found`, `invalid`. */
export async function copyInteraction(ctx: Ctx, input: CopyInput): Promise<{ interactionId: string }> {
  assertCan(ctx.actor, "interactions.edit");
  const { interactionId, title, document } = input;
  const found = await findDraft(ctx, interactionId);
  const { definition, layout } = document
    ? readGiven(document)
    : (found.draft ?? (await findLiveState(ctx, found.liveVersionId)) ?? emptyDraft);
  const places = await ctx.db
    .select({ id: channels.id })
    .from(interactionChannels)
    .innerJoin(channels, eq(channels.id, interactionChannels.channelId))
    .where(and(eq(interactionChannels.interactionId, interactionId), visibleChannels(ctx, channels.id)));
  return createInteraction(ctx, {
    title,
    key: { name: found.key, isFixed: false },
    channelIds: places.map(({ id }) => id),
    draft: { definition, layout },
  });
}

function readGiven({ meaning, layout }: NonNullable<CopyInput["document"]>): Draft {
  const parsed = parseDefinition(meaning);
  if (parsed.ok) return { definition: parsed.definition, layout };
  throw new AppError("invalid", "what should be copied is no interaction", { problems: parsed.problems });
}
