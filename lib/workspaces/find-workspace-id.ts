import { eq } from "drizzle-orm";
import type { Db } from "@/db/client";
import { workspaces } from "@/db/schema";

/** The workspace of a short name: for commands, which whoever runs the server may do. */
export async function findWorkspaceId(db: Db, slug: string): Promise<string | undefined> {
  const [row] = await db.select({ id: workspaces.id }).from(workspaces).where(eq(workspaces.slug, slug));
  return row?.id;
}
