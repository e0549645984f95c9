import { and, eq, isNull } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { invitations } from "@/db/schema";
import type { Ctx } from "@/lib/kernel/context";
import { AppError } from "@/lib/kernel/errors";
import { assertMayManage, changeMembership } from "./membership-change";

/** Makes an invitation that nobody has accepted void. */
export function revokeInvitation(ctx: Ctx, input: { invitationId: string }): Promise<void> {
  return changeMembership(ctx, async ({ tx, self }) => {
    assertMayManage(self);
    const revoked = await tx
      .update(invitations)
      .set({ revokedAt: ctx.now() })
      .where(and(isPendingOf(ctx.workspaceId), eq(invitations.id, input.invitationId)))
      .returning({ id: invitations.id });
    if (revoked.length === 0) throw new AppError("not_found", "no such pending invitation");
  });
}

/** Makes every invitation void that a person has sent in this workspace. */
export async function revokeInvitationsOf(tx: Tx, ctx: Ctx, userId: string): Promise<void> {
  await tx
    .update(invitations)
    .set({ revokedAt: ctx.now() })
    .where(and(isPendingOf(ctx.workspaceId), eq(invitations.invitedBy, userId)));
}

/** Neither accepted nor revoked; it may have expired. */
export function isPendingOf(workspaceId: string) {
  return and(eq(invitations.workspaceId, workspaceId), isNull(invitations.acceptedAt), isNull(invitations.revokedAt));
}
