import type { Ctx } from "@/lib/kernel/context";
import { createTemplate } from "./create-template";
import { loadTemplate } from "./load-template";
import { templateLimits } from "./template.schema";
import { findFreeKey } from "./template-key";
import type { TemplateView } from "./template-view";

export interface CopyTemplateInput {
  templateId: string;
  /** What the copy is called: the screen speaks the author's language. */
  title: string;
}

/** A second template that says the same. */
export async function copyTemplate(ctx: Ctx, { templateId, title }: CopyTemplateInput): Promise<TemplateView> {
  const { key, folder, args, messages } = await loadTemplate(ctx, templateId);
  const shortTitle = [...title].slice(0, templateLimits.title).join("");
  return createTemplate(ctx, { title: shortTitle, key: await findFreeKey(ctx, key), folder, args, messages });
}
