import type { DraftChangeReason } from "@/db/schema";
import type { Ctx } from "@/lib/kernel/context";
import { AppError } from "@/lib/kernel/errors";
import { changeDraft } from "./change-draft";
import type { Draft } from "./draft";

export interface SaveDraftInput {
  interactionId: string;
  /** Null takes the draft away. */
  draft: Draft | null;
  /** The revision that the change started from. Of several saves on one revision exactly one wins (SAV-3). */
  revision: number;
  /** Importing and discarding keep what was there before (SAV-7). */
  reason?: Extract<DraftChangeReason, "edit" | "import" | "discard" | "publish">;
}

/** Replaces the draft of an interaction. Throws `conflict` with the current revision when somebody else was faster. */
export async function saveDraft(ctx: Ctx, input: SaveDraftInput): Promise<{ revision: number }> {
  const { draft, reason = draft ? "edit" : "discard", ...place } = input;
  const kept = reason === "import" || reason === "discard" ? reason : undefined;
  const { isBehind, revision } = await changeDraft(ctx, { ...place, reason, change: () => draft, keep: () => kept });
  if (!isBehind) return { revision };
  throw new AppError("conflict", "the draft changed meanwhile", { reason: "draft_changed", revision });
}
