import { sql } from "drizzle-orm";
import { check, index, integer, jsonb, pgTable, primaryKey, text, uniqueIndex } from "drizzle-orm/pg-core";
import { id, moment } from "./columns";
import { interactions } from "./interactions";
import { users } from "./workspaces";

export const draftChangeReasons = ["edit", "merge", "restore", "import", "discard", "publish"] as const;
export type DraftChangeReason = (typeof draftChangeReasons)[number];

/** What a change touched. Layout is told apart because nobody has to be warned of it. */
export interface DraftParts {
  steps: string[];
  settings: boolean;
  layout: boolean;
}

/**
 * The last changes of each draft: by whom and of what, for an editor who comes too late (SAV-3), and under which name of the client's
 * own, so that a save that is sent again is recognised. The newest 200 of an interaction, purged after 30 days.
 */
export const draftChanges = pgTable(
  "draft_changes",
  {
    interactionId: id("interaction_id")
      .notNull()
      .references(() => interactions.id, { onDelete: "cascade" }),
    /** The one that the change made. */
    revision: integer("revision").notNull(),
    /** Made by the client that saved; absent when the product itself changed it. */
    changeId: text("change_id"),
    userId: id("user_id").references(() => users.id, { onDelete: "set null" }),
    reason: text("reason", { enum: draftChangeReasons }).notNull(),
    parts: jsonb("parts").$type<DraftParts>().notNull(),
    at: moment("at").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.interactionId, t.revision] }),
    uniqueIndex("draft_changes_change_key").on(t.interactionId, t.changeId),
    index("draft_changes_at").on(t.at),
  ],
);

/** Who touched which step since the last version (PUB-2). One row for each pair, however long the editing takes; publishing empties it. */
export const draftTouches = pgTable(
  "draft_touches",
  {
    interactionId: id("interaction_id")
      .notNull()
      .references(() => interactions.id, { onDelete: "cascade" }),
    /** A step's id, or nothing for the settings. */
    stepId: text("step_id").notNull(),
    userId: id("user_id")
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    at: moment("at").notNull(),
  },
  (t) => [primaryKey({ columns: [t.interactionId, t.stepId, t.userId] }), index("draft_touches_user").on(t.userId)],
);

export const restorePointReasons = ["time", "merge", "restore", "import", "discard", "bulk_delete"] as const;
export type RestorePointReason = (typeof restorePointReasons)[number];

/** Drafts as they stood before something (SAV-7). The newest 200 of an interaction, purged after 30 days. */
export const restorePoints = pgTable(
  "restore_points",
  {
    id: id().primaryKey(),
    interactionId: id("interaction_id")
      .notNull()
      .references(() => interactions.id, { onDelete: "cascade" }),
    reason: text("reason", { enum: restorePointReasons }).notNull(),
    /** The draft's, when it stood like this. */
    revision: integer("revision").notNull(),
    definition: jsonb("definition").notNull(),
    layout: jsonb("layout").notNull().default({}),
    /** Who was about to change it. */
    userId: id("user_id").references(() => users.id, { onDelete: "set null" }),
    at: moment("at").notNull(),
  },
  (t) => [
    index("restore_points_interaction").on(t.interactionId, t.at, t.id),
    index("restore_points_at").on(t.at),
    check("restore_points_revision", sql`${t.revision} >= 0`),
  ],
);
