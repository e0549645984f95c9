import { sql } from "drizzle-orm";
import { bigserial, check, index, integer, jsonb, pgTable, primaryKey, text, uniqueIndex } from "drizzle-orm/pg-core";
import { ofChannel } from "./channels";
import { id, moment } from "./columns";
import { ofPeer } from "./contacts";
import { ofWorkspace, users } from "./workspaces";

export const interactions = pgTable(
  "interactions",
  {
    id: id().primaryKey(),
    workspaceId: ofWorkspace(),
    /** Stable name in workspace files and `mode=start` postbacks. */
    key: text("key").notNull(),
    title: text("title").notNull(),
    /** The draft: `{ definition, layout }`, validated on read and on write. Null when nothing is being edited. */
    draft: jsonb("draft"),
    /** Rises with everything that changes what an editor would open: a save names the one that it started from (SAV-3). */
    draftRevision: integer("draft_revision").notNull().default(0),
    /** Of the draft's definition: equal to the live version's, there is nothing to publish, however the layout differs (MOD-1). */
    draftChecksum: text("draft_checksum"),
    /** The version that new sessions get; null = never published. */
    liveVersionId: id("live_version_id"),
    createdAt: moment("created_at").notNull().defaultNow(),
    updatedAt: moment("updated_at").notNull().defaultNow(),
    updatedBy: id("updated_by").references(() => users.id, { onDelete: "set null" }),
  },
  (t) => [
    uniqueIndex("interactions_key").on(t.workspaceId, t.key),
    index("interactions_updated").on(t.workspaceId, t.updatedAt, t.id),
  ],
);

/** Immutable snapshots. Nothing ever updates a row of this table: a trigger in the database refuses it (PUB-1). */
export const interactionVersions = pgTable(
  "interaction_versions",
  {
    id: id().primaryKey(),
    interactionId: id("interaction_id")
      .notNull()
      .references(() => interactions.id, { onDelete: "cascade" }),
    number: integer("number").notNull(),
    /** A number or name carried over from an imported form. */
    label: text("label"),
    definition: jsonb("definition").notNull(),
    layout: jsonb("layout").notNull().default({}),
    /** SHA-256 of the canonical definition (MOD-6). */
    checksum: text("checksum").notNull(),
    /** Of the definition, as it was when it was published. */
    format: integer("format").notNull().default(1),
    /** Why this version, in the words of whoever published it. */
    note: text("note"),
    /** The warnings that were seen and accepted: `{ code, path, reason? }[]`, with the reason of muted ones. */
    acceptedProblems: jsonb("accepted_problems").notNull().default([]),
    publishedAt: moment("published_at").notNull(),
    publishedBy: id("published_by").references(() => users.id, { onDelete: "set null" }),
  },
  (t) => [
    uniqueIndex("interaction_versions_number_key").on(t.interactionId, t.number),
    check("interaction_versions_number", sql`${t.number} >= 1`),
  ],
);

/** On which channels an interaction may run. */
export const interactionChannels = pgTable(
  "interaction_channels",
  {
    interactionId: id("interaction_id")
      .notNull()
      .references(() => interactions.id, { onDelete: "cascade" }),
    channelId: ofChannel(),
  },
  (t) => [
    primaryKey({ columns: [t.interactionId, t.channelId] }),
    index("interaction_channels_channel").on(t.channelId),
  ],
);

export const sessionStatuses = ["active", "paused", "completed", "timeout", "canceled"] as const;
export const sessionModes = ["answering", "editing", "cancel_confirm"] as const;

/** One peer's run through one version. Never holds a copy of the definition (ENG-5). */
export const sessions = pgTable(
  "sessions",
  {
    id: id().primaryKey(),
    workspaceId: ofWorkspace(),
    channelId: ofChannel(),
    peerId: ofPeer(),
    interactionId: id("interaction_id")
      .notNull()
      .references(() => interactions.id, { onDelete: "cascade" }),
    versionId: id("version_id")
      .notNull()
      .references(() => interactionVersions.id, { onDelete: "cascade" }),
    /** The unguessable `sid` of postbacks; renewed by a reset. */
    token: text("token").notNull(),
    status: text("status", { enum: sessionStatuses }).notNull(),
    endReason: text("end_reason"),
    mode: text("mode", { enum: sessionModes }).notNull().default("answering"),
    currentStepId: text("current_step_id"),
    previousStepId: text("previous_step_id"),
    returnToStepId: text("return_to_step_id"),
    answers: jsonb("answers").$type<Record<string, string>>().notNull().default({}),
    path: jsonb("path").notNull().default([]),
    /** The engine's own marks that no query asks for. */
    marks: jsonb("marks").notNull().default({}),
    remindAt: moment("remind_at"),
    reminderSentAt: moment("reminder_sent_at"),
    expiresAt: moment("expires_at"),
    pausedAt: moment("paused_at"),
    createdAt: moment("created_at").notNull(),
    updatedAt: moment("updated_at").notNull(),
    endedAt: moment("ended_at"),
    revision: integer("revision").notNull().default(1),
  },
  (t) => [
    // I1: at most one active session per (channel, peer); a peer belongs to one channel.
    uniqueIndex("sessions_one_active").on(t.peerId).where(sql`${t.status} = 'active'`),
    // I2: at most one open session per (channel, peer, interaction).
    uniqueIndex("sessions_one_open").on(t.peerId, t.interactionId).where(sql`${t.status} in ('active','paused')`),
    uniqueIndex("sessions_token_key").on(t.token),
    index("sessions_peer").on(t.peerId, t.updatedAt),
    // The list of an interaction's sessions, newest change first. Status and peer stand in the index because filters and counts
    // ask for nothing else: they never visit the rows, however many there are.
    index("sessions_of_interaction").on(t.interactionId, t.updatedAt, t.id, t.status, t.peerId),
    index("sessions_remind").on(t.remindAt).where(sql`${t.status} = 'active' and ${t.reminderSentAt} is null`),
    index("sessions_expire").on(t.expiresAt).where(sql`${t.status} = 'active'`),
    check("sessions_status", sql`${t.status} in ('active','paused','completed','timeout','canceled')`),
  ],
);

/** Section 15's log: step entered, input accepted or rejected, reminder, pause, end … */
export const sessionLog = pgTable(
  "session_log",
  {
    id: bigserial("id", { mode: "number" }).primaryKey(),
    sessionId: id("session_id")
      .notNull()
      .references(() => sessions.id, { onDelete: "cascade" }),
    at: moment("at").notNull(),
    kind: text("kind").notNull(),
    data: jsonb("data").notNull().default({}),
  },
  (t) => [index("session_log_session").on(t.sessionId, t.id)],
);
