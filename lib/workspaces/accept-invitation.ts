import { eq } from "drizzle-orm";
import type { Db, Tx } from "@/db/client";
import { invitations, members, users } from "@/db/schema";
import { createUser, type Identity, linkIdentity } from "@/lib/accounts";
import { recordAudit } from "@/lib/audit";
import { AppError } from "@/lib/kernel/errors";
import { newId } from "@/lib/kernel/ids";
import { type Invitation, takeInvitation } from "./find-invitation";
import type { Join } from "./workspace";

interface JoinCtx {
  db: Db;
  now(): Date;
}

/** Somebody who is signed in joins. Who is a member already stays what they are, and the link stays good for another person. */
export function acceptInvitation(ctx: JoinCtx, input: { token: string; userId: string }): Promise<{ slug: string }> {
  return ctx.db.transaction(async (tx) => {
    const invitation = await takeInvitation(tx, input.token, ctx.now());
    const [user] = await tx.select({ email: users.email }).from(users).where(eq(users.id, input.userId));
    assertInvited(invitation, user?.email);
    await join(tx, ctx, invitation, input.userId);
    return { slug: invitation.workspace.slug };
  });
}

/** Somebody without an account makes one and joins, both or neither. Throws `conflict` when the address has an account. */
export function joinByInvitation(ctx: JoinCtx, input: Join): Promise<{ userId: string; slug: string }> {
  return ctx.db.transaction(async (tx) => {
    const invitation = await takeInvitation(tx, input.token, ctx.now());
    assertInvited(invitation, input.email);
    const { name, email, password } = input;
    const userId = await createUser(tx, { name, email, password });
    await join(tx, ctx, invitation, userId);
    return { userId, slug: invitation.workspace.slug };
  });
}

/** Somebody with an account at a provider gets one here; they still have to accept. `email` is one the provider has verified. */
export function createInvitedUser(
  ctx: JoinCtx,
  input: { token: string; name: string; email?: string; identity: Identity },
): Promise<string> {
  return ctx.db.transaction(async (tx) => {
    assertInvited(await takeInvitation(tx, input.token, ctx.now()), input.email);
    const userId = await createUser(tx, { name: input.name, email: input.email });
    await linkIdentity(tx, userId, input.identity);
    return userId;
  });
}

async function join(tx: Tx, ctx: JoinCtx, invitation: Invitation, userId: string): Promise<void> {
  const { workspace, role } = invitation;
  const memberId = newId("member");
  const joined = await tx
    .insert(members)
    .values({ id: memberId, workspaceId: workspace.id, userId, role })
    .onConflictDoNothing()
    .returning({ id: members.id });
  if (joined.length === 0) return;
  await tx
    .update(invitations)
    .set({ acceptedAt: ctx.now(), acceptedBy: userId })
    .where(eq(invitations.id, invitation.id));
  const [{ name = "" } = {}] = await tx.select({ name: users.name }).from(users).where(eq(users.id, userId));
  const actor = { type: "member" as const, userId, memberId, name, role, channelRoles: new Map() };
  await recordAudit(
    { db: tx, actor, workspaceId: workspace.id, now: ctx.now },
    { kind: "permission", subject: "member", subjectId: memberId, subjectName: name, detail: { to: role } },
  );
}

function assertInvited(invitation: Invitation, email: string | null | undefined): void {
  if (invitation.email === null || invitation.email === email?.toLowerCase()) return;
  throw new AppError("forbidden", "invitation is for another address", { reason: "other_address" });
}
