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
  text,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { ofChannel } from "./channels";
import { id, moment } from "./columns";
import { conversations } from "./inbox";

/** INB-400. `uncertain` = a reply whose answer never came; only a person decides what happens next (INB-343). */
export const sendStates = ["queued", "sending", "sent", "failed", "uncertain", "cancelled"] as const;

/**
 * The outbox: one row per platform call of 1–5 messages, written in the commit of the state it follows from, drained by
 * the worker. Growth = messages sent; rows are kept as the record behind the bubbles.
 */
export const sends = pgTable(
  "sends",
  {
    id: id().primaryKey(),
    /** Order inside the conversation (INB-403). */
    position: bigserial("position", { mode: "number" }).notNull(),
    conversationId: id("conversation_id")
      .notNull()
      .references(() => conversations.id, { onDelete: "cascade" }),
    channelId: ofChannel(),
    /** INB-402: chosen by the client; repeated submissions make one send. */
    clientId: text("client_id"),
    method: text("method", { enum: ["reply", "push"] }).notNull(),
    replyTokenId: bigint("reply_token_id", { mode: "number" }),
    /** Written before the first attempt and never changed while an earlier attempt may have been accepted. */
    retryKey: uuid("retry_key").notNull(),
    /** The platform's message objects, exactly as they are sent at every attempt. */
    payload: jsonb("payload").notNull(),
    isSilent: boolean("is_silent").notNull().default(false),
    origin: jsonb("origin").notNull(),
    inboundEventId: bigint("inbound_event_id", { mode: "number" }),
    state: text("state", { enum: sendStates }).notNull().default("queued"),
    attempts: integer("attempts").notNull().default(0),
    nextAttemptAt: moment("next_attempt_at").notNull(),
    /** After this it is not tried again, whatever the reason; null = as long as any send. */
    giveUpAt: moment("give_up_at"),
    /** While `sending`: until when the process that took it may be trusted to finish. */
    leaseUntil: moment("lease_until"),
    /** `{ code, detail? }` of the last refusal. */
    reason: jsonb("reason"),
    /** Quota units used: 0 for replies. */
    units: integer("units").notNull().default(0),
    platformRequestId: text("platform_request_id"),
    createdAt: moment("created_at").notNull(),
    acceptedAt: moment("accepted_at"),
  },
  (t) => [
    uniqueIndex("sends_client_key").on(t.conversationId, t.clientId).where(sql`${t.clientId} is not null`),
    // INB-403: one send of a conversation is in the air at a time.
    uniqueIndex("sends_one_in_the_air").on(t.conversationId).where(sql`${t.state} = 'sending'`),
    index("sends_queue").on(t.conversationId, t.position).where(sql`${t.state} in ('queued','sending')`),
    index("sends_due").on(t.nextAttemptAt).where(sql`${t.state} = 'queued'`),
    index("sends_lease").on(t.leaseUntil).where(sql`${t.state} = 'sending'`),
    check("sends_state", sql`${t.state} in ('queued','sending','sent','failed','uncertain','cancelled')`),
  ],
);

/** INB-406: every attempt with its time and the platform's answer. */
export const sendAttempts = pgTable(
  "send_attempts",
  {
    id: bigserial("id", { mode: "number" }).primaryKey(),
    sendId: id("send_id")
      .notNull()
      .references(() => sends.id, { onDelete: "cascade" }),
    method: text("method", { enum: ["reply", "push"] }).notNull(),
    retryKey: uuid("retry_key"),
    startedAt: moment("started_at").notNull(),
    endedAt: moment("ended_at").notNull(),
    outcome: text("outcome", { enum: ["accepted", "rejected", "retry", "unknown"] }).notNull(),
    detail: jsonb("detail"),
  },
  (t) => [index("send_attempts_send").on(t.sendId, t.id)],
);
