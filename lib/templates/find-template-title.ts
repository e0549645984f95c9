import { messageTemplates } from "@/db/schema";
import type { Ctx } from "@/lib/kernel/context";
import { ownTemplate } from "./load-template";

/** What a template of the workspace is called; nothing when it is not there any more. */
export async function findTemplateTitle(ctx: Ctx, templateId: string): Promise<string | undefined> {
  const [row] = await ctx.db
    .select({ title: messageTemplates.title })
    .from(messageTemplates)
    .where(ownTemplate(ctx, templateId));
  return row?.title;
}
