import { eq } from "drizzle-orm";
import { commentThreads } from "@/db/schema";
import { assertCan } from "@/lib/access";
import { recordChange } from "@/lib/inbox";
import type { Ctx, MemberActor } from "@/lib/kernel/context";
import { lockThread, type ThreadPlace } from "./find-thread";

/** The matter is settled. Who settled it first is remembered. Throws `not_found`. */
export function resolveThread(ctx: Ctx<MemberActor>, place: ThreadPlace): Promise<void> {
  return setResolution(ctx, place, true);
}

/** It is not, after all. Throws `not_found`. */
export function reopenThread(ctx: Ctx<MemberActor>, place: ThreadPlace): Promise<void> {
  return setResolution(ctx, place, false);
}

async function setResolution(ctx: Ctx<MemberActor>, place: ThreadPlace, isResolved: boolean): Promise<void> {
  assertCan(ctx.actor, "interactions.comment");
  await ctx.db.transaction(async (db) => {
    const inTx = { ...ctx, db };
    const thread = await lockThread(inTx, place);
    if ((thread.resolvedAt !== null) === isResolved) return;
    await db
      .update(commentThreads)
      .set({ resolvedAt: isResolved ? ctx.now() : null, resolvedBy: isResolved ? ctx.actor.userId : null })
      .where(eq(commentThreads.id, thread.id));
    await recordChange(inTx, { kind: "comments", interactionId: place.interactionId });
  });
}
