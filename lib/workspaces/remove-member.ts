import { eq } from "drizzle-orm";
import { members } from "@/db/schema";
import type { Ctx } from "@/lib/kernel/context";
import { assertMayManage, changeMembership, pickMember } from "./membership-change";
import { recordRole } from "./record-role";
import { revokeInvitationsOf } from "./revoke-invitation";

/** Takes a member out of the workspace; anybody may leave by themselves. The account stays, invitations they sent do not. */
export function removeMember(ctx: Ctx, input: { memberId: string }): Promise<void> {
  return changeMembership(ctx, async ({ tx, everybody, self }) => {
    const member = pickMember(everybody, input.memberId);
    if (member.id !== self?.id) assertMayManage(self, member.role);
    await tx.delete(members).where(eq(members.id, member.id));
    await recordRole({ ...ctx, db: tx }, member, { from: member.role });
    await revokeInvitationsOf(tx, ctx, member.userId);
  });
}
