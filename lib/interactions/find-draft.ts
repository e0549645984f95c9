import { and, eq } from "drizzle-orm";
import { interactions } from "@/db/schema";
import type { Ctx } from "@/lib/kernel/context";
import { AppError } from "@/lib/kernel/errors";
import { type Draft, readDraft } from "./draft";

export interface FoundDraft {
  interactionId: string;
  key: string;
  title: string;
  draft: Draft | null;
  /** Of the draft's definition. */
  checksum: string | null;
  /** Rises with every change of the draft; a save names the one that it started from. */
  revision: number;
  liveVersionId: string | null;
}

/** An interaction with its draft, null when nothing is being edited. Throws `not_found`. */
export async function findDraft(ctx: Pick<Ctx, "db" | "workspaceId">, interactionId: string): Promise<FoundDraft> {
  const [row] = await ctx.db
    .select({
      interactionId: interactions.id,
      key: interactions.key,
      title: interactions.title,
      draft: interactions.draft,
      checksum: interactions.draftChecksum,
      revision: interactions.draftRevision,
      liveVersionId: interactions.liveVersionId,
    })
    .from(interactions)
    .where(and(eq(interactions.id, interactionId), eq(interactions.workspaceId, ctx.workspaceId)));
  if (!row) throw new AppError("not_found", "no such interaction");
  return { ...row, draft: readDraft(row.draft) };
}
