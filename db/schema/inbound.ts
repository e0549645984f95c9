import { sql } from "drizzle-orm";
import { bigint, bigserial, boolean, index, integer, jsonb, pgTable, text, uniqueIndex } from "drizzle-orm/pg-core";
import { ofChannel } from "./channels";
import { moment } from "./columns";

/**
 * Webhook bodies exactly as they came, stored before the answer. What the product itself wants of a peer's lane is stored in
 * the same way, as `internal`. Purged by retention once their events are done.
 */
export const webhookRequests = pgTable(
  "webhook_requests",
  {
    id: bigserial("id", { mode: "number" }).primaryKey(),
    channelId: ofChannel(),
    source: text("source", { enum: ["platform", "internal"] })
      .notNull()
      .default("platform"),
    body: text("body").notNull(),
    receivedAt: moment("received_at").notNull(),
  },
  (t) => [index("webhook_requests_received").on(t.receivedAt)],
);

/** `waiting`: its turn needs the answer of an action first, and the later events of its lane wait with it. */
export const inboundStates = ["pending", "waiting", "done", "dead"] as const;

/**
 * One row per event of a webhook body: the durable queue of what is to be processed. The payload stays in its request
 * (`position` in `events`). A `lane` is (channel, peer): events of one lane are processed one after another.
 */
export const inboundEvents = pgTable(
  "inbound_events",
  {
    id: bigserial("id", { mode: "number" }).primaryKey(),
    channelId: ofChannel(),
    platformEventId: text("platform_event_id").notNull(),
    requestId: bigint("request_id", { mode: "number" })
      .notNull()
      .references(() => webhookRequests.id, { onDelete: "cascade" }),
    position: integer("position").notNull(),
    lane: text("lane").notNull(),
    occurredAt: moment("occurred_at").notNull(),
    receivedAt: moment("received_at").notNull(),
    isRedelivery: boolean("is_redelivery").notNull().default(false),
    /** Takes something back that was said (an unsend): not held back by what its lane waits for. */
    isRetraction: boolean("is_retraction").notNull().default(false),
    state: text("state", { enum: inboundStates }).notNull().default("pending"),
    attempts: integer("attempts").notNull().default(0),
    nextAttemptAt: moment("next_attempt_at").notNull(),
    /** `{ code, detail }` of the last failure; for operators. */
    lastError: jsonb("last_error"),
    /** `{ now, fresh }` of a turn that had to wait: when it is computed again the time and the new ids are the same. */
    turn: jsonb("turn"),
  },
  (t) => [
    // INB-002: the same event of the same channel is accepted once, whatever its redelivery flag says.
    uniqueIndex("inbound_events_platform_key").on(t.channelId, t.platformEventId),
    index("inbound_events_pending_lane").on(t.lane, t.occurredAt, t.id).where(sql`${t.state} = 'pending'`),
    index("inbound_events_resumed").on(t.lane).where(sql`${t.state} = 'pending' and ${t.turn} is not null`),
    index("inbound_events_due").on(t.nextAttemptAt).where(sql`${t.state} = 'pending'`),
    index("inbound_events_waiting").on(t.lane).where(sql`${t.state} = 'waiting'`),
    index("inbound_events_dead").on(t.channelId, t.id).where(sql`${t.state} = 'dead'`),
    index("inbound_events_request").on(t.requestId),
  ],
);
