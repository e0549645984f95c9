import { newId } from "@/lib/kernel/ids";
import type { ChannelRole, WorkspaceRole } from "@/lib/kernel/roles";
import type { Db } from "../client";
import { channelMembers, members, users, workspaces } from "../schema";

let count = 0;

/** A workspace without members. */
export async function aWorkspace(db: Db, given: { slug?: string; name?: string } = {}) {
  const slug = given.slug ?? `workspace-${++count}`;
  const workspace = { id: newId("workspace"), slug, name: given.name ?? slug };
  await db.insert(workspaces).values(workspace);
  return workspace;
}

/** A person who can sign in but belongs nowhere. */
export async function aUser(db: Db, given: { name?: string; email?: string; passwordHash?: string } = {}) {
  const id = newId("user");
  const user = { id, name: given.name ?? "山田 花子", email: given.email ?? `${id}@example.com` };
  await db.insert(users).values({ ...user, passwordHash: given.passwordHash });
  return user;
}

/** A person with a role in a workspace, and the auth session of that person. */
export async function aMember(
  db: Db,
  given: { workspaceId: string; role?: WorkspaceRole; name?: string; channelRoles?: Record<string, ChannelRole> },
) {
  const user = await aUser(db, given);
  const member = { id: newId("member"), workspaceId: given.workspaceId, userId: user.id, role: given.role ?? "owner" };
  await db.insert(members).values(member);
  const differing = Object.entries(given.channelRoles ?? {});
  const rows = differing.map(([channelId, role]) => ({ channelId, memberId: member.id, role }));
  if (rows.length > 0) await db.insert(channelMembers).values(rows);
  return { ...member, user, session: sessionOf(user) };
}

/** What `runWithSession` of `lib/auth` takes to be this person. */
export function sessionOf(user: { id: string; name: string; email: string }) {
  return { user: { ...user, locale: "ja" } };
}
