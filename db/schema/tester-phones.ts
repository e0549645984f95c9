import { index, pgTable, primaryKey, text, uniqueIndex } from "drizzle-orm/pg-core";
import { ofChannel } from "./channels";
import { id, moment } from "./columns";
import { ofPeer } from "./contacts";
import { members } from "./workspaces";

const ofMember = () =>
  id("member_id")
    .notNull()
    .references(() => members.id, { onDelete: "cascade" });

/** The address on a channel at which a member tries out what interactions say. Goes with the member. */
export const testerPhones = pgTable(
  "tester_phones",
  {
    memberId: ofMember(),
    channelId: ofChannel(),
    peerId: ofPeer(),
    linkedAt: moment("linked_at").notNull(),
  },
  (t) => [primaryKey({ columns: [t.memberId, t.channelId] }), index("tester_phones_peer").on(t.peerId)],
);

/** The code that a member sends from their own phone, once. Kept as a keyed hash: six digits would be found by trying all of them. */
export const testerPhoneCodes = pgTable(
  "tester_phone_codes",
  {
    memberId: ofMember(),
    channelId: ofChannel(),
    codeHash: text("code_hash").notNull(),
    expiresAt: moment("expires_at").notNull(),
    usedAt: moment("used_at"),
  },
  (t) => [
    primaryKey({ columns: [t.memberId, t.channelId] }),
    uniqueIndex("tester_phone_codes_hash").on(t.channelId, t.codeHash),
    index("tester_phone_codes_expiry").on(t.expiresAt),
  ],
);

/** Codes asked for by a member, and codes said by a peer: what the throttle counts. Purged after a day. */
export const testerPhoneTries = pgTable(
  "tester_phone_tries",
  {
    key: text("key").notNull(),
    at: moment("at").notNull(),
  },
  (t) => [index("tester_phone_tries_key_at").on(t.key, t.at), index("tester_phone_tries_at").on(t.at)],
);
