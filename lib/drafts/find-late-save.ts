import { and, asc, eq, gt } from "drizzle-orm";
import { draftChanges, users } from "@/db/schema";
import { emptyDraft, findDraft, findLiveState } from "@/lib/interactions";
import type { Ctx } from "@/lib/kernel/context";
import { documentOf } from "./document-of";
import type { LateSave } from "./draft-views";

/** The draft as it stands, and who changed what since a revision. Throws `not_found`. */
export function findLateSave(ctx: Ctx, { interactionId, since }: { interactionId: string; since: number }) {
  // One snapshot: the changes that are told lead to exactly the document that is handed out.
  return ctx.db.transaction(
    async (tx): Promise<LateSave> => {
      const inTx = { ...ctx, db: tx };
      const { revision, draft, liveVersionId } = await findDraft(inTx, interactionId);
      const state = draft ?? (await findLiveState(inTx, liveVersionId)) ?? emptyDraft;
      return { revision, document: documentOf(state), changes: await changesSince(inTx, interactionId, since) };
    },
    { isolationLevel: "repeatable read", accessMode: "read only" },
  );
}

async function changesSince(ctx: Ctx, interactionId: string, since: number): Promise<LateSave["changes"]> {
  const rows = await ctx.db
    .select({
      revision: draftChanges.revision,
      userId: draftChanges.userId,
      by: users.name,
      reason: draftChanges.reason,
      parts: draftChanges.parts,
      at: draftChanges.at,
    })
    .from(draftChanges)
    .leftJoin(users, eq(users.id, draftChanges.userId))
    .where(and(eq(draftChanges.interactionId, interactionId), gt(draftChanges.revision, since)))
    .orderBy(asc(draftChanges.revision));
  const { actor } = ctx;
  return rows.map(({ userId, at, ...row }) => ({
    ...row,
    isOwn: actor.type === "member" && userId === actor.userId,
    at: at.toISOString(),
  }));
}
