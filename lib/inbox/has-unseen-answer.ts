import { and, eq, gt, sql } from "drizzle-orm";
import { entries } from "@/db/schema";
import type { Ctx } from "@/lib/kernel/context";

/**
 * INB-524: whether somebody else, or automation, said something to the person after the newest entry that the actor saw.
 * New inbound messages do not count: they only inform.
 */
export async function hasUnseenAnswer(ctx: Ctx, conversationId: string, seenSeq: number): Promise<boolean> {
  const self = ctx.actor.type === "member" ? ctx.actor.userId : "";
  const [row] = await ctx.db
    .select({ id: entries.id })
    .from(entries)
    .where(
      and(
        eq(entries.conversationId, conversationId),
        eq(entries.direction, "out"),
        gt(entries.seq, seenSeq),
        sql`coalesce(${entries.origin} ->> 'userId', '') <> ${self}`,
      ),
    )
    .limit(1);
  return row !== undefined;
}
