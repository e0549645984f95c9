import { and, eq, sql } from "drizzle-orm";
import { comments, commentThreads } from "@/db/schema";
import { isCollision } from "@/db/sql-state";
import { assertCan } from "@/lib/access";
import { recordChange } from "@/lib/inbox";
import type { Ctx, MemberActor } from "@/lib/kernel/context";
import { AppError } from "@/lib/kernel/errors";
import { newId } from "@/lib/kernel/ids";
import { commentLimits } from "./comment.schema";
import { assertInteraction, lockThread, type ThreadPlace } from "./find-thread";
import { setMentions } from "./set-mentions";

interface Said {
  clientId: string;
  text: string;
}

/** What was added, or had been added already under the same name of the client's. */
export interface Added {
  threadId: string;
  commentId: string;
}

/** Begins a thread about a step; of the draft, whether it has been saved yet or not. Throws `not_found`, `conflict`. */
export function addThread(
  ctx: Ctx<MemberActor>,
  { interactionId, stepId, ...said }: { interactionId: string; stepId: string } & Said,
): Promise<Added> {
  return once(ctx, interactionId, said, async (inTx) => {
    await assertInteraction(inTx, interactionId);
    await assertRoomForThread(inTx, interactionId);
    const at = ctx.now();
    const threadId = newId("commentThread");
    const { workspaceId } = ctx;
    await inTx.db
      .insert(commentThreads)
      .values({ id: threadId, workspaceId, interactionId, stepId, createdAt: at, lastAt: at });
    return say(inTx, threadId, said);
  });
}

/** Answers in a thread. One that was resolved is open again, so that the answer is not overlooked. Throws `not_found`, `conflict`. */
export function addReply(ctx: Ctx<MemberActor>, { clientId, text, ...place }: ThreadPlace & Said): Promise<Added> {
  return once(ctx, place.interactionId, { clientId, text }, async (inTx) => {
    await lockThread(inTx, place);
    await assertRoomForReply(inTx, place.threadId);
    await inTx.db
      .update(commentThreads)
      .set({ lastAt: ctx.now(), resolvedAt: null, resolvedBy: null })
      .where(eq(commentThreads.id, place.threadId));
    return say(inTx, place.threadId, { clientId, text });
  });
}

type Adding = (inTx: Ctx<MemberActor>) => Promise<Added>;

/** Adds unless it was added before, also when both come at the same moment. */
async function once(ctx: Ctx<MemberActor>, interactionId: string, { clientId }: Said, add: Adding): Promise<Added> {
  assertCan(ctx.actor, "interactions.comment");
  try {
    return await ctx.db.transaction(async (db) => {
      const inTx = { ...ctx, db };
      const done = await findAdded(inTx, interactionId, clientId);
      if (done) return done;
      const added = await add(inTx);
      await recordChange(inTx, { kind: "comments", interactionId });
      return added;
    });
  } catch (error) {
    const done = isCollision(error) ? await findAdded(ctx, interactionId, clientId) : undefined;
    if (done) return done;
    throw error;
  }
}

async function findAdded(ctx: Ctx<MemberActor>, interactionId: string, clientId: string): Promise<Added | undefined> {
  const [found] = await ctx.db
    .select({ commentId: comments.id, threadId: comments.threadId, interactionId: commentThreads.interactionId })
    .from(comments)
    .innerJoin(commentThreads, eq(commentThreads.id, comments.threadId))
    .where(and(eq(comments.authorId, ctx.actor.userId), eq(comments.clientId, clientId)));
  if (!found) return undefined;
  const { interactionId: where, ...added } = found;
  if (where === interactionId) return added;
  throw new AppError("conflict", "this name belongs to a comment elsewhere", { reason: "client_id" });
}

async function say(ctx: Ctx<MemberActor>, threadId: string, { clientId, text }: Said): Promise<Added> {
  const commentId = newId("comment");
  const authorId = ctx.actor.userId;
  await ctx.db.insert(comments).values({ id: commentId, threadId, authorId, clientId, text, createdAt: ctx.now() });
  await setMentions(ctx, commentId, text);
  return { threadId, commentId };
}

async function assertRoomForThread(ctx: Ctx, interactionId: string): Promise<void> {
  const [row] = await ctx.db
    .select({ count: sql<number>`count(*)::int` })
    .from(commentThreads)
    .where(eq(commentThreads.interactionId, interactionId));
  if ((row?.count ?? 0) < commentLimits.threads) return;
  throw new AppError("conflict", `at most ${commentLimits.threads} threads`, { reason: "too_many_threads" });
}

async function assertRoomForReply(ctx: Ctx, threadId: string): Promise<void> {
  const [row] = await ctx.db
    .select({ count: sql<number>`count(*)::int` })
    .from(comments)
    .where(eq(comments.threadId, threadId));
  if ((row?.count ?? 0) < commentLimits.commentsOfThread) return;
  throw new AppError("conflict", `at most ${commentLimits.commentsOfThread} comments in a thread`, {
    reason: "too_many_comments",
  });
}
