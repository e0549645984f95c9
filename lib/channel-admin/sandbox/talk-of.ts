import { and, eq, inArray } from "drizzle-orm";
import { conversations, peers } from "@/db/schema";
import { adapterOf } from "@/lib/channels";
import { loadConversation } from "@/lib/inbox";
import type { Ctx, MemberActor } from "@/lib/kernel/context";
import type { SandboxTalk } from "./sandbox-views";

/** What the product makes of a person's talk: the conversation, and the newest run through an interaction. */
export async function talkOf(
  ctx: Ctx<MemberActor>,
  channelId: string,
  platformIds: string[],
): Promise<SandboxTalk | null> {
  if (platformIds.length === 0) return null;
  const [row] = await ctx.db
    .select({ id: conversations.id })
    .from(conversations)
    .innerJoin(peers, eq(peers.id, conversations.peerId))
    .where(and(eq(peers.channelId, channelId), inArray(peers.platformId, platformIds)))
    .limit(1);
  if (!row) return null;
  const capabilitiesOf = (platform: string) => adapterOf(platform).capabilities;
  const { sessions } = await loadConversation(ctx, { conversationId: row.id, capabilitiesOf });
  return { conversationId: row.id, session: sessions[0] ?? null };
}
