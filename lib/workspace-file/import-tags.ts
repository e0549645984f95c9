import { and, eq, sql } from "drizzle-orm";
import { tags } from "@/db/schema";
import type { Ctx } from "@/lib/kernel/context";
import { newId } from "@/lib/kernel/ids";
import type { WorkspaceFile } from "./file.schema";

/** Tags are the same when their names are, whatever the case. */
export async function importTags(ctx: Ctx, file: WorkspaceFile): Promise<void> {
  for (const tag of file.tags) {
    const created = await ctx.db
      .insert(tags)
      .values({ id: newId("tag"), workspaceId: ctx.workspaceId, ...tag })
      .onConflictDoNothing()
      .returning({ id: tags.id });
    if (created.length > 0) continue;
    const sameName = and(eq(tags.workspaceId, ctx.workspaceId), sql`lower(${tags.name}) = lower(${tag.name})`);
    await ctx.db.update(tags).set(tag).where(sameName);
  }
}
