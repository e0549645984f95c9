import { sql } from "drizzle-orm";
import { check, index, pgTable, primaryKey, text, uniqueIndex } from "drizzle-orm/pg-core";
import { id, moment } from "./columns";
import { interactions } from "./interactions";
import { members, ofWorkspace, users } from "./workspaces";

/**
 * What the team says to each other about a step of the draft (CAN-19). No part of any document: a thread names its step and nothing
 * refers back, so saving, publishing and undoing know nothing of it. A step that is gone keeps its threads.
 */
export const commentThreads = pgTable(
  "comment_threads",
  {
    id: id().primaryKey(),
    workspaceId: ofWorkspace(),
    interactionId: id("interaction_id")
      .notNull()
      .references(() => interactions.id, { onDelete: "cascade" }),
    /** Renamed with the step when a draft is saved (MOD-3). */
    stepId: text("step_id").notNull(),
    createdAt: moment("created_at").notNull(),
    /** When something was said last: what lists are ordered by. */
    lastAt: moment("last_at").notNull(),
    resolvedAt: moment("resolved_at"),
    resolvedBy: id("resolved_by").references(() => users.id, { onDelete: "set null" }),
  },
  (t) => [
    index("comment_threads_order").on(t.interactionId, t.lastAt, t.id),
    index("comment_threads_step").on(t.interactionId, t.stepId),
    check("comment_threads_step_id", sql`char_length(${t.stepId}) between 1 and 200`),
    check("comment_threads_resolution", sql`${t.resolvedAt} is not null or ${t.resolvedBy} is null`),
  ],
);

/** One thing that somebody said. The first of a thread is what the others answer. */
export const comments = pgTable(
  "comments",
  {
    id: id().primaryKey(),
    threadId: id("thread_id")
      .notNull()
      .references(() => commentThreads.id, { onDelete: "cascade" }),
    /** The person, so that the name stays when they leave the workspace. */
    authorId: id("author_id").references(() => users.id, { onDelete: "set null" }),
    /** Made by the client: a comment that is sent again is there once. */
    clientId: text("client_id").notNull(),
    /** Plain text; `<@mem_…>` stands for a member. */
    text: text("text").notNull(),
    createdAt: moment("created_at").notNull(),
    editedAt: moment("edited_at"),
  },
  (t) => [
    index("comments_thread").on(t.threadId, t.createdAt, t.id),
    uniqueIndex("comments_client_key").on(t.authorId, t.clientId),
    check("comments_text", sql`char_length(${t.text}) between 1 and 2000`),
  ],
);

/** Who is to learn of a comment, and since when they know. */
export const commentMentions = pgTable(
  "comment_mentions",
  {
    commentId: id("comment_id")
      .notNull()
      .references(() => comments.id, { onDelete: "cascade" }),
    memberId: id("member_id")
      .notNull()
      .references(() => members.id, { onDelete: "cascade" }),
    seenAt: moment("seen_at"),
  },
  (t) => [
    primaryKey({ columns: [t.commentId, t.memberId] }),
    index("comment_mentions_unseen").on(t.memberId).where(sql`${t.seenAt} is null`),
    // Every mention of a member, for the list that asks for them.
    index("comment_mentions_member").on(t.memberId, t.commentId),
  ],
);
