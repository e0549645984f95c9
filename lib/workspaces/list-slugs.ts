import { asc } from "drizzle-orm";
import type { Db } from "@/db/client";
import { workspaces } from "@/db/schema";

/** Short names of all workspaces of the installation, at most 1,000: for commands, never for people. */
export async function listSlugs(db: Db): Promise<string[]> {
  const rows = await db.select({ slug: workspaces.slug }).from(workspaces).orderBy(asc(workspaces.slug)).limit(1000);
  return rows.map((row) => row.slug);
}
