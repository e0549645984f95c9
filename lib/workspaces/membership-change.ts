import { eq } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { members, users, workspaces } from "@/db/schema";
import { forbidden } from "@/lib/access";
import { can } from "@/lib/access/shared";
import type { Ctx } from "@/lib/kernel/context";
import { AppError } from "@/lib/kernel/errors";
import type { WorkspaceRole } from "@/lib/kernel/roles";

export interface MemberRow {
  id: string;
  name: string;
  userId: string;
  role: WorkspaceRole;
}

/** What a change of who belongs to a workspace sees: everybody, and who makes the change. */
export interface MembershipChange {
  tx: Tx;
  everybody: MemberRow[];
  /** Undefined when the product itself acts. */
  self: MemberRow | undefined;
}

/**
 * Runs one change of a workspace's members at a time, on what is true at that moment: the role of who makes it is read again
 * under the lock, and a change that would leave the workspace without an owner is undone (`conflict`, reason `last_owner`).
 */
export function changeMembership<T>(ctx: Ctx, change: (given: MembershipChange) => Promise<T>): Promise<T> {
  return ctx.db.transaction(async (tx) => {
    await tx.select({ id: workspaces.id }).from(workspaces).where(eq(workspaces.id, ctx.workspaceId)).for("update");
    const everybody = await listEverybody(tx, ctx.workspaceId);
    const self = ctx.actor.type === "member" ? findSelf(everybody, ctx.actor.memberId) : undefined;
    const result = await change({ tx, everybody, self });
    const left = await listEverybody(tx, ctx.workspaceId);
    if (!left.some(({ role }) => role === "owner")) {
      throw new AppError("conflict", "a workspace needs an owner", { reason: "last_owner" });
    }
    return result;
  });
}

/** Refuses whoever may not manage members, and whoever would make or unmake an owner without being one. */
export function assertMayManage(self: MemberRow | undefined, ...roles: WorkspaceRole[]): void {
  if (!self) return;
  const actor = { type: "member" as const, role: self.role, channelRoles: new Map() };
  if (!can(actor, "members.manage")) throw forbidden("members.manage");
  if (roles.includes("owner") && self.role !== "owner") {
    throw new AppError("forbidden", "only an owner makes or unmakes owners", { reason: "owner_only" });
  }
}

/** The member, or `not_found` for one of another workspace as for one that is not there. */
export function pickMember(everybody: MemberRow[], memberId: string): MemberRow {
  const member = everybody.find(({ id }) => id === memberId);
  if (!member) throw new AppError("not_found", "no such member");
  return member;
}

function findSelf(everybody: MemberRow[], memberId: string): MemberRow {
  const self = everybody.find(({ id }) => id === memberId);
  if (!self) throw new AppError("not_found", "no longer a member");
  return self;
}

function listEverybody(tx: Tx, workspaceId: string): Promise<MemberRow[]> {
  return tx
    .select({ id: members.id, name: users.name, userId: members.userId, role: members.role })
    .from(members)
    .innerJoin(users, eq(users.id, members.userId))
    .where(eq(members.workspaceId, workspaceId));
}
