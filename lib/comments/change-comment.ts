import { and, eq, sql } from "drizzle-orm";
import { comments, commentThreads } from "@/db/schema";
import { assertCan, forbidden } from "@/lib/access";
import { recordChange } from "@/lib/inbox";
import type { Ctx, MemberActor } from "@/lib/kernel/context";
import { AppError } from "@/lib/kernel/errors";
import { lockThread, type ThreadPlace } from "./find-thread";
import { setMentions } from "./set-mentions";

interface CommentPlace extends ThreadPlace {
  commentId: string;
}

/** Says it in other words; only the author may. Throws `not_found`, `forbidden`. */
export async function editComment(
  ctx: Ctx<MemberActor>,
  { text, ...place }: CommentPlace & { text: string },
): Promise<void> {
  await changeOwn(ctx, place, async (inTx, before) => {
    if (before.text === text) return;
    await inTx.db.update(comments).set({ text, editedAt: ctx.now() }).where(eq(comments.id, place.commentId));
    await setMentions(inTx, place.commentId, text);
  });
}

/**
 * Takes back what one said oneself. What others said stays: the thread goes with its last comment. Throws `not_found`, `forbidden`.
 */
export async function deleteComment(ctx: Ctx<MemberActor>, place: CommentPlace): Promise<void> {
  await changeOwn(ctx, place, async (inTx) => {
    await inTx.db.delete(comments).where(eq(comments.id, place.commentId));
    await inTx.db
      .delete(commentThreads)
      .where(
        and(
          eq(commentThreads.id, place.threadId),
          sql`not exists (select 1 from ${comments} where ${comments.threadId} = ${commentThreads.id})`,
        ),
      );
  });
}

type Change = (inTx: Ctx<MemberActor>, before: { text: string }) => Promise<void>;

async function changeOwn(ctx: Ctx<MemberActor>, place: CommentPlace, change: Change): Promise<void> {
  assertCan(ctx.actor, "interactions.comment");
  await ctx.db.transaction(async (db) => {
    const inTx = { ...ctx, db };
    await lockThread(inTx, place);
    const [comment] = await db
      .select({ authorId: comments.authorId, text: comments.text })
      .from(comments)
      .where(and(eq(comments.id, place.commentId), eq(comments.threadId, place.threadId)));
    if (!comment) throw new AppError("not_found", "no such comment");
    if (comment.authorId !== ctx.actor.userId) throw forbidden("interactions.comment");
    await change(inTx, comment);
    await recordChange(inTx, { kind: "comments", interactionId: place.interactionId });
  });
}
