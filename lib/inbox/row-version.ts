import { sql } from "drizzle-orm";

/**
 * What a row was read with: everything below this transaction id had been committed. A change is told to screens only once it
 * is below, so what is read after hearing of it always has a higher version than what was read before.
 */
export const rowVersion = sql<number>`pg_snapshot_xmin(pg_current_snapshot())::text::bigint`.mapWith(Number);
