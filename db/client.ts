import type { NodePgDatabase } from "drizzle-orm/node-postgres";
import type * as schema from "./schema";

/** The database or a running transaction: use cases do not care which. */
export type Db = Omit<NodePgDatabase<typeof schema>, "$client">;
