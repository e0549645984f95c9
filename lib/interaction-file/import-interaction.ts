import { assertCan } from "@/lib/access";
import { recordAudit } from "@/lib/audit";
import { createInteraction, findDraft, saveDraft } from "@/lib/interactions";
import type { Ctx } from "@/lib/kernel/context";
import { AppError } from "@/lib/kernel/errors";
import { readInteraction } from "./read-interaction";
import type { ReadInteraction } from "./read-result";

export interface ImportInteractionInput {
  text: string;
  target:
    | { type: "new"; title: string; channelIds: string[] }
    /** Replaces what is being edited; what is live stays live. */
    | { type: "draft"; interactionId: string };
}

type Read = Extract<ReadInteraction, { ok: true }>;

/**
 * Imports a file as a draft: of a new interaction, or instead of the draft of one that is there (IMP-3). It never publishes.
 * Throws `invalid` with a problem for each place when the file is none, `not_found` for what the workspace does not have.
 */
export async function importInteraction(ctx: Ctx, input: ImportInteractionInput): Promise<{ interactionId: string }> {
  assertCan(ctx.actor, "interactions.edit");
  const read = readInteraction(input.text);
  if (!read.ok) throw new AppError("invalid", "the file cannot be imported", { problems: read.problems });
  return ctx.db.transaction(async (tx) => {
    const inTx = { ...ctx, db: tx };
    const { interactionId, title } = await takeIn(inTx, input.target, read);
    await recordAudit(inTx, {
      kind: "import",
      subject: "interaction",
      subjectId: interactionId,
      subjectName: title,
      detail: { steps: read.definition.steps.length },
    });
    return { interactionId };
  });
}

async function takeIn(ctx: Ctx, target: ImportInteractionInput["target"], read: Read) {
  if (target.type === "draft") return replaceDraft(ctx, target.interactionId, read);
  const { title, channelIds } = target;
  const key = read.key === undefined ? undefined : { name: read.key, isFixed: false };
  return { title, ...(await createInteraction(ctx, { title, channelIds, key, draft: draftOf(read) })) };
}

async function replaceDraft(ctx: Ctx, interactionId: string, read: Read) {
  const { revision, title } = await findDraft(ctx, interactionId);
  await saveDraft(ctx, { interactionId, revision, draft: draftOf(read), reason: "import" });
  return { interactionId, title };
}

function draftOf({ definition, layout, label }: Read) {
  return { definition, layout, ...(label && { label }) };
}
