"use server";

import { z } from "zod";
import { workspaceAction } from "@/lib/auth";
import { env } from "@/lib/kernel/env";
import { changeRole, inviteMember, removeMember, revokeInvitation, savePublishing } from "@/lib/workspaces";
import { newInvitationSchema, publishingSchema, roleChangeSchema } from "@/lib/workspaces/shared";

/** Makes an invitation and tells its link, once. */
export const invite = workspaceAction(
  { permission: "members.manage", schema: newInvitationSchema },
  async (ctx, input) => {
    const { token, expiresAt } = await inviteMember(ctx, input);
    return { url: `${env().appUrl}/invite/${token}`, expiresAt: expiresAt.toISOString() };
  },
);

/** Makes an invitation void. */
export const revoke = workspaceAction(
  { permission: "members.manage", schema: z.object({ invitationId: z.string() }) },
  revokeInvitation,
);

/** Gives a member another role. */
export const change = workspaceAction({ permission: "members.manage", schema: roleChangeSchema }, changeRole);

/** Removes a member. Anybody may leave, so the use case decides about the rest. */
export const remove = workspaceAction(
  { permission: "members.view", schema: z.object({ memberId: z.string() }) },
  removeMember,
);

/** Says from whom on members may publish. */
export const setPublishing = workspaceAction(
  { permission: "workspace.manage", schema: publishingSchema },
  savePublishing,
);
