import { assertCan } from "@/lib/access";
import { readLayout } from "@/lib/builder/shared";
import type { Definition } from "@/lib/engine";
import { findDraft, findVersion } from "@/lib/interactions";
import { canonicalJson } from "@/lib/kernel/canonical-json";
import type { Ctx } from "@/lib/kernel/context";
import { AppError } from "@/lib/kernel/errors";
import { featuresOf, mediaOf } from "./facts-of";
import { type InteractionFile, interactionFileFormat } from "./file.schema";

/**
 * One interaction as a file that `readInteraction` takes: a version by its number, or the draft. No secrets, no peers, no answers.
 * What is exported, imported and exported again is equal to the letter (IMP-1). Throws `not_found`.
 */
export async function exportInteraction(
  ctx: Ctx,
  input: { interactionId: string; of: "draft" | number },
): Promise<InteractionFile> {
  assertCan(ctx.actor, "interactions.view");
  const { of, interactionId } = input;
  const found =
    of === "draft" ? await findDraftOf(ctx, interactionId) : await findVersion(ctx, { interactionId, number: of });
  const { key, title, definition, layout, label } = found;
  return {
    format: interactionFileFormat,
    key,
    title,
    ...(label && { label }),
    definition: sorted(definition),
    layout: readLayout(layout),
    features: featuresOf(definition),
    media: mediaOf(definition),
  };
}

const sorted = (definition: Definition): Definition => JSON.parse(canonicalJson(definition));

async function findDraftOf(ctx: Ctx, interactionId: string) {
  const { key, title, draft } = await findDraft(ctx, interactionId);
  if (!draft) throw new AppError("not_found", "no draft");
  return { key, title, ...draft };
}
