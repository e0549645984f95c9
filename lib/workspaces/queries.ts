import { and, asc, desc, eq, gt } from "drizzle-orm";
import type { Db } from "@/db/client";
import { invitations, members, users, workspaces } from "@/db/schema";
import { assertCan } from "@/lib/access";
import type { Ctx } from "@/lib/kernel/context";
import type { WorkspaceRole } from "@/lib/kernel/roles";
import { isPendingOf } from "./revoke-invitation";

export interface MemberListed {
  id: string;
  userId: string;
  name: string;
  email: string | null;
  role: WorkspaceRole;
  createdAt: Date;
}

export interface InvitationListed {
  id: string;
  role: WorkspaceRole;
  email: string | null;
  invitedBy: string | null;
  expiresAt: Date;
}

/** More members than this are not shown on one page. */
const pageSize = 500;

/** Who belongs to the workspace, in the order in which they came. */
export function listMembers(ctx: Ctx): Promise<MemberListed[]> {
  assertCan(ctx.actor, "members.view");
  return ctx.db
    .select({
      id: members.id,
      userId: members.userId,
      name: users.name,
      email: users.email,
      role: members.role,
      createdAt: members.createdAt,
    })
    .from(members)
    .innerJoin(users, eq(users.id, members.userId))
    .where(eq(members.workspaceId, ctx.workspaceId))
    .orderBy(asc(members.createdAt), asc(members.id))
    .limit(pageSize);
}

/** Invitations that are still good, newest first. Only for those who could send them. */
export function listInvitations(ctx: Ctx): Promise<InvitationListed[]> {
  assertCan(ctx.actor, "members.manage");
  return ctx.db
    .select({
      id: invitations.id,
      role: invitations.role,
      email: invitations.email,
      invitedBy: users.name,
      expiresAt: invitations.expiresAt,
    })
    .from(invitations)
    .leftJoin(users, eq(users.id, invitations.invitedBy))
    .where(and(isPendingOf(ctx.workspaceId), gt(invitations.expiresAt, ctx.now())))
    .orderBy(desc(invitations.createdAt))
    .limit(pageSize);
}

export interface WorkspaceListed {
  id: string;
  slug: string;
  name: string;
  role: WorkspaceRole;
}

/** The workspaces that a person belongs to, in the order in which they came to them. */
export function listWorkspacesOf(db: Db, userId: string): Promise<WorkspaceListed[]> {
  return db
    .select({ id: workspaces.id, slug: workspaces.slug, name: workspaces.name, role: members.role })
    .from(members)
    .innerJoin(workspaces, eq(workspaces.id, members.workspaceId))
    .where(eq(members.userId, userId))
    .orderBy(asc(members.createdAt), asc(members.id))
    .limit(pageSize);
}
