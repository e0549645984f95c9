import { assertCan } from "@/lib/access";
import type { BuilderDocument } from "@/lib/builder/shared";
import { findVersion } from "@/lib/interactions";
import type { Ctx } from "@/lib/kernel/context";
import { documentOf } from "./document-of";

/** A published version as the builder's document: what discarding the draft goes back to. Throws `not_found`. */
export async function loadVersionDocument(
  ctx: Ctx,
  version: { interactionId: string; number: number },
): Promise<{ document: BuilderDocument }> {
  assertCan(ctx.actor, "interactions.view");
  return { document: documentOf(await findVersion(ctx, version)) };
}
