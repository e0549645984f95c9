import type { Grantee } from "./can";
import { type ChannelPermission, channelRoleOf, permissionsOfChannelRole } from "./permissions";

/** Every channel of the workspace but some, or only some. */
export type ChannelAccess = { all: true; except: string[] } | { all: false; only: string[] };

/** On which channels the actor may do this; without `permission`, which ones the actor sees at all. */
export function channelAccess(actor: Grantee, permission: ChannelPermission = "inbox.view"): ChannelAccess {
  if (actor.type === "system") return { all: true, except: [] };
  const differing = [...actor.channelRoles];
  const allowed = differing.filter(([, role]) => permissionsOfChannelRole[role].has(permission)).map(([id]) => id);
  const refused = differing.filter(([, role]) => !permissionsOfChannelRole[role].has(permission)).map(([id]) => id);
  const isUsual = permissionsOfChannelRole[channelRoleOf[actor.role]].has(permission);
  return isUsual ? { all: true, except: refused } : { all: false, only: allowed };
}
