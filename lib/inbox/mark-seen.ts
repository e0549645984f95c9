import { and, eq, gt, inArray, sql } from "drizzle-orm";
import { entries, seenPositions } from "@/db/schema";
import type { Ctx, MemberActor } from "@/lib/kernel/context";
import { AppError } from "@/lib/kernel/errors";
import { loadVisibleConversation } from "./find-conversation";
import { recordChange } from "./record-change";

/** INB-072: only what a person said or tapped makes a conversation unread. */
const countedKinds = ["message", "postback"];

/** INB-070: this agent has seen everything up to `seq`. Never goes backwards: two tabs may report in any order. */
export async function markSeen(ctx: Ctx<MemberActor>, input: { conversationId: string; seq: number }): Promise<void> {
  await setPosition(ctx, input.conversationId, input.seq, false);
}

/** INB-070: makes this entry the first unread one, for this agent alone. */
export async function markUnread(
  ctx: Ctx<MemberActor>,
  input: { conversationId: string; entryId: string },
): Promise<void> {
  const conversation = await loadVisibleConversation(ctx, input.conversationId);
  const [entry] = await ctx.db
    .select({ seq: entries.seq })
    .from(entries)
    .where(and(eq(entries.id, input.entryId), eq(entries.conversationId, conversation.id)));
  if (!entry) throw new AppError("not_found", "no such entry in this conversation");
  await setPosition(ctx, conversation.id, entry.seq - 1, true);
}

async function setPosition(ctx: Ctx<MemberActor>, conversationId: string, seq: number, mayGoBack: boolean) {
  await ctx.db.transaction(async (db) => {
    const conversation = await loadVisibleConversation({ ...ctx, db }, conversationId);
    const reached = Math.min(seq, conversation.lastSeq);
    const inboundCount = conversation.inboundCount - (await countInboundAfter(db, conversationId, reached));
    const position = { inboundCount, seq: reached, at: ctx.now() };
    const moved = await db
      .insert(seenPositions)
      .values({ conversationId, userId: ctx.actor.userId, ...position })
      .onConflictDoUpdate({
        target: [seenPositions.conversationId, seenPositions.userId],
        set: position,
        setWhere: mayGoBack ? undefined : sql`${seenPositions.seq} < excluded.seq`,
      })
      .returning({ seq: seenPositions.seq });
    if (moved.length === 0) return;
    await recordChange({ ...ctx, db }, { kind: "conversation", conversationId, channelId: conversation.channelId });
  });
}

async function countInboundAfter(db: Ctx["db"], conversationId: string, seq: number): Promise<number> {
  const [found] = await db
    .select({ count: sql<number>`count(*)::int` })
    .from(entries)
    .where(
      and(
        eq(entries.conversationId, conversationId),
        gt(entries.seq, seq),
        eq(entries.direction, "in"),
        inArray(entries.kind, countedKinds),
      ),
    );
  return found?.count ?? 0;
}
