import { and, eq, type SQL } from "drizzle-orm";
import { conversations } from "@/db/schema";
import { visibleChannels } from "@/lib/access";
import type { Ctx } from "@/lib/kernel/context";
import { AppError } from "@/lib/kernel/errors";

/** INB-601: the condition that every read of conversations carries: of this workspace, on a channel that the actor sees. */
export function visibleConversations(ctx: Ctx): SQL | undefined {
  return and(eq(conversations.workspaceId, ctx.workspaceId), visibleChannels(ctx, conversations.channelId));
}

/** The row of a conversation that the actor may see. "Not yours" and "not there" are both `not_found`. */
export async function loadVisibleConversation(ctx: Ctx, conversationId: string) {
  const [found] = await ctx.db
    .select({
      id: conversations.id,
      channelId: conversations.channelId,
      lastSeq: conversations.lastSeq,
      inboundCount: conversations.inboundCount,
    })
    .from(conversations)
    .where(and(eq(conversations.id, conversationId), visibleConversations(ctx)));
  if (!found) throw new AppError("not_found", "no such conversation for this member");
  return found;
}
