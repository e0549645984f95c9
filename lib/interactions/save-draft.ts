import { and, eq } from "drizzle-orm";
import { interactions } from "@/db/schema";
import { assertCan } from "@/lib/access";
import { canonicalJson } from "@/lib/kernel/canonical-json";
import type { Ctx } from "@/lib/kernel/context";
import { AppError } from "@/lib/kernel/errors";
import type { Draft } from "./draft";
import { findDraft } from "./find-draft";

export interface SaveDraftInput {
  interactionId: string;
  /** Null takes the draft away. */
  draft: Draft | null;
  /** The revision that the change started from. Of several saves on one revision exactly one wins (SAV-3). */
  revision: number;
}

/** Replaces the draft of an interaction. Throws `conflict` with the current revision when somebody else was faster. */
export async function saveDraft(ctx: Ctx, input: SaveDraftInput): Promise<{ revision: number }> {
  assertCan(ctx.actor, "interactions.edit");
  const { interactionId, draft, revision } = input;
  const [saved] = await ctx.db
    .update(interactions)
    .set({
      draft: draft && JSON.parse(canonicalJson(draft)),
      draftRevision: revision + 1,
      updatedAt: ctx.now(),
      updatedBy: ctx.actor.type === "member" ? ctx.actor.userId : null,
    })
    .where(
      and(
        eq(interactions.id, interactionId),
        eq(interactions.workspaceId, ctx.workspaceId),
        eq(interactions.draftRevision, revision),
      ),
    )
    .returning({ revision: interactions.draftRevision });
  if (saved) return saved;
  const current = await findDraft(ctx, interactionId);
  throw new AppError("conflict", "the draft changed meanwhile", {
    reason: "draft_changed",
    revision: current.revision,
  });
}
