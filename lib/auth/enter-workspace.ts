import type { Db } from "@/db/client";
import { getDb } from "@/db/pool";
import { canSomewhere, forbidden, type Permission } from "@/lib/access";
import { systemClock } from "@/lib/kernel/clock";
import type { Ctx, MemberActor } from "@/lib/kernel/context";
import { AppError } from "@/lib/kernel/errors";
import type { AuthSession } from "./auth-session";
import { findMembership, type Membership, type Workspace } from "./membership";
import { findAuthSession } from "./session-source";

/** What a use case gets from a doorway of a workspace. */
export interface MemberCtx extends Ctx<MemberActor> {
  workspace: Workspace;
}

/**
 * Auth session → membership → permission, in this order. Throws `unauthenticated`, then `not_found` for a workspace that is
 * not theirs as for one that is not there, then `forbidden`.
 */
export async function enterWorkspace(slug: string, permission: Permission): Promise<MemberCtx> {
  const session = await requireSession();
  const membership = await findMembership(getDb(), session, slug);
  if (!membership) throw new AppError("not_found", "no such workspace for this person");
  if (!canSomewhere(membership.actor, permission)) throw forbidden(permission);
  return toCtx(membership);
}

/** The auth session of this request. Throws `unauthenticated`. */
export async function requireSession(): Promise<AuthSession> {
  const session = await findAuthSession();
  if (!session) throw new AppError("unauthenticated", "nobody is signed in");
  return session;
}

/** The context outside any workspace. */
export interface PublicCtx {
  db: Db;
  now(): Date;
}

export function publicCtx(): PublicCtx {
  return { db: getDb(), now: systemClock.now };
}

/** The context for use cases of a member. */
export function toCtx({ workspace, actor }: Membership): MemberCtx {
  return { ...publicCtx(), actor, workspaceId: workspace.id, workspace };
}
