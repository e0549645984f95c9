import type { z } from "zod";
import type { RestorePointReason } from "@/db/schema";
import { followRenames } from "@/lib/comments";
import { changeDraft, type Draft } from "@/lib/interactions";
import type { Ctx } from "@/lib/kernel/context";
import { applyToDraft } from "./apply-to-draft";
import type { LateSave } from "./draft-views";
import { findLateSave } from "./find-late-save";
import type { saveChangesSchema } from "./save-changes.schema";

export type SavedChanges = { ok: true; revision: number } | ({ ok: false } & LateSave);

type SaveChangesInput = { interactionId: string } & z.output<typeof saveChangesSchema>;

/** Deleting that many steps at once is worth a restore point (SAV-7). */
const bulk = 2;

/**
 * Changes the draft of exactly the revision that the save names (SAV-3). A save whose answer was lost may be sent again. Where somebody
 * else was faster, nothing is written and the answer says what stands there now. Throws `invalid` with JSON pointers for patches
 * that do not fit or make no interaction, `not_found`.
 */
export async function saveChanges(ctx: Ctx, input: SaveChangesInput): Promise<SavedChanges> {
  const { interactionId, revision, changeId, reason, patches, renames = [] } = input;
  const { isBehind, ...current } = await changeDraft(ctx, {
    interactionId,
    revision,
    changeId,
    reason,
    change: (before) => applyToDraft(before, patches),
    keep: (before, after) => (reason === "edit" ? bulkDeletion(before, after) : reason),
    also: (inTx, after) => {
      const stepIds = new Set(after.definition.steps.map(({ id }) => id));
      return followRenames(inTx, { interactionId, renames, stepIds });
    },
  });
  if (!isBehind) return { ok: true, ...current };
  return { ok: false, ...(await findLateSave(ctx, { interactionId, since: revision })) };
}

function bulkDeletion(before: Draft, after: Draft): Exclude<RestorePointReason, "time"> | undefined {
  const kept = new Set(after.definition.steps.map(({ id }) => id));
  const gone = before.definition.steps.filter(({ id }) => !kept.has(id));
  return gone.length >= bulk ? "bulk_delete" : undefined;
}
