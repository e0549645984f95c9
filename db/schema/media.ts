import { sql } from "drizzle-orm";
import { check, index, integer, pgTable, text, uniqueIndex } from "drizzle-orm/pg-core";
import { ofChannel } from "./channels";
import { bytes, id, moment } from "./columns";
import { entries } from "./inbox";
import { ofWorkspace } from "./workspaces";

export const mediaStates = ["pending", "preparing", "stored", "failed", "expired"] as const;

/**
 * INB-190: our copy of a picture, video, sound or file that a person sent. Written in the commit of its entry, filled by a job;
 * what a chat page uploads is here before its entry. Grows with what people send: 20 MB each at most.
 */
export const media = pgTable(
  "media",
  {
    id: id().primaryKey(),
    workspaceId: ofWorkspace(),
    channelId: ofChannel(),
    /** Null from an upload until its entry is written; without one it is purged after a day. */
    entryId: id("entry_id").references(() => entries.id, { onDelete: "cascade" }),
    platformMessageId: text("platform_message_id").notNull(),
    state: text("state", { enum: mediaStates }).notNull().default("pending"),
    /** What the bytes are by their own first bytes, whatever the sender called them. */
    contentType: text("content_type"),
    byteSize: integer("byte_size"),
    sha256: text("sha256"),
    bytes: bytes("bytes"),
    attempts: integer("attempts").notNull().default(0),
    /** Why it failed, or why the latest attempt did: a code of `lib/media`. */
    reason: text("reason"),
    /** When the next attempt is due; while one runs, when it counts as lost. */
    nextAttemptAt: moment("next_attempt_at").notNull().defaultNow(),
    createdAt: moment("created_at").notNull().defaultNow(),
  },
  (t) => [
    uniqueIndex("media_entry_key").on(t.entryId),
    uniqueIndex("media_platform_message_key").on(t.channelId, t.platformMessageId),
    index("media_due").on(t.nextAttemptAt).where(sql`${t.state} in ('pending','preparing')`),
    index("media_orphans").on(t.createdAt).where(sql`${t.entryId} is null`),
    check("media_state", sql`${t.state} in ('pending','preparing','stored','failed','expired')`),
    check("media_stored", sql`(${t.state} = 'stored') = (${t.bytes} is not null)`),
  ],
);
