import type { ChannelRole, Publishing, WorkspaceRole } from "@/lib/kernel/roles";

/** What a member may do in the workspace as a whole. */
export const workspacePermissions = [
  "workspace.view",
  "workspace.manage",
  "members.view",
  "members.manage",
  "channels.view",
  "channels.manage",
  "interactions.view",
  "interactions.edit",
  "interactions.publish",
  "interactions.comment",
  "templates.view",
  "templates.edit",
  "contacts.view",
  "contacts.edit",
] as const;

/** What a member may do in one channel (INB-600). */
export const channelPermissions = [
  "inbox.view",
  "inbox.reply",
  "inbox.note",
  "inbox.assignSelf",
  "inbox.tag",
  "inbox.assign",
  "inbox.bulk",
  "inbox.controlSessions",
  "channel.publish",
  "channel.configure",
  "inbox.export",
  "inbox.delete",
  "inbox.viewRaw",
] as const;

export type WorkspacePermission = (typeof workspacePermissions)[number];
export type ChannelPermission = (typeof channelPermissions)[number];
export type Permission = WorkspacePermission | ChannelPermission;

const readOnly: WorkspacePermission[] = [
  "workspace.view",
  "members.view",
  "channels.view",
  "interactions.view",
  "templates.view",
  "contacts.view",
];
const working: WorkspacePermission[] = [...readOnly, "contacts.edit"];
const building: WorkspacePermission[] = [...working, "interactions.edit", "interactions.comment", "templates.edit"];
const publishing: WorkspacePermission[] = [...building, "interactions.publish"];

/** Which workspace role may do what, where publishing is left to publishers. */
const permissionsOfRole: Record<WorkspaceRole, ReadonlySet<WorkspacePermission>> = {
  owner: new Set(workspacePermissions),
  admin: new Set(workspacePermissions),
  publisher: new Set(publishing),
  editor: new Set(building),
  agent: new Set(working),
  viewer: new Set(readOnly),
};

/** The whole of it: what a role gives in a workspace where `mode` says who publishes. Unless told otherwise, editors do (VIW-1). */
export function permissionsOf(role: WorkspaceRole, mode: Publishing = "editors"): ReadonlySet<WorkspacePermission> {
  return permissionsOfRole[role === "editor" && mode === "editors" ? "publisher" : role];
}

const reading: ChannelPermission[] = ["inbox.view"];
const answering: ChannelPermission[] = [...reading, "inbox.reply", "inbox.note", "inbox.assignSelf", "inbox.tag"];
const leading: ChannelPermission[] = [
  ...answering,
  "inbox.assign",
  "inbox.bulk",
  "inbox.controlSessions",
  "channel.publish",
];

/** INB-600: which channel role may do what in its channel. */
export const permissionsOfChannelRole: Record<ChannelRole, ReadonlySet<ChannelPermission>> = {
  none: new Set(),
  viewer: new Set(reading),
  agent: new Set(answering),
  lead: new Set(leading),
  manager: new Set(channelPermissions),
};

/** What a member is on every channel that does not say otherwise. */
export const channelRoleOf: Record<WorkspaceRole, ChannelRole> = {
  owner: "manager",
  admin: "manager",
  publisher: "lead",
  editor: "lead",
  agent: "agent",
  viewer: "viewer",
};

/** Narrows a permission to those that are asked per channel. */
export function isChannelPermission(permission: Permission): permission is ChannelPermission {
  return channelPermissions.some((known) => known === permission);
}
