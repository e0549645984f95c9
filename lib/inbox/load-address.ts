import { and, eq } from "drizzle-orm";
import { channels, conversations, peers } from "@/db/schema";
import type { Ctx } from "@/lib/kernel/context";
import { AppError } from "@/lib/kernel/errors";
import { visibleConversations } from "./find-conversation";

/** Where what is said in a conversation goes. */
export interface ConversationAddress {
  conversationId: string;
  channelId: string;
  platform: string;
  peer: { id: string; kind: "user" | "group" | "room"; platformId: string };
  /** INB-350: the account may not speak here. */
  isStandby: boolean;
  hasLeft: boolean;
}

/** The address of a conversation that the actor may see; otherwise `not_found`. */
export async function loadAddress(ctx: Ctx, conversationId: string): Promise<ConversationAddress> {
  const [row] = await ctx.db
    .select({
      channelId: conversations.channelId,
      platform: channels.platform,
      peerId: peers.id,
      kind: peers.kind,
      platformId: peers.platformId,
      isStandby: peers.isStandby,
      friendStatus: peers.friendStatus,
    })
    .from(conversations)
    .innerJoin(channels, eq(channels.id, conversations.channelId))
    .innerJoin(peers, eq(peers.id, conversations.peerId))
    .where(and(eq(conversations.id, conversationId), visibleConversations(ctx)));
  if (!row) throw new AppError("not_found", "no such conversation for this member");
  const { channelId, platform, peerId, kind, platformId, isStandby } = row;
  const peer = { id: peerId, kind, platformId };
  return { conversationId, channelId, platform, peer, isStandby, hasLeft: row.friendStatus === "left" };
}
