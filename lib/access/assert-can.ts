import { AppError } from "@/lib/kernel/errors";
import { can, type Grantee } from "./can";
import type { ChannelPermission, Permission, WorkspacePermission } from "./permissions";

/** Ends the request with `forbidden` unless the actor may do this. For what the actor may not even see, answer `not_found`. */
export function assertCan(actor: Grantee, permission: WorkspacePermission): void;
export function assertCan(actor: Grantee, permission: ChannelPermission, channelId: string): void;
export function assertCan(actor: Grantee, ...asked: [WorkspacePermission] | [ChannelPermission, string]): void {
  const isAllowed = asked.length === 1 ? can(actor, asked[0]) : can(actor, asked[0], asked[1]);
  if (!isAllowed) throw forbidden(asked[0]);
}

/** The refusal of an actor who sees the thing but may not do this with it. */
export function forbidden(permission: Permission): AppError {
  return new AppError("forbidden", `needs ${permission}`, { reason: permission });
}
