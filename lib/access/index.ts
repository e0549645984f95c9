import "server-only";

export { assertCan, forbidden } from "./assert-can";
export { can, canSomewhere } from "./can";
export { type ChannelAccess, channelAccess } from "./channel-access";
export type { ChannelPermission, Permission, WorkspacePermission } from "./permissions";
export { visibleChannels } from "./visible-channels";
