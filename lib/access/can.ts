import type { Actor, MemberActor } from "@/lib/kernel/context";
import type { ChannelRole } from "@/lib/kernel/roles";
import {
  type ChannelPermission,
  channelRoleOf,
  isChannelPermission,
  type Permission,
  permissionsOf,
  permissionsOfChannelRole,
  type WorkspacePermission,
} from "./permissions";

/** The part of a member that decides what they may do; screens have it too. */
export type Grantee = Pick<MemberActor, "type" | "role" | "publishing" | "channelRoles"> | Exclude<Actor, MemberActor>;

/**
 * Whether the actor may do this. Permissions of channels are asked with the channel; the product itself may do everything.
 * It says nothing about existence: load through `visibleChannels` first.
 */
export function can(actor: Grantee, permission: WorkspacePermission): boolean;
export function can(actor: Grantee, permission: ChannelPermission, channelId: string): boolean;
export function can(actor: Grantee, permission: Permission, channelId?: string): boolean {
  if (actor.type === "system") return true;
  if (!isChannelPermission(permission)) return permissionsOf(actor.role, actor.publishing).has(permission);
  return permissionsOfChannelRole[roleOnChannel(actor, channelId)].has(permission);
}

/** Whether there may be anything at all that the actor may do this with: what a doorway asks before it knows the channel. */
export function canSomewhere(actor: Grantee, permission: Permission): boolean {
  if (actor.type === "system") return true;
  if (!isChannelPermission(permission)) return permissionsOf(actor.role, actor.publishing).has(permission);
  const roles = [channelRoleOf[actor.role], ...actor.channelRoles.values()];
  return roles.some((role) => permissionsOfChannelRole[role].has(permission));
}

function roleOnChannel(actor: Pick<MemberActor, "role" | "channelRoles">, channelId: string | undefined): ChannelRole {
  const own = channelId === undefined ? undefined : actor.channelRoles.get(channelId);
  return own ?? channelRoleOf[actor.role];
}
