import { and, asc, desc, eq, inArray, isNotNull, isNull, lt, or, type SQL, sql } from "drizzle-orm";
import type { z } from "zod";
import { commentMentions, comments, commentThreads, members, users } from "@/db/schema";
import { assertCan } from "@/lib/access";
import type { Ctx, MemberActor } from "@/lib/kernel/context";
import { AppError } from "@/lib/kernel/errors";
import { type CommentFilter, commentLimits, type listThreadsSchema } from "./comment.schema";
import type { CommentView, ThreadDetail, ThreadItem, ThreadPage } from "./comment-views";
import { assertInteraction, inPlace, type ThreadPlace } from "./find-thread";

const pageSize = 30;

type ListThreadsInput = { interactionId: string } & z.output<typeof listThreadsSchema>;

/** Threads of an interaction, those with the newest comment first, 30 a page by key. Throws `not_found`. */
export async function listThreads(ctx: Ctx<MemberActor>, input: ListThreadsInput): Promise<ThreadPage> {
  assertCan(ctx.actor, "interactions.view");
  const { interactionId, filter, stepId, after } = input;
  await assertInteraction(ctx, interactionId);
  const found = await selectThreads(
    ctx,
    and(
      eq(commentThreads.workspaceId, ctx.workspaceId),
      eq(commentThreads.interactionId, interactionId),
      stepId === undefined ? undefined : eq(commentThreads.stepId, stepId),
      filtered(ctx, filter),
      after === undefined ? undefined : isOlderThan(after),
    ),
  )
    .orderBy(desc(commentThreads.lastAt), desc(commentThreads.id))
    .limit(pageSize + 1);
  const page = found.slice(0, pageSize);
  const last = page.at(-1);
  return {
    threads: await withFirsts(ctx, page),
    next: last && found.length > pageSize ? `${last.lastAt.getTime()}.${last.id}` : null,
  };
}

/** A thread with everything that was said in it. Throws `not_found`. */
export async function loadThread(ctx: Ctx<MemberActor>, place: ThreadPlace): Promise<ThreadDetail> {
  assertCan(ctx.actor, "interactions.view");
  const [thread] = await selectThreads(ctx, inPlace(ctx, place));
  if (!thread) throw new AppError("not_found", "no such thread");
  const said = await selectComments(ctx, eq(comments.threadId, thread.id))
    .orderBy(asc(comments.createdAt), asc(comments.id))
    .limit(commentLimits.commentsOfThread);
  const names = await namesIn(ctx, said);
  return { ...toThread(thread), comments: said.map((row) => toComment(ctx, row)), names };
}

function selectThreads(ctx: Ctx<MemberActor>, where: SQL | undefined) {
  return ctx.db
    .select({
      id: commentThreads.id,
      stepId: commentThreads.stepId,
      lastAt: commentThreads.lastAt,
      resolvedAt: commentThreads.resolvedAt,
      resolvedBy: users.name,
      isUnseen: sql<boolean>`${namesReader(ctx, sql`and ${commentMentions.seenAt} is null`)}`,
    })
    .from(commentThreads)
    .leftJoin(users, eq(users.id, commentThreads.resolvedBy))
    .where(where)
    .$dynamic();
}

/** Whether the thread names the reader. */
function namesReader(ctx: Ctx<MemberActor>, more: SQL = sql``): SQL {
  return sql`exists (select 1 from ${commentMentions} inner join ${comments} on ${comments.id} = ${commentMentions.commentId}
    where ${comments.threadId} = ${commentThreads.id} and ${commentMentions.memberId} = ${ctx.actor.memberId} ${more})`;
}

function filtered(ctx: Ctx<MemberActor>, filter: CommentFilter): SQL {
  switch (filter) {
    case "open":
      return isNull(commentThreads.resolvedAt);
    case "resolved":
      return isNotNull(commentThreads.resolvedAt);
    case "mentions":
      return namesReader(ctx);
  }
}

function isOlderThan(cursor: string): SQL | undefined {
  const [time, id = ""] = cursor.split(".");
  const at = new Date(Number(time));
  return or(lt(commentThreads.lastAt, at), and(eq(commentThreads.lastAt, at), lt(commentThreads.id, id)));
}

type ThreadRow = Awaited<ReturnType<typeof selectThreads>>[number];
type CommentRow = Awaited<ReturnType<typeof selectComments>>[number];

async function withFirsts(ctx: Ctx<MemberActor>, threads: ThreadRow[]): Promise<ThreadItem[]> {
  if (threads.length === 0) return [];
  const ids = threads.map(({ id }) => id);
  const isFirst = sql`${comments.id} = (select f.id from ${comments} f where f.thread_id = ${comments.threadId}
    order by f.created_at, f.id limit 1)`;
  const [firsts, counts] = await Promise.all([
    selectComments(ctx, and(inArray(comments.threadId, ids), isFirst)),
    ctx.db
      .select({ threadId: comments.threadId, count: sql<number>`count(*)::int` })
      .from(comments)
      .where(inArray(comments.threadId, ids))
      .groupBy(comments.threadId),
  ]);
  const names = await namesIn(ctx, firsts);
  return threads.flatMap((thread) => {
    const first = firsts.find(({ threadId }) => threadId === thread.id);
    const count = counts.find(({ threadId }) => threadId === thread.id)?.count ?? 1;
    return first ? [{ ...toThread(thread), first: toComment(ctx, first), replyCount: count - 1, names }] : [];
  });
}

function selectComments(ctx: Ctx, where: SQL | undefined) {
  return ctx.db
    .select({
      id: comments.id,
      threadId: comments.threadId,
      text: comments.text,
      authorId: comments.authorId,
      authorName: users.name,
      createdAt: comments.createdAt,
      editedAt: comments.editedAt,
    })
    .from(comments)
    .leftJoin(users, eq(users.id, comments.authorId))
    .where(where)
    .$dynamic();
}

/** The names of those whom these comments name, as they are called now. */
async function namesIn(ctx: Ctx, said: CommentRow[]): Promise<Record<string, string>> {
  if (said.length === 0) return {};
  const ids = said.map(({ id }) => id);
  const rows = await ctx.db
    .selectDistinct({ memberId: members.id, name: users.name })
    .from(commentMentions)
    .innerJoin(members, eq(members.id, commentMentions.memberId))
    .innerJoin(users, eq(users.id, members.userId))
    .where(inArray(commentMentions.commentId, ids));
  return Object.fromEntries(rows.map(({ memberId, name }) => [memberId, name]));
}

function toThread({ lastAt, resolvedAt, resolvedBy, ...row }: ThreadRow) {
  const resolution = resolvedAt && { at: resolvedAt.toISOString(), by: resolvedBy };
  return { ...row, lastAt: lastAt.toISOString(), resolution };
}

function toComment(ctx: Ctx<MemberActor>, row: CommentRow): CommentView {
  const { id, text, authorId, authorName, createdAt, editedAt } = row;
  return {
    id,
    text,
    author: authorId !== null && authorName !== null ? { id: authorId, name: authorName } : null,
    isOwn: authorId === ctx.actor.userId,
    createdAt: createdAt.toISOString(),
    editedAt: editedAt?.toISOString() ?? null,
  };
}
