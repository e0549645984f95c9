import type { ActionResult } from "@/lib/auth/shared";
import type { Publishing, WorkspaceRole } from "@/lib/kernel/roles";

/** A member as the settings show one. */
export interface MemberItem {
  id: string;
  userId: string;
  name: string;
  email: string | null;
  role: WorkspaceRole;
  joinedAt: string;
}

/** An invitation that waits for its answer. */
export interface InvitationItem {
  id: string;
  email: string | null;
  role: WorkspaceRole;
  invitedBy: string | null;
  expiresAt: string;
}

/** What the person who looks may do. */
export interface MemberRights {
  memberId: string;
  canManage: boolean;
  isOwner: boolean;
  /** Who publishes decides what an editor is. */
  publishing: Publishing;
}

/** What happens to members, bound to the workspace by the page. */
export interface MemberActions {
  changeRole: (input: { memberId: string; role: WorkspaceRole }) => Promise<ActionResult<unknown>>;
  remove: (input: { memberId: string }) => Promise<ActionResult<unknown>>;
  revoke: (input: { invitationId: string }) => Promise<ActionResult<unknown>>;
}

/** A link that was just made. */
export interface InvitationLink {
  url: string;
  expiresAt: string;
}
