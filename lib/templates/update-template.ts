import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { messageTemplates } from "@/db/schema";
import { assertCan } from "@/lib/access";
import { raiseRoutingRevision } from "@/lib/interactions";
import type { Ctx } from "@/lib/kernel/context";
import { AppError } from "@/lib/kernel/errors";
import { assertGood } from "./assert-good";
import { loadTemplate, ownTemplate } from "./load-template";
import { templateContentSchema } from "./template.schema";
import { onFreeKey } from "./template-key";
import type { TemplateView } from "./template-view";

export const updateTemplateSchema = templateContentSchema.extend({
  /** The revision that the author started from. */
  revision: z.number().int().min(1),
});
export type UpdateTemplateInput = z.input<typeof updateTemplateSchema> & { templateId: string };

/**
 * Saves a template over the revision that its author saw. Throws `conflict` with `stale` when somebody else saved meanwhile
 * (nothing is written), or with `key_taken`; `invalid`; `not_found`.
 */
export async function updateTemplate(ctx: Ctx, { templateId, ...input }: UpdateTemplateInput): Promise<TemplateView> {
  assertCan(ctx.actor, "templates.edit");
  const { revision, ...content } = updateTemplateSchema.parse(input);
  assertGood(content);
  await onFreeKey(() =>
    ctx.db.transaction(async (db) => {
      const updatedBy = ctx.actor.type === "member" ? ctx.actor.userId : null;
      const saved = await db
        .update(messageTemplates)
        .set({ ...content, revision: revision + 1, updatedAt: ctx.now(), updatedBy })
        .where(and(ownTemplate(ctx, templateId), eq(messageTemplates.revision, revision)))
        .returning({ id: messageTemplates.id });
      if (saved.length === 0) await refuse({ ...ctx, db }, templateId);
      await raiseRoutingRevision({ ...ctx, db });
    }),
  );
  return loadTemplate(ctx, templateId);
}

/** `not_found` comes from looking for it. */
async function refuse(ctx: Ctx, templateId: string): Promise<never> {
  await loadTemplate(ctx, templateId);
  throw new AppError("conflict", "somebody saved this template meanwhile", { reason: "stale" });
}
