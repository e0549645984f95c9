export { can, canSomewhere, type Grantee } from "./can";
export { type ChannelPermission, channelRoleOf, type Permission, type WorkspacePermission } from "./permissions";
