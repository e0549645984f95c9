import type { EntryOrigin } from "@/lib/inbox/shared";
import type { Ctx } from "@/lib/kernel/context";
import { findTemplateTitle } from "@/lib/templates";
import { memberOrigin } from "./member-origin";

/** Who stands behind a reply, and which saved message it was made of. */
export async function replyOrigin(ctx: Ctx, templateId: string | undefined): Promise<EntryOrigin> {
  const origin = memberOrigin(ctx);
  if (templateId === undefined || origin.type !== "agent") return origin;
  const templateTitle = await findTemplateTitle(ctx, templateId);
  return templateTitle === undefined ? origin : { ...origin, templateTitle };
}
