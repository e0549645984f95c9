import "server-only";

export { acceptInvitation, createInvitedUser, joinByInvitation } from "./accept-invitation";
export { changeRole } from "./change-role";
export { createAnotherWorkspace } from "./create-another-workspace";
export { createFirstOwner, isInstallationEmpty } from "./create-first-owner";
export { createWorkspace } from "./create-workspace";
export { findInvitation, type Invitation } from "./find-invitation";
export { findWorkspaceId } from "./find-workspace-id";
export { inviteMember } from "./invite-member";
export { listSlugs } from "./list-slugs";
export { loadPublishing, savePublishing } from "./publishing";
export {
  type InvitationListed,
  listInvitations,
  listMembers,
  listWorkspacesOf,
  type MemberListed,
  type WorkspaceListed,
} from "./queries";
export { removeMember } from "./remove-member";
export { loadRetention, saveRetention } from "./retention";
export { revokeInvitation } from "./revoke-invitation";
