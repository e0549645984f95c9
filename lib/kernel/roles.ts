/** What a member is in a workspace, from most to least. */
export const workspaceRoles = ["owner", "admin", "editor", "agent", "viewer"] as const;
export type WorkspaceRole = (typeof workspaceRoles)[number];

/** INB-600: what a member is on one channel. */
export const channelRoles = ["none", "viewer", "agent", "lead", "manager"] as const;
export type ChannelRole = (typeof channelRoles)[number];
