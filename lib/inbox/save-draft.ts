import { and, eq } from "drizzle-orm";
import { drafts } from "@/db/schema";
import { assertCan } from "@/lib/access";
import type { Ctx, MemberActor } from "@/lib/kernel/context";
import { loadVisibleConversation } from "./find-conversation";
import { recordChange } from "./record-change";

/** INB-330: keeps what this agent has typed so far; an empty text removes the draft everywhere. */
export async function saveDraft(
  ctx: Ctx<MemberActor>,
  { conversationId, text }: { conversationId: string; text: string },
): Promise<void> {
  await ctx.db.transaction(async (db) => {
    const { id, channelId } = await loadVisibleConversation({ ...ctx, db }, conversationId);
    assertCan(ctx.actor, "inbox.reply", channelId);
    const key = { conversationId: id, userId: ctx.actor.userId };
    if (text.trim() === "") {
      await db.delete(drafts).where(and(eq(drafts.conversationId, id), eq(drafts.userId, key.userId)));
    } else {
      const value = { text, updatedAt: ctx.now() };
      await db
        .insert(drafts)
        .values({ ...key, ...value })
        .onConflictDoUpdate({ target: [drafts.conversationId, drafts.userId], set: value });
    }
    await recordChange({ ...ctx, db }, { kind: "conversation", conversationId: id, channelId });
  });
}
