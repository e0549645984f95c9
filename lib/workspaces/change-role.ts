import { eq } from "drizzle-orm";
import { members } from "@/db/schema";
import type { Ctx } from "@/lib/kernel/context";
import { assertMayManage, changeMembership, pickMember } from "./membership-change";
import { recordRole } from "./record-role";
import { revokeInvitationsOf } from "./revoke-invitation";
import type { RoleChange } from "./workspace";

/** Gives a member another role. Invitations that the member has sent lose their force: they were sent in the old role. */
export function changeRole(ctx: Ctx, input: RoleChange): Promise<void> {
  return changeMembership(ctx, async ({ tx, everybody, self }) => {
    const member = pickMember(everybody, input.memberId);
    assertMayManage(self, member.role, input.role);
    if (member.role === input.role) return;
    await tx.update(members).set({ role: input.role }).where(eq(members.id, member.id));
    await recordRole({ ...ctx, db: tx }, member, { from: member.role, to: input.role });
    await revokeInvitationsOf(tx, ctx, member.userId);
  });
}
