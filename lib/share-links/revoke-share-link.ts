import { and, eq, isNull } from "drizzle-orm";
import { shareLinks } from "@/db/schema";
import { assertCan } from "@/lib/access";
import { recordAudit } from "@/lib/audit";
import { findDraft } from "@/lib/interactions";
import type { Ctx } from "@/lib/kernel/context";
import { AppError } from "@/lib/kernel/errors";

/** Makes a link void: whoever opens it from now on finds nothing. Throws `not_found` when it is void already. */
export async function revokeShareLink(
  ctx: Ctx,
  { interactionId, linkId }: { interactionId: string; linkId: string },
): Promise<void> {
  assertCan(ctx.actor, "interactions.edit");
  return ctx.db.transaction(async (db) => {
    const inTx = { ...ctx, db };
    const { title } = await findDraft(inTx, interactionId);
    const [revoked] = await db
      .update(shareLinks)
      .set({ revokedAt: ctx.now() })
      .where(
        and(
          eq(shareLinks.id, linkId),
          eq(shareLinks.interactionId, interactionId),
          eq(shareLinks.workspaceId, ctx.workspaceId),
          isNull(shareLinks.revokedAt),
        ),
      )
      .returning({ shows: shareLinks.shows });
    if (!revoked) throw new AppError("not_found", "no such link");
    const detail = { change: "revoked", shows: revoked.shows };
    const about = { subjectId: linkId, subjectName: title, detail };
    await recordAudit(inTx, { kind: "permission", subject: "share_link", ...about });
  });
}
