import { sql } from "drizzle-orm";
import { messageTemplates } from "@/db/schema";
import type { Ctx } from "@/lib/kernel/context";
import { newId } from "@/lib/kernel/ids";
import type { TemplateContent } from "./template.schema";

/**
 * Makes templates or changes those with the same keys; one that says the same already stays as it is. In the caller's
 * transaction, and the caller raises the routing revision.
 */
export async function importTemplates(ctx: Ctx, contents: readonly TemplateContent[]): Promise<void> {
  for (const { key, ...content } of contents) {
    const now = ctx.now();
    const row = {
      ...content,
      id: newId("template"),
      key,
      workspaceId: ctx.workspaceId,
      createdAt: now,
      updatedAt: now,
    };
    await ctx.db
      .insert(messageTemplates)
      .values(row)
      .onConflictDoUpdate({
        target: [messageTemplates.workspaceId, messageTemplates.key],
        targetWhere: sql`${messageTemplates.deletedAt} is null`,
        set: { ...content, updatedAt: now, revision: sql`${messageTemplates.revision} + 1` },
        setWhere: sql`(${messageTemplates.title}, ${messageTemplates.folder}, ${messageTemplates.args}, ${messageTemplates.messages})
          is distinct from (excluded.title, excluded.folder, excluded.args, excluded.messages)`,
      });
  }
}
