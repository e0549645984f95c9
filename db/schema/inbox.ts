import { sql } from "drizzle-orm";
import {
  bigint,
  bigserial,
  boolean,
  check,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
} from "drizzle-orm/pg-core";
import { ofChannel } from "./channels";
import { id, moment, xid8 } from "./columns";
import { ofPeer } from "./contacts";
import { members, ofWorkspace, users } from "./workspaces";

export const handlers = ["automation", "human"] as const;

/** The one permanent thread of a channel and a peer. Summary columns are kept by whoever adds an entry, in its commit. */
export const conversations = pgTable(
  "conversations",
  {
    id: id().primaryKey(),
    workspaceId: ofWorkspace(),
    channelId: ofChannel(),
    peerId: ofPeer(),
    handler: text("handler", { enum: handlers }).notNull().default("automation"),
    /** INB-004: the last `seq` given out. Raised under the row lock, so `seq` follows commit order. */
    lastSeq: integer("last_seq").notNull().default(0),
    /** Number of inbound messages and postbacks so far; unread = this minus what an agent has seen (INB-070). */
    inboundCount: integer("inbound_count").notNull().default(0),
    lastActivityAt: moment("last_activity_at").notNull(),
    lastInboundAt: moment("last_inbound_at"),
    lastOutboundAt: moment("last_outbound_at"),
    /** INB-071: since when a person waits for an answer; null = nobody waits. */
    needsReplySince: moment("needs_reply_since"),
    /** `{ direction, kind, text? }` of the newest entry worth a line in the list. */
    preview: jsonb("preview"),
    /** INB-407: sends that failed or whose outcome is unknown. */
    failedSendCount: integer("failed_send_count").notNull().default(0),
    createdAt: moment("created_at").notNull().defaultNow(),
  },
  (t) => [
    // INB-001: one conversation per (channel, peer); peers are unique per (channel, platform id).
    uniqueIndex("conversations_peer_key").on(t.peerId),
    index("conversations_activity").on(t.workspaceId, t.lastActivityAt, t.id),
    index("conversations_channel_activity").on(t.channelId, t.lastActivityAt, t.id),
    index("conversations_waiting")
      .on(t.workspaceId, t.lastActivityAt, t.id)
      .where(sql`${t.needsReplySince} is not null`),
  ],
);

export const caseStatuses = ["open", "pending", "snoozed", "resolved"] as const;

/** One handling episode inside a conversation. */
export const cases = pgTable(
  "cases",
  {
    id: id().primaryKey(),
    conversationId: id("conversation_id")
      .notNull()
      .references(() => conversations.id, { onDelete: "cascade" }),
    status: text("status", { enum: caseStatuses }).notNull(),
    assigneeId: id("assignee_id").references(() => members.id, { onDelete: "set null" }),
    openedAt: moment("opened_at").notNull(),
    resolvedAt: moment("resolved_at"),
  },
  (t) => [
    // INB-003: at most one unresolved case per conversation.
    uniqueIndex("cases_unresolved_key").on(t.conversationId).where(sql`${t.status} <> 'resolved'`),
    index("cases_assignee").on(t.assigneeId).where(sql`${t.status} <> 'resolved'`),
  ],
);

export const directions = ["in", "out", "internal"] as const;

