import { and, eq, isNull, sql } from "drizzle-orm";
import { z } from "zod";
import { messageTemplates } from "@/db/schema";
import { assertCan } from "@/lib/access";
import { raiseRoutingRevision } from "@/lib/interactions";
import type { Ctx } from "@/lib/kernel/context";
import { AppError } from "@/lib/kernel/errors";
import { newId } from "@/lib/kernel/ids";
import { assertGood } from "./assert-good";
import { loadTemplate } from "./load-template";
import { templateContentSchema, templateKeyPattern, templateLimits } from "./template.schema";
import { findFreeKey, keyOf, onFreeKey } from "./template-key";
import type { TemplateView } from "./template-view";

export const createTemplateSchema = templateContentSchema.extend({
  /** Made of the title when absent. */
  key: z.string().regex(templateKeyPattern).optional(),
});
export type CreateTemplateInput = z.input<typeof createTemplateSchema>;

/** A new template. Throws `invalid` with the place of each fault, or `conflict` with `key_taken` or `too_many`. */
export async function createTemplate(ctx: Ctx, input: CreateTemplateInput): Promise<TemplateView> {
  assertCan(ctx.actor, "templates.edit");
  const content = createTemplateSchema.parse(input);
  assertGood(content);
  const id = newId("template");
  await onFreeKey(() =>
    ctx.db.transaction(async (db) => {
      const inTx = { ...ctx, db };
      await assertRoom(inTx);
      const key = content.key ?? (await findFreeKey(inTx, keyOf(content.title)));
      const now = ctx.now();
      const updatedBy = ctx.actor.type === "member" ? ctx.actor.userId : null;
      const row = { ...content, id, key, workspaceId: ctx.workspaceId, createdAt: now, updatedAt: now, updatedBy };
      await db.insert(messageTemplates).values(row);
      await raiseRoutingRevision(inTx);
    }),
  );
  return loadTemplate(ctx, id);
}

/** Workers hold all templates of the workspaces that they work for. */
async function assertRoom(ctx: Ctx): Promise<void> {
  const [row] = await ctx.db
    .select({ count: sql<number>`count(*)::int` })
    .from(messageTemplates)
    .where(and(eq(messageTemplates.workspaceId, ctx.workspaceId), isNull(messageTemplates.deletedAt)));
  if ((row?.count ?? 0) < templateLimits.templates) return;
  throw new AppError("conflict", `at most ${templateLimits.templates} templates`, { reason: "too_many" });
}
