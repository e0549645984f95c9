import { and, eq, inArray, isNull } from "drizzle-orm";
import { commentMentions, comments, commentThreads } from "@/db/schema";
import { assertCan } from "@/lib/access";
import { recordChange } from "@/lib/inbox";
import type { Ctx, MemberActor } from "@/lib/kernel/context";
import { AppError } from "@/lib/kernel/errors";
import { inPlace, type ThreadPlace } from "./find-thread";

/** This member has read the thread: it no longer waits for them. Throws `not_found`. */
export async function markThreadSeen(ctx: Ctx<MemberActor>, place: ThreadPlace): Promise<void> {
  assertCan(ctx.actor, "interactions.view");
  await ctx.db.transaction(async (db) => {
    const inTx = { ...ctx, db };
    const [thread] = await db.select({ id: commentThreads.id }).from(commentThreads).where(inPlace(ctx, place));
    if (!thread) throw new AppError("not_found", "no such thread");
    const ofThread = db.select({ id: comments.id }).from(comments).where(eq(comments.threadId, thread.id));
    const seen = await db
      .update(commentMentions)
      .set({ seenAt: ctx.now() })
      .where(
        and(
          eq(commentMentions.memberId, ctx.actor.memberId),
          isNull(commentMentions.seenAt),
          inArray(commentMentions.commentId, ofThread),
        ),
      )
      .returning({ commentId: commentMentions.commentId });
    if (seen.length > 0) await recordChange(inTx, { kind: "comments", interactionId: place.interactionId });
  });
}
