import { and, eq, gt, isNull } from "drizzle-orm";
import type { Db, Tx } from "@/db/client";
import { invitations, users, workspaces } from "@/db/schema";
import { AppError } from "@/lib/kernel/errors";
import type { WorkspaceRole } from "@/lib/kernel/roles";
import { secretHash } from "@/lib/kernel/secret-hash";

/** A link that is still good, as the person sees it who opens it. */
export interface Invitation {
  id: string;
  workspace: { id: string; slug: string; name: string };
  role: WorkspaceRole;
  /** When set, only this address may accept. */
  email: string | null;
  invitedBy: string | null;
  expiresAt: Date;
}

/** The invitation of a link; undefined when it is unknown, expired, revoked or used, which are the same to whoever holds it. */
export async function findInvitation(db: Db, token: string, now: Date): Promise<Invitation | undefined> {
  const [invitation] = await selectInvitation(db, token, now);
  return invitation;
}

/** The same, with the row locked until the transaction ends, so that two people cannot both use it. Throws `not_found`. */
export async function takeInvitation(tx: Tx, token: string, now: Date): Promise<Invitation> {
  const [invitation] = await selectInvitation(tx, token, now).for("update", { of: invitations });
  if (!invitation) throw new AppError("not_found", "invitation is void", { reason: "invitation" });
  return invitation;
}

function selectInvitation(db: Db, token: string, now: Date) {
  return db
    .select({
      id: invitations.id,
      workspace: { id: workspaces.id, slug: workspaces.slug, name: workspaces.name },
      role: invitations.role,
      email: invitations.email,
      invitedBy: users.name,
      expiresAt: invitations.expiresAt,
    })
    .from(invitations)
    .innerJoin(workspaces, eq(workspaces.id, invitations.workspaceId))
    .leftJoin(users, eq(users.id, invitations.invitedBy))
    .where(
      and(
        eq(invitations.tokenHash, secretHash(token)),
        gt(invitations.expiresAt, now),
        isNull(invitations.acceptedAt),
        isNull(invitations.revokedAt),
      ),
    );
}
