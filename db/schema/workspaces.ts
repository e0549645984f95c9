import { sql } from "drizzle-orm";
import { boolean, check, index, integer, pgTable, primaryKey, text, uniqueIndex } from "drizzle-orm/pg-core";
import { publishingModes, workspaceRoles } from "@/lib/kernel/roles";
import { id, moment } from "./columns";

/** People who sign in. An account without `password_hash` signs in through a provider only. */
export const users = pgTable(
  "users",
  {
    id: id().primaryKey(),
    email: text("email"),
    name: text("name").notNull(),
    passwordHash: text("password_hash"),
    /** Raised to end every auth session of this person at once. */
    sessionEpoch: integer("session_epoch").notNull().default(0),
    locale: text("locale").notNull().default("ja"),
    createdAt: moment("created_at").notNull().defaultNow(),
  },
  (t) => [uniqueIndex("users_email_key").on(sql`lower(${t.email})`)],
);

/** Which LINE or Google account belongs to which person. */
export const userIdentities = pgTable(
  "user_identities",
  {
    provider: text("provider").notNull(),
    providerAccountId: text("provider_account_id").notNull(),
    userId: id("user_id")
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    createdAt: moment("created_at").notNull().defaultNow(),
  },
  (t) => [primaryKey({ columns: [t.provider, t.providerAccountId] }), index("user_identities_user").on(t.userId)],
);

/** Failed sign-ins per e-mail address and per network address, and wrong addresses of shared pages; what throttles count. Purged after a day. */
export const signInFailures = pgTable(
  "sign_in_failures",
  {
    key: text("key").notNull(),
    at: moment("at").notNull().defaultNow(),
  },
  (t) => [index("sign_in_failures_key_at").on(t.key, t.at)],
);

export const workspaces = pgTable(
  "workspaces",
  {
    id: id().primaryKey(),
    /** The short name in URLs. */
    slug: text("slug").notNull(),
    name: text("name").notNull(),
    locale: text("locale").notNull().default("ja"),
    timeZone: text("time_zone").notNull().default("Asia/Tokyo"),
    /** Days that ended sessions, raw webhook bodies and the change feed are kept. */
    retentionDays: integer("retention_days").notNull().default(400),
    /** From whom on people may publish (VIW-1). */
    publishing: text("publishing", { enum: publishingModes }).notNull().default("editors"),
    isDemo: boolean("is_demo").notNull().default(false),
    createdAt: moment("created_at").notNull().defaultNow(),
  },
  (t) => [
    uniqueIndex("workspaces_slug_key").on(t.slug),
    check("workspaces_publishing", sql`${t.publishing} in ('editors','publishers')`),
    check("workspaces_slug_form", sql`${t.slug} ~ '^[a-z0-9][a-z0-9-]{1,38}[a-z0-9]$'`),
  ],
);

/** The workspace that a row belongs to and goes with. */
export const ofWorkspace = () =>
  id("workspace_id")
    .notNull()
    .references(() => workspaces.id, { onDelete: "cascade" });

export const members = pgTable(
  "members",
  {
    id: id().primaryKey(),
    workspaceId: ofWorkspace(),
    userId: id("user_id")
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    role: text("role", { enum: workspaceRoles }).notNull(),
    createdAt: moment("created_at").notNull().defaultNow(),
  },
  (t) => [
    uniqueIndex("members_workspace_user_key").on(t.workspaceId, t.userId),
    index("members_user").on(t.userId),
    check("members_role", sql`${t.role} in ('owner','admin','publisher','editor','agent','viewer')`),
  ],
);

/** An invitation is a link; only the hash of its token is kept. */
export const invitations = pgTable(
  "invitations",
  {
    id: id().primaryKey(),
    workspaceId: ofWorkspace(),
    tokenHash: text("token_hash").notNull(),
    role: text("role", { enum: workspaceRoles }).notNull(),
    /** When set, only this address may accept. */
    email: text("email"),
    invitedBy: id("invited_by").references(() => users.id, { onDelete: "set null" }),
    expiresAt: moment("expires_at").notNull(),
    acceptedAt: moment("accepted_at"),
    acceptedBy: id("accepted_by").references(() => users.id, { onDelete: "set null" }),
    revokedAt: moment("revoked_at"),
    createdAt: moment("created_at").notNull().defaultNow(),
  },
  (t) => [
    uniqueIndex("invitations_token_key").on(t.tokenHash),
    index("invitations_workspace").on(t.workspaceId, t.createdAt),
  ],
);
