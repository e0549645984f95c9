import type { SqlPool } from "@/db/client";

/** How many statements `work` sends to the database (INB-671). */
export async function countQueries(pool: SqlPool, work: () => Promise<unknown>): Promise<number> {
  const original = pool.query;
  let count = 0;
  pool.query = (...args: Parameters<SqlPool["query"]>) => {
    count += 1;
    return original.apply(pool, args);
  };
  try {
    await work();
  } finally {
    pool.query = original;
  }
  return count;
}
