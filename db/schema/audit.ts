import { bigserial, index, jsonb, pgTable, text } from "drizzle-orm/pg-core";
import { id, moment } from "./columns";
import { ofWorkspace, users } from "./workspaces";

export const auditKinds = ["publish", "roll_back", "import", "export", "delete", "permission"] as const;
export type AuditKind = (typeof auditKinds)[number];

/**
 * What was done that somebody may have to answer for (VIW-2), written in the commit that does it. Names stand in the row because
 * people, members and things go and the account of them stays; it is not purged, since it is read when things are long over.
 */
export const auditEntries = pgTable(
  "audit_entries",
  {
    id: bigserial("id", { mode: "number" }).primaryKey(),
    workspaceId: ofWorkspace(),
    at: moment("at").notNull(),
    kind: text("kind", { enum: auditKinds }).notNull(),
    userId: id("user_id").references(() => users.id, { onDelete: "set null" }),
    actorName: text("actor_name").notNull(),
    /** What it was done to, and its name at that time. */
    subject: text("subject").notNull(),
    subjectId: text("subject_id"),
    subjectName: text("subject_name").notNull(),
    detail: jsonb("detail").$type<Record<string, string | number>>().notNull().default({}),
  },
  (t) => [
    index("audit_entries_workspace").on(t.workspaceId, t.id),
    index("audit_entries_kind").on(t.workspaceId, t.kind, t.id),
  ],
);
