import { boolean, index, pgTable, text, uniqueIndex } from "drizzle-orm/pg-core";
import { channels, ofChannel } from "./channels";
import { id, moment } from "./columns";
import { ofPeer, peers } from "./contacts";

/** How people of a channel link their account on the workspace's own site. */
export const accountLinkSettings = pgTable("account_link_settings", {
  channelId: id("channel_id")
    .primaryKey()
    .references(() => channels.id, { onDelete: "cascade" }),
  isEnabled: boolean("is_enabled").notNull().default(false),
  /** Said in the chat, it begins linking; the postback `mode=link` does the same. */
  keyword: text("keyword").notNull(),
  /** The site's page where people sign in; it is given the platform's token. */
  loginUrl: text("login_url").notNull(),
  /** SHA-256 of the key that the site shows when it tells who signed in. Null until one was made. */
  siteKeyHash: text("site_key_hash"),
  updatedAt: moment("updated_at").notNull().defaultNow(),
});

/** A person on the way through the site's sign-in and the platform's dialogue. Tokens are kept as hashes: whoever reads this table can finish nothing. */
export const accountLinkAttempts = pgTable(
  "account_link_attempts",
  {
    linkTokenHash: text("link_token_hash").primaryKey(),
    peerId: ofPeer(),
    /** Set once the site has told who signed in; the platform tells it back. */
    nonceHash: text("nonce_hash"),
    accountId: text("account_id"),
    accountName: text("account_name"),
    createdAt: moment("created_at").notNull(),
    expiresAt: moment("expires_at").notNull(),
  },
  (t) => [
    uniqueIndex("account_link_attempts_nonce").on(t.nonceHash),
    index("account_link_attempts_peer").on(t.peerId, t.createdAt),
    index("account_link_attempts_expiry").on(t.expiresAt),
  ],
);

/** The account on the workspace's own site that a peer has linked. One at a time. */
export const accountLinks = pgTable(
  "account_links",
  {
    peerId: id("peer_id")
      .primaryKey()
      .references(() => peers.id, { onDelete: "cascade" }),
    channelId: ofChannel(),
    accountId: text("account_id").notNull(),
    accountName: text("account_name").notNull(),
    /** Of the attempt that made it, so that the same event a second time finds it made. */
    nonceHash: text("nonce_hash").notNull(),
    linkedAt: moment("linked_at").notNull(),
  },
  (t) => [index("account_links_account").on(t.channelId, t.accountId)],
);
