import { and, eq } from "drizzle-orm";
import { type DraftChangeReason, draftChanges, interactions, type RestorePointReason } from "@/db/schema";
import { assertCan } from "@/lib/access";
import { canonicalJson } from "@/lib/kernel/canonical-json";
import type { Ctx } from "@/lib/kernel/context";
import { AppError } from "@/lib/kernel/errors";
import { changedParts } from "./changed-parts";
import { checksumOf } from "./checksum-of";
import { type Draft, emptyDraft, readDraft } from "./draft";
import { findLiveState } from "./find-live-state";
import { keepRestorePoint } from "./keep-restore-point";
import { noteChange } from "./note-change";

export interface ChangeDraftInput {
  interactionId: string;
  /** The revision that the change started from. Of several saves on one revision exactly one wins (SAV-3). */
  revision: number;
  /** From what an editor would open (the draft, else the live version, else nothing at all) to the new draft; null takes it away. */
  change: (before: Draft) => Draft | null;
  reason: DraftChangeReason;
  /** A save that was done already under this name is not done again. */
  changeId?: string;
  /** Keeps what stood before, for this reason. */
  keep?: (before: Draft, after: Draft) => Exclude<RestorePointReason, "time"> | undefined;
  /** What else has to happen in the same commit. */
  also?: (inTx: Ctx, after: Draft) => Promise<void>;
}

/** `isBehind`: somebody else changed it meanwhile, to this revision. */
export type ChangedDraft = { isBehind: boolean; revision: number };

/** The one way in which a draft changes: on the revision that was seen, told and kept in the same commit. Throws `not_found`. */
export async function changeDraft(ctx: Ctx, input: ChangeDraftInput): Promise<ChangedDraft> {
  assertCan(ctx.actor, "interactions.edit");
  return ctx.db.transaction(async (tx) => {
    const inTx = { ...ctx, db: tx };
    const row = await lock(inTx, input.interactionId);
    const done = await findDone(inTx, input);
    if (done !== undefined) return { isBehind: false, revision: done };
    if (row.revision !== input.revision) return { isBehind: true, revision: row.revision };
    const live = async () => (await findLiveState(inTx, row.liveVersionId)) ?? emptyDraft;
    const before = row.draft ?? (await live());
    const draft = input.change(before);
    const after = draft ?? (await live());
    const { interactionId } = input;
    const { definition, layout } = before;
    const state = { interactionId, revision: row.revision, definition, layout };
    await keepRestorePoint(inTx, state, input.keep?.(before, after));
    const revision = await write(inTx, input, draft);
    const { reason, changeId } = input;
    await noteChange(inTx, { interactionId, revision, reason, changeId, parts: changedParts(before, after) });
    await input.also?.(inTx, after);
    return { isBehind: false, revision };
  });
}

/** Held until the transaction ends, so that of several savers the others see what the first one made. Turns are not kept waiting. */
async function lock(ctx: Ctx, interactionId: string) {
  const [row] = await ctx.db
    .select({
      draft: interactions.draft,
      revision: interactions.draftRevision,
      liveVersionId: interactions.liveVersionId,
    })
    .from(interactions)
    .where(and(eq(interactions.id, interactionId), eq(interactions.workspaceId, ctx.workspaceId)))
    .for("no key update");
  if (!row) throw new AppError("not_found", "no such interaction");
  return { ...row, draft: readDraft(row.draft) };
}

async function findDone(ctx: Ctx, { interactionId, changeId }: ChangeDraftInput): Promise<number | undefined> {
  if (changeId === undefined) return undefined;
  const [done] = await ctx.db
    .select({ revision: draftChanges.revision })
    .from(draftChanges)
    .where(and(eq(draftChanges.interactionId, interactionId), eq(draftChanges.changeId, changeId)));
  return done?.revision;
}

async function write(ctx: Ctx, { interactionId, revision }: ChangeDraftInput, draft: Draft | null): Promise<number> {
  const [saved] = await ctx.db
    .update(interactions)
    .set({
      draft: draft && JSON.parse(canonicalJson(draft)),
      draftChecksum: draft && checksumOf(draft.definition),
      draftRevision: revision + 1,
      updatedAt: ctx.now(),
      updatedBy: ctx.actor.type === "member" ? ctx.actor.userId : null,
    })
    .where(and(eq(interactions.id, interactionId), eq(interactions.draftRevision, revision)))
    .returning({ revision: interactions.draftRevision });
  if (!saved) throw new Error("the row is locked and its revision was read");
  return saved.revision;
}
