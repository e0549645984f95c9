import { and, eq } from "drizzle-orm";
import { conversations, peers, testerPhones } from "@/db/schema";
import type { Ctx, MemberActor } from "@/lib/kernel/context";
import { findTestChannel } from "./test-channel";

/** Where the actor's tests on a channel go. */
export interface TesterPhone {
  conversationId: string;
  channelId: string;
  platform: string;
  peer: { platformId: string };
  isBlocked: boolean;
  isStandby: boolean;
}

/** The actor's own phone on a channel, if they linked one. Throws `not_found` for a channel that they do not see, `forbidden`. */
export async function findTesterPhone(ctx: Ctx<MemberActor>, channelId: string): Promise<TesterPhone | undefined> {
  const { platform } = await findTestChannel(ctx, channelId);
  const [row] = await ctx.db
    .select({
      conversationId: conversations.id,
      platformId: peers.platformId,
      friendStatus: peers.friendStatus,
      isStandby: peers.isStandby,
    })
    .from(testerPhones)
    .innerJoin(peers, eq(peers.id, testerPhones.peerId))
    .innerJoin(conversations, eq(conversations.peerId, peers.id))
    .where(and(eq(testerPhones.memberId, ctx.actor.memberId), eq(testerPhones.channelId, channelId)));
  if (!row) return undefined;
  const { conversationId, platformId, friendStatus, isStandby } = row;
  return {
    conversationId,
    channelId,
    platform,
    peer: { platformId },
    isBlocked: friendStatus === "blocked",
    isStandby,
  };
}
