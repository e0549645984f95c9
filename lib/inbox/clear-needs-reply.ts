import { and, eq, isNotNull } from "drizzle-orm";
import { conversations } from "@/db/schema";
import { assertCan } from "@/lib/access";
import type { Ctx, MemberActor } from "@/lib/kernel/context";
import { loadVisibleConversation } from "./find-conversation";
import { recordChange } from "./record-change";

/** INB-071: "No reply needed", until the person writes again. */
export async function clearNeedsReply(ctx: Ctx<MemberActor>, input: { conversationId: string }): Promise<void> {
  await ctx.db.transaction(async (db) => {
    const { id, channelId } = await loadVisibleConversation({ ...ctx, db }, input.conversationId);
    assertCan(ctx.actor, "inbox.reply", channelId);
    const cleared = await db
      .update(conversations)
      .set({ needsReplySince: null })
      .where(and(eq(conversations.id, id), isNotNull(conversations.needsReplySince)))
      .returning({ id: conversations.id });
    if (cleared.length === 0) return;
    await recordChange({ ...ctx, db }, { kind: "conversation", conversationId: id, channelId });
  });
}
