import { and, eq, ne, sql } from "drizzle-orm";
import { cases, channels, contacts, conversations, drafts, members, peers, seenPositions, users } from "@/db/schema";
import type { Ctx, MemberActor } from "@/lib/kernel/context";
import { conversationPreviewSchema } from "./entry";
import { rowVersion } from "./row-version";
import type { ConversationItem, TagView } from "./view-types";

/** Everything that stands one to one beside a conversation; a line of the list uses most of it, the header all. */
const columns = {
  id: conversations.id,
  version: rowVersion,
  channelId: conversations.channelId,
  channelName: channels.name,
  platform: channels.platform,
  peerId: conversations.peerId,
  contactId: peers.contactId,
  contactName: contacts.name,
  platformName: peers.displayName,
  platformId: peers.platformId,
  pictureUrl: peers.pictureUrl,
  friendStatus: peers.friendStatus,
  handler: conversations.handler,
  preview: conversations.preview,
  lastActivityAt: conversations.lastActivityAt,
  needsReplySince: conversations.needsReplySince,
  inboundCount: conversations.inboundCount,
  seenCount: seenPositions.inboundCount,
  failedSendCount: conversations.failedSendCount,
  caseStatus: cases.status,
  assigneeId: cases.assigneeId,
  assigneeName: users.name,
  draft: drafts.text,
  channelStatus: channels.status,
  channelTimeZone: channels.timeZone,
  isSandbox: channels.isSandbox,
  peerKind: peers.kind,
  statusMessage: peers.statusMessage,
  language: peers.language,
  isStandby: peers.isStandby,
  profile: contacts.profile,
  firstSeenAt: peers.createdAt,
  lastInboundAt: conversations.lastInboundAt,
  lastOutboundAt: conversations.lastOutboundAt,
  lastSeq: conversations.lastSeq,
  seenSeq: seenPositions.seq,
};

/** The query behind every list and header: one row per conversation. */
export function selectConversations(ctx: Ctx<MemberActor>) {
  const mine = ctx.actor.userId;
  return ctx.db
    .select(columns)
    .from(conversations)
    .innerJoin(channels, eq(channels.id, conversations.channelId))
    .innerJoin(peers, eq(peers.id, conversations.peerId))
    .innerJoin(contacts, eq(contacts.id, peers.contactId))
    .leftJoin(cases, and(eq(cases.conversationId, conversations.id), ne(cases.status, "resolved")))
    .leftJoin(members, eq(members.id, cases.assigneeId))
    .leftJoin(users, eq(users.id, members.userId))
    .leftJoin(seenPositions, and(eq(seenPositions.conversationId, conversations.id), eq(seenPositions.userId, mine)))
    .leftJoin(drafts, and(eq(drafts.conversationId, conversations.id), eq(drafts.userId, mine)))
    .$dynamic();
}

type ItemRow = Awaited<ReturnType<typeof selectConversations>>[number];

/** A row as a screen receives it. */
export function toItem(row: ItemRow, runningTitle: string | null, tags: TagView[]): ConversationItem {
  const preview = conversationPreviewSchema.safeParse(row.preview);
  return {
    id: row.id,
    version: row.version,
    channelId: row.channelId,
    channelName: row.channelName,
    platform: row.platform,
    contactId: row.contactId,
    name: row.contactName ?? row.platformName,
    platformName: row.platformName,
    idTail: row.platformId.slice(-4),
    pictureUrl: row.pictureUrl,
    friendStatus: row.friendStatus,
    handler: row.handler,
    preview: preview.success ? preview.data : null,
    lastActivityAt: row.lastActivityAt.toISOString(),
    needsReplySince: row.needsReplySince?.toISOString() ?? null,
    unreadCount: Math.max(0, row.inboundCount - (row.seenCount ?? 0)),
    failedSendCount: row.failedSendCount,
    runningTitle,
    assignee: row.assigneeId ? { memberId: row.assigneeId, name: row.assigneeName ?? "" } : null,
    caseStatus: row.caseStatus,
    draft: row.draft,
    tags,
  };
}

/** Compares names as people write them: widths, case and the two kana are one. The same folding is `foldName`. */
export function foldedName() {
  const names = sql`concat_ws(' ', ${contacts.name}, ${contacts.reading}, ${peers.displayName})`;
  return sql`translate(lower(normalize(${names}, NFKC)), ${katakana}, ${hiragana})`;
}

/** Folds what was typed in the way in which `foldedName` folds the names. */
export function foldName(text: string): string {
  const folded = text.normalize("NFKC").toLowerCase();
  return [...folded].map((letter) => hiragana[katakana.indexOf(letter)] ?? letter).join("");
}

const letters = Array.from({ length: 0x30f6 - 0x30a1 + 1 }, (_, index) => 0x30a1 + index);
const katakana = String.fromCharCode(...letters);
const hiragana = String.fromCharCode(...letters.map((code) => code - 0x60));
