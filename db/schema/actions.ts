import { sql } from "drizzle-orm";
import { bigint, check, index, integer, jsonb, pgTable, primaryKey, text, uniqueIndex } from "drizzle-orm/pg-core";
import { ofChannel } from "./channels";
import { id, moment } from "./columns";
import { ofPeer } from "./contacts";
import { inboundEvents } from "./inbound";
import { ofWorkspace, users, workspaces } from "./workspaces";

export const actionRunStates = ["pending", "running", "done", "failed", "unknown"] as const;

/**
 * Actions of interactions that are performed outside of the engine, each once: written in the commit of the turn that asked,
 * drained by the worker. With an inbound event its turn waits for the answer; without one nothing waits. Purged by retention.
 */
export const actionRuns = pgTable(
  "action_runs",
  {
    /** Also the key under which the outside hears of every attempt. */
    id: id().primaryKey(),
    workspaceId: ofWorkspace(),
    channelId: ofChannel(),
    peerId: ofPeer(),
    inboundEventId: bigint("inbound_event_id", { mode: "number" }).references(() => inboundEvents.id, {
      onDelete: "cascade",
    }),
    /** Its place among the answers of its event. */
    ordinal: integer("ordinal").notNull(),
    /** The engine's request, complete; secrets only by name. */
    request: jsonb("request").notNull(),
    state: text("state", { enum: actionRunStates }).notNull().default("pending"),
    attempts: integer("attempts").notNull().default(0),
    nextAttemptAt: moment("next_attempt_at").notNull(),
    /** While `running`: until when the process that took it may be trusted to finish. */
    leaseUntil: moment("lease_until"),
    /** What the turn gets: the engine's `ActionAnswer`. */
    answer: jsonb("answer"),
    createdAt: moment("created_at").notNull(),
    endedAt: moment("ended_at"),
  },
  (t) => [
    uniqueIndex("action_runs_event_key").on(t.inboundEventId, t.ordinal).where(sql`${t.inboundEventId} is not null`),
    index("action_runs_due").on(t.nextAttemptAt).where(sql`${t.state} = 'pending'`),
    index("action_runs_lease").on(t.leaseUntil).where(sql`${t.state} = 'running'`),
    index("action_runs_workspace").on(t.workspaceId, t.createdAt),
    index("action_runs_peer").on(t.peerId),
    check("action_runs_state", sql`${t.state} in ('pending','running','done','failed','unknown')`),
  ],
);

/** Values that actions use without anybody reading them: sealed, known by name only. */
export const workspaceSecrets = pgTable(
  "workspace_secrets",
  {
    workspaceId: ofWorkspace(),
    name: text("name").notNull(),
    sealed: text("sealed").notNull(),
    updatedAt: moment("updated_at").notNull(),
    updatedBy: id("updated_by").references(() => users.id, { onDelete: "set null" }),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.name] }),
    check("workspace_secrets_name", sql`${t.name} ~ '^[A-Z][A-Z0-9_]{0,63}$'`),
  ],
);

/** The OpenAI-compatible endpoint that writes AI texts for a workspace. No row: there is none. */
export const aiEndpoints = pgTable("ai_endpoints", {
  workspaceId: id("workspace_id")
    .primaryKey()
    .references(() => workspaces.id, { onDelete: "cascade" }),
  baseUrl: text("base_url").notNull(),
  model: text("model").notNull(),
  /** Null when the endpoint asks for none. */
  sealedKey: text("sealed_key"),
  updatedAt: moment("updated_at").notNull(),
  updatedBy: id("updated_by").references(() => users.id, { onDelete: "set null" }),
});
