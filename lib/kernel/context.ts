import type { Db } from "@/db/client";
import type { ChannelRole, Publishing, WorkspaceRole } from "./roles";

/** A signed-in member of a workspace, as every use case sees them. */
export interface MemberActor {
  type: "member";
  userId: string;
  memberId: string;
  name: string;
  role: WorkspaceRole;
  /** From whom on the workspace lets people publish; absent, editors may. */
  publishing?: Publishing;
  /** Roles on single channels that differ from what the workspace role gives (INB-600). */
  channelRoles: ReadonlyMap<string, ChannelRole>;
}

/** The product itself: workers, imports, the demo. `name` says which part, for logs and entries. */
export interface SystemActor {
  type: "system";
  name: string;
}

export type Actor = MemberActor | SystemActor;

/** What every use case receives: the database (or the running transaction), who acts, where, and what time it is. */
export interface Ctx<A extends Actor = Actor> {
  db: Db;
  actor: A;
  workspaceId: string;
  now(): Date;
}
