import { bigint, index, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import { moment } from "./columns";
import { ofWorkspace } from "./workspaces";

/**
 * What was found out about a file that messages of a workspace show, so that its server is asked once an hour whoever edits
 * (PRB-4). Without type and fault somebody is looking at it. Purged when it is too old to count.
 */
export const fileFacts = pgTable(
  "file_facts",
  {
    workspaceId: ofWorkspace(),
    /** SHA-256 of the address: it may be long, and nobody reads it here. */
    urlHash: text("url_hash").notNull(),
    contentType: text("content_type"),
    byteSize: bigint("byte_size", { mode: "number" }),
    fault: text("fault", { enum: ["unreachable", "not_found"] }),
    checkedAt: moment("checked_at").notNull(),
  },
  (t) => [primaryKey({ columns: [t.workspaceId, t.urlHash] }), index("file_facts_age").on(t.checkedAt)],
);
