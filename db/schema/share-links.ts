import { sql } from "drizzle-orm";
import { check, index, pgTable, text, uniqueIndex } from "drizzle-orm/pg-core";
import { id, moment } from "./columns";
import { interactions } from "./interactions";
import { ofWorkspace, users } from "./workspaces";

export const sharedStates = ["live", "draft"] as const;
export type SharedState = (typeof sharedStates)[number];

/**
 * Addresses under which anybody can look at an interaction (VIW-1). Only the hash of a token is kept: whoever reads this table can open
 * nothing. A revoked one stays, so that its address never comes to mean something else.
 */
export const shareLinks = pgTable(
  "share_links",
  {
    id: id().primaryKey(),
    workspaceId: ofWorkspace(),
    interactionId: id("interaction_id")
      .notNull()
      .references(() => interactions.id, { onDelete: "cascade" }),
    tokenHash: text("token_hash").notNull(),
    /** What is live whenever somebody looks, or the draft as it stands then. */
    shows: text("shows", { enum: sharedStates }).notNull(),
    createdAt: moment("created_at").notNull(),
    createdBy: id("created_by").references(() => users.id, { onDelete: "set null" }),
    revokedAt: moment("revoked_at"),
  },
  (t) => [
    uniqueIndex("share_links_token_key").on(t.tokenHash),
    index("share_links_interaction").on(t.interactionId, t.createdAt),
    check("share_links_shows", sql`${t.shows} in ('live','draft')`),
  ],
);
