import { sql } from "drizzle-orm";
import { boolean, index, jsonb, pgTable, primaryKey, text, uniqueIndex } from "drizzle-orm/pg-core";
import { ofChannel } from "./channels";
import { id, moment } from "./columns";
import { ofWorkspace } from "./workspaces";

/** A real person. Owns one peer or more. */
export const contacts = pgTable(
  "contacts",
  {
    id: id().primaryKey(),
    workspaceId: ofWorkspace(),
    /** Set by an agent; wins over what the platform says. */
    name: text("name"),
    reading: text("reading"),
    /** Custom keys, among them what interactions store with `storage: profile`. */
    profile: jsonb("profile").$type<Record<string, string>>().notNull().default({}),
    createdAt: moment("created_at").notNull().defaultNow(),
    updatedAt: moment("updated_at").notNull().defaultNow(),
  },
  (t) => [index("contacts_workspace").on(t.workspaceId, t.createdAt)],
);

/** `unknown`: the platform has not told yet. Somebody may have been a friend long before the channel was connected. */
export const friendStatuses = ["unknown", "friend", "blocked", "not_friend", "left"] as const;

/** An address on one channel: a user, a group or a room. */
export const peers = pgTable(
  "peers",
  {
    id: id().primaryKey(),
    workspaceId: ofWorkspace(),
    channelId: ofChannel(),
    contactId: id("contact_id")
      .notNull()
      .references(() => contacts.id, { onDelete: "cascade" }),
    kind: text("kind", { enum: ["user", "group", "room"] }).notNull(),
    platformId: text("platform_id").notNull(),
    displayName: text("display_name"),
    pictureUrl: text("picture_url"),
    statusMessage: text("status_message"),
    language: text("language"),
    friendStatus: text("friend_status", { enum: friendStatuses }).notNull().default("unknown"),
    /** Platform time of the follow or block that set `friend_status`: older news never overwrites newer. */
    friendStatusAt: moment("friend_status_at"),
    profileFetchedAt: moment("profile_fetched_at"),
    /** The channel hears this peer only as a bystander; nothing may be sent. */
    isStandby: boolean("is_standby").notNull().default(false),
    createdAt: moment("created_at").notNull().defaultNow(),
  },
  (t) => [uniqueIndex("peers_platform_key").on(t.channelId, t.platformId), index("peers_contact").on(t.contactId)],
);

/** The peer that a row belongs to and goes with. */
export const ofPeer = () =>
  id("peer_id")
    .notNull()
    .references(() => peers.id, { onDelete: "cascade" });

export const tags = pgTable(
  "tags",
  {
    id: id().primaryKey(),
    workspaceId: ofWorkspace(),
    name: text("name").notNull(),
    color: text("color").notNull().default("ai"),
  },
  (t) => [uniqueIndex("tags_name_key").on(t.workspaceId, sql`lower(${t.name})`)],
);

export const contactTags = pgTable(
  "contact_tags",
  {
    contactId: id("contact_id")
      .notNull()
      .references(() => contacts.id, { onDelete: "cascade" }),
    tagId: id("tag_id")
      .notNull()
      .references(() => tags.id, { onDelete: "cascade" }),
    addedBy: jsonb("added_by").notNull().default({}),
    addedAt: moment("added_at").notNull().defaultNow(),
  },
  (t) => [primaryKey({ columns: [t.contactId, t.tagId] }), index("contact_tags_tag").on(t.tagId)],
);
