import { and, eq, gt, isNull, max, sql } from "drizzle-orm";
import { accountLinks, conversations, replyTokens } from "@/db/schema";
import { can } from "@/lib/access";
import type { Capabilities } from "@/lib/channels/shared";
import type { Ctx, MemberActor } from "@/lib/kernel/context";
import { AppError } from "@/lib/kernel/errors";
import { reachOf } from "./conversation";
import { selectConversations, toItem } from "./conversation-rows";
import { visibleConversations } from "./find-conversation";
import { runningTitles, tagsByContact } from "./list-conversations";
import { listSessions } from "./list-sessions";
import type { ConversationDetail } from "./view-types";

export interface LoadConversationInput {
  conversationId: string;
  /** Looks a platform's abilities up: the inbox itself knows no platform. */
  capabilitiesOf: (platform: string) => Capabilities;
}

/** Header, composer and contact panel of one conversation. `not_found` for what the actor may not see. */
export async function loadConversation(
  ctx: Ctx<MemberActor>,
  { conversationId, capabilitiesOf }: LoadConversationInput,
): Promise<ConversationDetail> {
  const [row] = await selectConversations(ctx).where(
    and(eq(conversations.id, conversationId), visibleConversations(ctx)),
  );
  if (!row) throw new AppError("not_found", "no such conversation for this member");
  const capabilities = capabilitiesOf(row.platform);
  const [titles, tagsOf, sessions, account, freeUntil] = await Promise.all([
    runningTitles(ctx, [row.peerId]),
    tagsByContact(ctx, [row.contactId]),
    listSessions(ctx, row.peerId),
    findAccount(ctx, row.peerId),
    capabilities.replyTokenSeconds === null ? null : findFreeUntil(ctx, conversationId),
  ]);
  const mayReply = can(ctx.actor, "inbox.reply", row.channelId);
  return {
    ...toItem(row, titles.get(row.peerId) ?? null, tagsOf.get(row.contactId) ?? []),
    channelTimeZone: row.channelTimeZone,
    isSandbox: row.isSandbox,
    peerKind: row.peerKind,
    platformId: row.platformId,
    statusMessage: row.statusMessage,
    language: row.language,
    profile: row.profile,
    account,
    firstSeenAt: row.firstSeenAt.toISOString(),
    lastInboundAt: row.lastInboundAt?.toISOString() ?? null,
    lastOutboundAt: row.lastOutboundAt?.toISOString() ?? null,
    lastSeq: row.lastSeq,
    seenSeq: row.seenSeq ?? 0,
    reach: reachOf({ ...row, mayReply, now: ctx.now() }, capabilities),
    cost: { freeUntil: freeUntil?.toISOString() ?? null, isMetered: capabilities.hasMeteredQuota },
    textLimit: capabilities.textLength.max,
    messageKinds: capabilities.messageKinds,
    sessions,
  };
}

/** The account of the workspace's own site that the peer has linked. */
async function findAccount(ctx: Ctx, peerId: string): Promise<ConversationDetail["account"]> {
  const [row] = await ctx.db
    .select({ id: accountLinks.accountId, name: accountLinks.accountName })
    .from(accountLinks)
    .where(eq(accountLinks.peerId, peerId));
  return row ?? null;
}

/** INB-340: the newest free reply token's expiry; tokens themselves never leave the server. */
async function findFreeUntil(ctx: Ctx, conversationId: string): Promise<Date | null> {
  const [found] = await ctx.db
    .select({ until: max(replyTokens.expiresAt) })
    .from(replyTokens)
    .where(
      and(
        eq(replyTokens.conversationId, conversationId),
        isNull(replyTokens.sendId),
        gt(replyTokens.expiresAt, sql`${ctx.now().toISOString()}::timestamptz`),
      ),
    );
  return found?.until ?? null;
}
