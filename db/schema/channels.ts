import { sql } from "drizzle-orm";
import {
  bigint,
  boolean,
  check,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
} from "drizzle-orm/pg-core";
import { channelRoles } from "@/lib/kernel/roles";
import { id, moment } from "./columns";
import { members, ofWorkspace } from "./workspaces";

/** One connected account on a platform. Secrets are sealed (`lib/kernel/seal`) and never leave the server. */
export const channels = pgTable(
  "channels",
  {
    id: id().primaryKey(),
    workspaceId: ofWorkspace(),
    /** Names an adapter of `lib/channels`. */
    platform: text("platform").notNull(),
    name: text("name").notNull(),
    /** Lives on the pretend platform: own hosts, a phone in the browser, a clock that can go forward. */
    isSandbox: boolean("is_sandbox").notNull().default(false),
    locale: text("locale").notNull().default("ja"),
    timeZone: text("time_zone").notNull().default("Asia/Tokyo"),
    status: text("status", { enum: ["active", "disabled"] })
      .notNull()
      .default("active"),
    /** What the platform calls this account (LINE: the bot's user id). Inbound `destination` must equal it. */
    platformAccountId: text("platform_account_id"),
    /** Public facts: basic id, picture, chat mode … No secrets. */
    profile: jsonb("profile").notNull().default({}),
    /** Sealed JSON of the adapter's credentials. */
    secrets: text("secrets").notNull(),
    /** Raised whenever triggers or published versions of this channel change; what caches compare. */
    routingRevision: integer("routing_revision").notNull().default(1),
    createdAt: moment("created_at").notNull().defaultNow(),
    updatedAt: moment("updated_at").notNull().defaultNow(),
  },
  (t) => [
    index("channels_workspace").on(t.workspaceId, t.createdAt),
    uniqueIndex("channels_platform_account_key")
      .on(t.platform, t.platformAccountId)
      .where(sql`${t.platformAccountId} is not null and not ${t.isSandbox}`),
  ],
);

/** The channel that a row belongs to and goes with. */
export const ofChannel = () =>
  id("channel_id")
    .notNull()
    .references(() => channels.id, { onDelete: "cascade" });

/** What the health mark shows. A row of its own, so that counting does not rewrite the channel row. */
export const channelHealth = pgTable("channel_health", {
  channelId: id("channel_id")
    .primaryKey()
    .references(() => channels.id, { onDelete: "cascade" }),
  lastEventAt: moment("last_event_at"),
  lastVerifiedAt: moment("last_verified_at"),
  lastSendAt: moment("last_send_at"),
  lastErrorAt: moment("last_error_at"),
  /** `{ code, detail }`: a stable code and the platform's own words, never a secret. */
  lastError: jsonb("last_error"),
  badSignatureCount: bigint("bad_signature_count", { mode: "number" }).notNull().default(0),
  malformedCount: bigint("malformed_count", { mode: "number" }).notNull().default(0),
  rejectedSendCount: bigint("rejected_send_count", { mode: "number" }).notNull().default(0),
  credentialsInvalidAt: moment("credentials_invalid_at"),
});

/** INB-600: a member's role on one channel where it differs from what the workspace role gives. */
export const channelMembers = pgTable(
  "channel_members",
  {
    channelId: ofChannel(),
    memberId: id("member_id")
      .notNull()
      .references(() => members.id, { onDelete: "cascade" }),
    role: text("role", { enum: channelRoles }).notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.channelId, t.memberId] }),
    index("channel_members_member").on(t.memberId),
    check("channel_members_role", sql`${t.role} in ('none','viewer','agent','lead','manager')`),
  ],
);

/** When a channel's people are at work (INB-441). A channel without a row is always open. */
export const channelHours = pgTable("channel_hours", {
  channelId: id("channel_id")
    .primaryKey()
    .references(() => channels.id, { onDelete: "cascade" }),
  /** `{ week, specialDays }`, by the clocks of the channel's time zone. */
  hours: jsonb("hours").notNull(),
  updatedAt: moment("updated_at").notNull().defaultNow(),
});