/** One row of the timeline. `content` is our reading of it, `payload` the untouched platform payload (INB-004). */
export const entries = pgTable(
  "entries",
  {
    id: id().primaryKey(),
    conversationId: id("conversation_id")
      .notNull()
      .references(() => conversations.id, { onDelete: "cascade" }),
    channelId: ofChannel(),
    seq: integer("seq").notNull(),
    direction: text("direction", { enum: directions }).notNull(),
    /** `message`, `postback`, `follow` … `interaction.started` … ; `lib/inbox` lists them. */
    kind: text("kind").notNull(),
    occurredAt: moment("occurred_at").notNull(),
    receivedAt: moment("received_at").notNull(),
    origin: jsonb("origin").notNull(),
    content: jsonb("content").notNull(),
    payload: jsonb("payload"),
    platformMessageId: text("platform_message_id"),
    /** Which inbound event, or which bubble of which send, this row stands for. */
    inboundEventId: bigint("inbound_event_id", { mode: "number" }),
    sendId: id("send_id"),
    bubble: integer("bubble"),
    unsentAt: moment("unsent_at"),
  },
  (t) => [
    uniqueIndex("entries_seq_key").on(t.conversationId, t.seq),
    index("entries_order").on(t.conversationId, t.occurredAt, t.seq),
    // INB-002
    uniqueIndex("entries_platform_message_key")
      .on(t.channelId, t.platformMessageId)
      .where(sql`${t.platformMessageId} is not null`),
    uniqueIndex("entries_send_bubble_key").on(t.sendId, t.bubble).where(sql`${t.sendId} is not null`),
    check("entries_direction", sql`${t.direction} in ('in','out','internal')`),
  ],
);

/** An unsend that came before its message (INB-171): the message is suppressed when it arrives. */
export const unsentMessages = pgTable(
  "unsent_messages",
  {
    channelId: ofChannel(),
    platformMessageId: text("platform_message_id").notNull(),
    at: moment("at").notNull(),
  },
  (t) => [primaryKey({ columns: [t.channelId, t.platformMessageId] })],
);

/** INB-340: free reply tokens. Taken exactly once, under the row lock; automation and agents draw from one pool. */
export const replyTokens = pgTable(
  "reply_tokens",
  {
    id: bigserial("id", { mode: "number" }).primaryKey(),
    conversationId: id("conversation_id")
      .notNull()
      .references(() => conversations.id, { onDelete: "cascade" }),
    token: text("token").notNull(),
    expiresAt: moment("expires_at").notNull(),
    sendId: id("send_id"),
  },
  (t) => [
    index("reply_tokens_free").on(t.conversationId, t.expiresAt).where(sql`${t.sendId} is null`),
    index("reply_tokens_expiry").on(t.expiresAt),
  ],
);

/** INB-070: how far an agent has read, counted in inbound entries. */
export const seenPositions = pgTable(
  "seen_positions",
  {
    conversationId: id("conversation_id")
      .notNull()
      .references(() => conversations.id, { onDelete: "cascade" }),
    userId: id("user_id")
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    inboundCount: integer("inbound_count").notNull(),
    seq: integer("seq").notNull(),
    at: moment("at").notNull(),
  },
  (t) => [primaryKey({ columns: [t.conversationId, t.userId] }), index("seen_positions_user").on(t.userId)],
);

/** INB-330: drafts per agent and conversation. */
export const drafts = pgTable(
  "drafts",
  {
    conversationId: id("conversation_id")
      .notNull()
      .references(() => conversations.id, { onDelete: "cascade" }),
    userId: id("user_id")
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    text: text("text").notNull(),
    updatedAt: moment("updated_at").notNull(),
  },
  (t) => [primaryKey({ columns: [t.conversationId, t.userId] })],
);

/**
 * What changed, for live screens: written in the commit it tells of, read in commit order by every app process, replayed
 * to a client that was away. `xid` makes the order safe: ids are given before commit, so a reader that trusted `id`
 * alone would skip a row that commits late. Purged after a day.
 */
export const changes = pgTable(
  "changes",
  {
    id: bigserial("id", { mode: "number" }).primaryKey(),
    xid: xid8("xid").notNull().default(sql`pg_current_xact_id()`),
    workspaceId: id("workspace_id").notNull(),
    channelId: id("channel_id"),
    conversationId: id("conversation_id"),
    interactionId: id("interaction_id"),
    kind: text("kind").notNull(),
    at: moment("at").notNull().defaultNow(),
    isPrivate: boolean("is_private").notNull().default(false),
  },
  (t) => [index("changes_order").on(t.xid, t.id)],
);
