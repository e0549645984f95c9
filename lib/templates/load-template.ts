import { and, eq, isNull } from "drizzle-orm";
import { messageTemplates, users } from "@/db/schema";
import { assertCan } from "@/lib/access";
import type { Ctx } from "@/lib/kernel/context";
import { AppError } from "@/lib/kernel/errors";
import { templateColumns, toTemplateView } from "./template-row";
import type { TemplateView } from "./template-view";

/** One template of the workspace, found by its id. Throws `not_found`. */
export async function loadTemplate(ctx: Ctx, templateId: string): Promise<TemplateView> {
  assertCan(ctx.actor, "templates.view");
  const [row] = await ctx.db
    .select(templateColumns)
    .from(messageTemplates)
    .leftJoin(users, eq(users.id, messageTemplates.updatedBy))
    .where(ownTemplate(ctx, templateId));
  if (!row) throw new AppError("not_found", "no such template in this workspace");
  return toTemplateView(row);
}

/** The condition for one template of the actor's workspace that is not deleted. */
export function ownTemplate(ctx: Pick<Ctx, "workspaceId">, templateId: string) {
  return and(
    eq(messageTemplates.id, templateId),
    eq(messageTemplates.workspaceId, ctx.workspaceId),
    isNull(messageTemplates.deletedAt),
  );
}
