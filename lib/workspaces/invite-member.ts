import { randomBytes } from "node:crypto";
import { invitations } from "@/db/schema";
import { recordAudit } from "@/lib/audit";
import type { Ctx } from "@/lib/kernel/context";
import { newId } from "@/lib/kernel/ids";
import { secretHash } from "@/lib/kernel/secret-hash";
import { assertMayManage, changeMembership } from "./membership-change";
import type { NewInvitation } from "./workspace";

const day = 24 * 60 * 60_000;
export const invitationDays = 7;

/** A link by which one person can join, once, within seven days. The token is told here and never again: only its hash is kept. */
export function inviteMember(ctx: Ctx, input: NewInvitation): Promise<{ id: string; token: string; expiresAt: Date }> {
  return changeMembership(ctx, async ({ tx, self }) => {
    assertMayManage(self, input.role);
    const token = randomBytes(32).toString("base64url");
    const invitation = { id: newId("invitation"), expiresAt: new Date(ctx.now().getTime() + invitationDays * day) };
    await tx.insert(invitations).values({
      ...invitation,
      workspaceId: ctx.workspaceId,
      tokenHash: secretHash(token),
      role: input.role,
      email: input.email,
      invitedBy: self?.userId,
      createdAt: ctx.now(),
    });
    await recordAudit(
      { ...ctx, db: tx },
      {
        kind: "permission",
        subject: "invitation",
        subjectId: invitation.id,
        subjectName: input.email ?? "",
        detail: { to: input.role },
      },
    );
    return { ...invitation, token };
  });
}
