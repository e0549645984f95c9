import { and, eq, isNotNull } from "drizzle-orm";
import { messageTemplates } from "@/db/schema";
import { assertCan } from "@/lib/access";
import { raiseRoutingRevision } from "@/lib/interactions";
import type { Ctx } from "@/lib/kernel/context";
import { AppError } from "@/lib/kernel/errors";
import { listTemplateUses } from "./list-template-uses";
import { loadTemplate, ownTemplate } from "./load-template";
import { onFreeKey } from "./template-key";
import type { TemplateView } from "./template-view";

export interface DeleteTemplateInput {
  templateId: string;
  /** The author has been told what uses it. */
  isInUseAccepted?: boolean;
}

/** Takes a template out of use; `restoreTemplate` brings it back. Throws `conflict` with `in_use` unless that is accepted. */
export async function deleteTemplate(ctx: Ctx, { templateId, isInUseAccepted }: DeleteTemplateInput): Promise<void> {
  assertCan(ctx.actor, "templates.edit");
  const uses = await listTemplateUses(ctx, templateId);
  if (uses.length > 0 && !isInUseAccepted) {
    throw new AppError("conflict", "the template is in use", { reason: "in_use" });
  }
  await ctx.db.transaction(async (db) => {
    await db.update(messageTemplates).set({ deletedAt: ctx.now() }).where(ownTemplate(ctx, templateId));
    await raiseRoutingRevision({ ...ctx, db });
  });
}

/** Undoes a deletion. Throws `conflict` with `key_taken` when another template has taken the key meanwhile. */
export async function restoreTemplate(ctx: Ctx, templateId: string): Promise<TemplateView> {
  assertCan(ctx.actor, "templates.edit");
  const deleted = and(
    eq(messageTemplates.id, templateId),
    eq(messageTemplates.workspaceId, ctx.workspaceId),
    isNotNull(messageTemplates.deletedAt),
  );
  await onFreeKey(() =>
    ctx.db.transaction(async (db) => {
      const restored = await db
        .update(messageTemplates)
        .set({ deletedAt: null })
        .where(deleted)
        .returning({ id: messageTemplates.id });
      if (restored.length > 0) await raiseRoutingRevision({ ...ctx, db });
    }),
  );
  return loadTemplate(ctx, templateId);
}
