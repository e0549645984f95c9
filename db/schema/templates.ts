import { sql } from "drizzle-orm";
import { check, index, integer, jsonb, pgTable, text, uniqueIndex } from "drizzle-orm/pg-core";
import { bytes, id, moment } from "./columns";
import { ofWorkspace, users } from "./workspaces";

/** Saved messages that interactions, triggers and agents send. Some hundreds in a workspace, a few kilobytes each. */
export const messageTemplates = pgTable(
  "message_templates",
  {
    id: id().primaryKey(),
    workspaceId: ofWorkspace(),
    /** Stable name in workspace files and in actions. */
    key: text("key").notNull(),
    title: text("title").notNull(),
    /** A heading that templates are found under; empty = none. */
    folder: text("folder").notNull().default(""),
    /** `[{ name, default?, description? }]` */
    args: jsonb("args").notNull().default([]),
    /** One to five messages as the author wrote them, placeholders and all. */
    messages: jsonb("messages").notNull(),
    /** Raised with every change: who saves says which one they started from. */
    revision: integer("revision").notNull().default(1),
    createdAt: moment("created_at").notNull().defaultNow(),
    updatedAt: moment("updated_at").notNull().defaultNow(),
    updatedBy: id("updated_by").references(() => users.id, { onDelete: "set null" }),
    /** Set by deleting, so that it can be undone; purged some weeks later. */
    deletedAt: moment("deleted_at"),
  },
  (t) => [
    uniqueIndex("message_templates_key").on(t.workspaceId, t.key).where(sql`${t.deletedAt} is null`),
    index("message_templates_updated").on(t.workspaceId, t.updatedAt, t.id).where(sql`${t.deletedAt} is null`),
    check("message_templates_revision", sql`${t.revision} >= 1`),
  ],
);

/**
 * Pictures, films and sounds that the team uploads in order to send them. Platforms fetch them without any sign-in whenever
 * somebody looks at the message, so the id is the key to it and rows stay for as long as the workspace.
 */
export const files = pgTable(
  "files",
  {
    id: id().primaryKey(),
    workspaceId: ofWorkspace(),
    /** Unguessable part of the public address. */
    token: text("token").notNull(),
    contentType: text("content_type").notNull(),
    byteSize: integer("byte_size").notNull(),
    sha256: text("sha256").notNull(),
    bytes: bytes("bytes").notNull(),
    uploadedBy: id("uploaded_by").references(() => users.id, { onDelete: "set null" }),
    createdAt: moment("created_at").notNull().defaultNow(),
  },
  (t) => [
    uniqueIndex("files_token_key").on(t.token),
    // The same bytes uploaded again are the same file.
    uniqueIndex("files_content_key").on(t.workspaceId, t.sha256),
  ],
);
