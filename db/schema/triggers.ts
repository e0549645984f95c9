import { sql } from "drizzle-orm";
import { bigserial, boolean, check, index, integer, jsonb, pgTable, text, uniqueIndex } from "drizzle-orm/pg-core";
import { ofChannel } from "./channels";
import { id, moment } from "./columns";
import { ofWorkspace, users } from "./workspaces";

/** Rules that start something on an inbound event. */
export const triggers = pgTable(
  "triggers",
  {
    id: id().primaryKey(),
    workspaceId: ofWorkspace(),
    key: text("key").notNull(),
    title: text("title").notNull(),
    /** Null = every channel of the workspace. The id of a channel that is gone matches nothing, so that removing one never widens a rule. */
    channelIds: text("channel_ids").array(),
    position: integer("position").notNull().default(0),
    isEnabled: boolean("is_enabled").notNull().default(true),
    mayInterrupt: text("may_interrupt", { enum: ["default", "yes", "no"] })
      .notNull()
      .default("default"),
    /** What has to happen: `{ type: "keyword" | "postback" | "follow" | …, … }`. */
    condition: jsonb("condition").notNull(),
    /** What else has to hold, all of it: `[{ type: "tag" | "hours" | …, … }]`. */
    requirements: jsonb("requirements").notNull().default([]),
    /** What then happens: `{ type: "start_interaction" | "send_messages" | …, … }`. */
    effect: jsonb("effect").notNull(),
    createdAt: moment("created_at").notNull().defaultNow(),
    updatedAt: moment("updated_at").notNull().defaultNow(),
  },
  (t) => [
    uniqueIndex("triggers_key").on(t.workspaceId, t.key),
    index("triggers_order").on(t.workspaceId, t.position, t.id),
  ],
);

/**
 * A line for each time a trigger took an event. Lines are only ever added: a counter in the trigger's own row would make the
 * lanes of all peers wait for each other. Purged after 30 days, which is what the list counts.
 */
export const triggerFirings = pgTable(
  "trigger_firings",
  {
    id: bigserial("id", { mode: "number" }).primaryKey(),
    triggerId: id("trigger_id")
      .notNull()
      .references(() => triggers.id, { onDelete: "cascade" }),
    at: moment("at").notNull(),
  },
  (t) => [index("trigger_firings_trigger").on(t.triggerId, t.at), index("trigger_firings_at").on(t.at)],
);

/** Effects at appointed times, for people of one channel. */
export const schedules = pgTable(
  "schedules",
  {
    id: id().primaryKey(),
    workspaceId: ofWorkspace(),
    /** Its time zone is the one that times are told in. */
    channelId: ofChannel(),
    /** What files call it. */
    key: text("key").notNull(),
    title: text("title").notNull(),
    isEnabled: boolean("is_enabled").notNull().default(false),
    /** `{ type: "once" | "daily" | "weekly" | "monthly", … }`. */
    recurrence: jsonb("recurrence").notNull(),
    /** `{ type: "contact" | "tag" | "everyone", … }`. */
    audience: jsonb("audience").notNull(),
    effect: jsonb("effect").notNull(),
    /** The occurrence that comes next; null when there is none. */
    nextAt: moment("next_at"),
    createdAt: moment("created_at").notNull().defaultNow(),
    updatedAt: moment("updated_at").notNull().defaultNow(),
    updatedBy: id("updated_by").references(() => users.id, { onDelete: "set null" }),
  },
  (t) => [
    uniqueIndex("schedules_key").on(t.workspaceId, t.key),
    index("schedules_workspace").on(t.workspaceId, t.createdAt, t.id),
    index("schedules_channel").on(t.channelId),
    index("schedules_due").on(t.nextAt).where(sql`${t.isEnabled} and ${t.nextAt} is not null`),
  ],
);

export const scheduleRunStates = ["running", "done", "missed", "stopped"] as const;

/** One occurrence of a schedule: claimed once, then handed to the lanes of its people in batches. */
export const scheduleRuns = pgTable(
  "schedule_runs",
  {
    id: bigserial("id", { mode: "number" }).primaryKey(),
    scheduleId: id("schedule_id")
      .notNull()
      .references(() => schedules.id, { onDelete: "cascade" }),
    occurrenceAt: moment("occurrence_at").notNull(),
    state: text("state", { enum: scheduleRunStates }).notNull(),
    /** The last peer that was handed over: where a restart goes on. */
    cursor: text("cursor").notNull().default(""),
    peerCount: integer("peer_count").notNull().default(0),
    startedAt: moment("started_at").notNull(),
    finishedAt: moment("finished_at"),
  },
  (t) => [
    // However many workers see it due, an occurrence is begun once.
    uniqueIndex("schedule_runs_occurrence").on(t.scheduleId, t.occurrenceAt),
    index("schedule_runs_unfinished").on(t.id).where(sql`${t.state} = 'running'`),
    check("schedule_runs_state", sql`${t.state} in ('running','done','missed','stopped')`),
  ],
);
