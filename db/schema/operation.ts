import { index, pgTable, text } from "drizzle-orm/pg-core";
import { moment } from "./columns";

/** Worker processes that are alive: each touches its row every few seconds and removes it at the end. */
export const workerHeartbeats = pgTable(
  "worker_heartbeats",
  {
    /** Made when the process starts; not one of our prefixed ids, because nothing refers to it. */
    id: text("id").primaryKey(),
    startedAt: moment("started_at").notNull(),
    beatAt: moment("beat_at").notNull(),
  },
  (t) => [index("worker_heartbeats_beat").on(t.beatAt)],
);
