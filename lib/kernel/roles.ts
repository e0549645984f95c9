/** What a member is in a workspace, from most to least. */
export const workspaceRoles = ["owner", "admin", "publisher", "editor", "agent", "viewer"] as const;
export type WorkspaceRole = (typeof workspaceRoles)[number];

/** From whom on a workspace lets people publish: editors too, or publishers, admins and owners alone (VIW-1). */
export const publishingModes = ["editors", "publishers"] as const;
export type Publishing = (typeof publishingModes)[number];

/** INB-600: what a member is on one channel. */
export const channelRoles = ["none", "viewer", "agent", "lead", "manager"] as const;
export type ChannelRole = (typeof channelRoles)[number];
