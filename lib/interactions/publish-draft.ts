import { recordAudit } from "@/lib/audit";
import type { Ctx } from "@/lib/kernel/context";
import { AppError } from "@/lib/kernel/errors";
import { acceptedWarnings } from "./accepted-warnings";
import { findDraft } from "./find-draft";
import { findLiveState } from "./find-live-state";
import { assertMayPublish } from "./publish-refusal";
import { publishVersion } from "./publish-version";
import { saveDraft } from "./save-draft";

export interface PublishDraftInput {
  interactionId: string;
  /** The draft that was looked at; another one is not published unseen. */
  revision: number;
  /** Somebody has seen the warnings. Errors cannot be accepted. */
  acceptsWarnings: boolean;
  note?: string;
}

export interface Published {
  number: number;
  /** Where an editor that stays open goes on from. */
  revision: number;
}

/**
 * Publishes the draft as the next version and takes it away (PUB-1, PUB-2). Throws `invalid` with the problems that block,
 * `conflict` when nothing changed, warnings were not accepted or the draft is another by now, `not_found` without a draft, `forbidden`
 * to who may not publish in this workspace or on one of the channels where it runs.
 */
export async function publishDraft(ctx: Ctx, input: PublishDraftInput): Promise<Published> {
  const { interactionId, revision, acceptsWarnings, note } = input;
  return ctx.db.transaction(async (tx) => {
    const inTx = { ...ctx, db: tx };
    const found = await findDraft(inTx, interactionId);
    await assertMayPublish(inTx, interactionId);
    if (!found.draft) throw new AppError("not_found", "no draft to publish");
    if (found.revision !== revision) {
      throw new AppError("conflict", "the draft changed meanwhile", { reason: "draft_changed" });
    }
    const { definition, layout, label } = found.draft;
    const live = await findLiveState(inTx, found.liveVersionId);
    const accepted = await acceptedWarnings(inTx, { interactionId, definition, layout, live: live?.definition });
    if (accepted.some(({ reason }) => reason === undefined) && !acceptsWarnings) {
      throw new AppError("conflict", "warnings were not accepted", { reason: "warnings" });
    }
    const version = { interactionId, definition, layout, label, note, accepted, unchanged: "refuse" as const };
    const { number } = await publishVersion(inTx, version);
    const saved = await saveDraft(inTx, { interactionId, draft: null, revision, reason: "publish" });
    await recordAudit(inTx, {
      kind: "publish",
      subject: "interaction",
      subjectId: interactionId,
      subjectName: found.title,
      detail: { number },
    });
    return { number, revision: saved.revision };
  });
}
