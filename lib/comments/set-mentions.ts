import { and, eq, inArray, notInArray } from "drizzle-orm";
import { commentMentions, members } from "@/db/schema";
import type { Ctx, MemberActor } from "@/lib/kernel/context";
import { AppError } from "@/lib/kernel/errors";
import { commentLimits } from "./comment.schema";
import { mentionedIn } from "./mentions";

/**
 * Those whom a comment names are to learn of it. Who did before is not told again; who is no member of this workspace (any more) is
 * not told at all. Naming oneself is no news.
 */
export async function setMentions(ctx: Ctx<MemberActor>, commentId: string, text: string): Promise<void> {
  const named = mentionedIn(text);
  if (named.length > commentLimits.mentions) throw tooMany();
  const known = named.length === 0 ? [] : await membersAmong(ctx, named);
  const ofComment = eq(commentMentions.commentId, commentId);
  await ctx.db
    .delete(commentMentions)
    .where(known.length === 0 ? ofComment : and(ofComment, notInArray(commentMentions.memberId, known)));
  if (known.length === 0) return;
  const rows = known.map((memberId) => ({
    commentId,
    memberId,
    seenAt: memberId === ctx.actor.memberId ? ctx.now() : null,
  }));
  await ctx.db.insert(commentMentions).values(rows).onConflictDoNothing();
}

async function membersAmong(ctx: Ctx, ids: string[]): Promise<string[]> {
  const rows = await ctx.db
    .select({ id: members.id })
    .from(members)
    .where(and(eq(members.workspaceId, ctx.workspaceId), inArray(members.id, ids)));
  return rows.map(({ id }) => id);
}

function tooMany(): AppError {
  const message = `at most ${commentLimits.mentions} people`;
  return new AppError("invalid", message, { problems: [{ path: "/text", code: "too_many_mentions", message }] });
}
