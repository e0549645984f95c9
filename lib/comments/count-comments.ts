import { and, eq, isNull, sql } from "drizzle-orm";
import { commentMentions, comments, commentThreads } from "@/db/schema";
import { assertCan } from "@/lib/access";
import type { Ctx, MemberActor } from "@/lib/kernel/context";
import type { CommentCounts } from "./comment-views";
import { assertInteraction } from "./find-thread";

/** How much is said about an interaction, by step. Throws `not_found`. */
export async function countComments(ctx: Ctx<MemberActor>, interactionId: string): Promise<CommentCounts> {
  assertCan(ctx.actor, "interactions.view");
  await assertInteraction(ctx, interactionId);
  const [open, unseen] = await Promise.all([
    ctx.db
      .select({ key: commentThreads.stepId, count: sql<number>`count(*)::int` })
      .from(commentThreads)
      .where(and(eq(commentThreads.interactionId, interactionId), isNull(commentThreads.resolvedAt)))
      .groupBy(commentThreads.stepId),
    selectUnseen(ctx, commentThreads.stepId)
      .where(and(isWaiting(ctx), eq(commentThreads.interactionId, interactionId)))
      .groupBy(commentThreads.stepId),
  ]);
  return { open: toRecord(open), unseen: toRecord(unseen) };
}

/** Threads that name the reader and wait to be seen, by interaction. */
export async function countUnseenMentions(ctx: Ctx<MemberActor>): Promise<Record<string, number>> {
  assertCan(ctx.actor, "interactions.view");
  const rows = await selectUnseen(ctx, commentThreads.interactionId)
    .where(isWaiting(ctx))
    .groupBy(commentThreads.interactionId);
  return toRecord(rows);
}

function selectUnseen(ctx: Ctx, key: typeof commentThreads.stepId | typeof commentThreads.interactionId) {
  return ctx.db
    .select({ key: sql<string>`${key}`, count: sql<number>`count(distinct ${commentThreads.id})::int` })
    .from(commentMentions)
    .innerJoin(comments, eq(comments.id, commentMentions.commentId))
    .innerJoin(commentThreads, eq(commentThreads.id, comments.threadId))
    .$dynamic();
}

function isWaiting(ctx: Ctx<MemberActor>) {
  return and(
    eq(commentMentions.memberId, ctx.actor.memberId),
    isNull(commentMentions.seenAt),
    eq(commentThreads.workspaceId, ctx.workspaceId),
  );
}

const toRecord = (rows: { key: string; count: number }[]) =>
  Object.fromEntries(rows.map(({ key, count }) => [key, count]));
