import { and, eq, isNotNull } from "drizzle-orm";
import { interactions, interactionVersions } from "@/db/schema";
import { recordAudit } from "@/lib/audit";
import type { Ctx } from "@/lib/kernel/context";
import { acceptedWarnings } from "./accepted-warnings";
import { findDraft } from "./find-draft";
import { findLiveState } from "./find-live-state";
import { findVersion } from "./find-version";
import { assertMayPublish } from "./publish-refusal";
import { publishVersion } from "./publish-version";
import { saveDraft } from "./save-draft";

export interface RollBackInput {
  interactionId: string;
  /** The version whose content comes back. */
  number: number;
  note?: string;
}

/**
 * Publishes what an older version holds as the newest one: nothing that was is rewritten (PUB-5). Unpublished changes stay in the draft.
 * Throws `not_found`, `invalid` when what worked then cannot be published any more, `conflict` when it is what is live.
 */
export async function rollBack(ctx: Ctx, input: RollBackInput): Promise<{ number: number }> {
  const { interactionId, number, note } = input;
  return ctx.db.transaction(async (tx) => {
    const inTx = { ...ctx, db: tx };
    const { title, liveVersionId } = await findDraft(inTx, interactionId);
    await assertMayPublish(inTx, interactionId);
    const old = await findOld(inTx, { interactionId, number });
    const live = await findLiveState(inTx, liveVersionId);
    const accepted = await acceptedWarnings(inTx, { interactionId, ...old, live: live?.definition });
    await dropUnchangedDraft(inTx, interactionId);
    const published = await publishVersion(inTx, { interactionId, ...old, note, accepted, unchanged: "refuse" });
    const detail = { number: published.number, from: number };
    await recordAudit(inTx, {
      kind: "roll_back",
      subject: "interaction",
      subjectId: interactionId,
      subjectName: title,
      detail,
    });
    return { number: published.number };
  });
}

async function findOld(ctx: Ctx, version: { interactionId: string; number: number }) {
  const { definition, layout, label } = await findVersion(ctx, version);
  return { definition, layout, label: label ?? undefined };
}

/** A draft that only moved steps about would, left there, look like a change that takes the rolling back back. */
async function dropUnchangedDraft(ctx: Ctx, interactionId: string): Promise<void> {
  const [row] = await ctx.db
    .select({ revision: interactions.draftRevision })
    .from(interactions)
    .innerJoin(interactionVersions, eq(interactionVersions.id, interactions.liveVersionId))
    .where(
      and(
        eq(interactions.id, interactionId),
        isNotNull(interactions.draft),
        eq(interactions.draftChecksum, interactionVersions.checksum),
      ),
    );
  if (row) await saveDraft(ctx, { interactionId, revision: row.revision, draft: null, reason: "publish" });
}
