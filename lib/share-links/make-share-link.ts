import { randomBytes } from "node:crypto";
import { and, eq, isNull } from "drizzle-orm";
import { type SharedState, shareLinks } from "@/db/schema";
import { assertCan } from "@/lib/access";
import { recordAudit } from "@/lib/audit";
import { findDraft } from "@/lib/interactions";
import type { Ctx } from "@/lib/kernel/context";
import { AppError } from "@/lib/kernel/errors";
import { newId } from "@/lib/kernel/ids";
import { secretHash } from "@/lib/kernel/secret-hash";

/** More than that nobody can keep in mind, and revoke when it is time. */
export const mostLinks = 20;

/**
 * An address under which anybody can look at an interaction, without results (VIW-1). The token is told here and never again: only its
 * hash is kept. Throws `not_found`, and `conflict` when there are as many links as an interaction may have.
 */
export async function makeShareLink(
  ctx: Ctx,
  { interactionId, shows }: { interactionId: string; shows: SharedState },
): Promise<{ id: string; token: string }> {
  assertCan(ctx.actor, "interactions.edit");
  return ctx.db.transaction(async (db) => {
    const inTx = { ...ctx, db };
    const { title } = await findDraft(inTx, interactionId);
    await assertRoom(inTx, interactionId);
    const [id, token] = [newId("shareLink"), randomBytes(32).toString("base64url")];
    await db.insert(shareLinks).values({
      id,
      workspaceId: ctx.workspaceId,
      interactionId,
      tokenHash: secretHash(token),
      shows,
      createdAt: ctx.now(),
      createdBy: ctx.actor.type === "member" ? ctx.actor.userId : null,
    });
    const detail = { change: "made", shows };
    await recordAudit(inTx, { kind: "permission", subject: "share_link", subjectId: id, subjectName: title, detail });
    return { id, token };
  });
}

async function assertRoom(ctx: Ctx, interactionId: string): Promise<void> {
  const ofInteraction = and(eq(shareLinks.interactionId, interactionId), isNull(shareLinks.revokedAt));
  if ((await ctx.db.$count(shareLinks, ofInteraction)) < mostLinks) return;
  throw new AppError("conflict", "there are as many links as there may be", { reason: "too_many_links" });
}
