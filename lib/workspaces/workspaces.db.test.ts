import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { invitations, members, users } from "@/db/schema";
import { createTestDb } from "@/db/testing/create-test-db";
import { aMember, aUser, aWorkspace } from "@/db/testing/people";
import { listAudit } from "@/lib/audit";
import type { Ctx } from "@/lib/kernel/context";
import type { WorkspaceRole } from "@/lib/kernel/roles";
import { acceptInvitation, createInvitedUser, joinByInvitation } from "./accept-invitation";
import { changeRole } from "./change-role";
import { createAnotherWorkspace } from "./create-another-workspace";
import { createFirstOwner, isInstallationEmpty } from "./create-first-owner";
import { createWorkspace } from "./create-workspace";
import { findInvitation } from "./find-invitation";
import { invitationDays, inviteMember } from "./invite-member";
import { loadPublishing, savePublishing } from "./publishing";
import { listInvitations, listMembers, listWorkspacesOf } from "./queries";
import { removeMember } from "./remove-member";
import { revokeInvitation } from "./revoke-invitation";

const { db } = await createTestDb();
const now = () => new Date("2026-04-01T09:00:00.000Z");
const later = (days: number) => () => new Date(now().getTime() + days * 24 * 60 * 60_000);

const owner = { name: "店主", email: "owner@example.com", password: "correct horse" };

type Member = Awaited<ReturnType<typeof aMember>>;

/** A workspace with one member of each given role, and the context of each. */
async function aTeam(...roles: WorkspaceRole[]) {
  const workspace = await aWorkspace(db);
  const team: (Member & { ctx: Ctx })[] = [];
  for (const role of roles) {
    const member = await aMember(db, { workspaceId: workspace.id, role });
    team.push({ ...member, ctx: ctxOf(member) });
  }
  return { workspace, team };
}

function ctxOf(member: Member): Ctx {
  const { id: memberId, userId, role, workspaceId } = member;
  return {
    db,
    workspaceId,
    now,
    actor: { type: "member", memberId, userId, role, name: member.user.name, channelRoles: new Map() },
  };
}

async function roleOf(member: Member): Promise<WorkspaceRole | undefined> {
  const [row] = await db.select({ role: members.role }).from(members).where(eq(members.id, member.id));
  return row?.role;
}

function at<T>(list: T[], index: number): T {
  const item = list[index];
  if (item === undefined) throw new Error(`nothing at ${index}`);
  return item;
}

describe("the first visitor of an empty installation", () => {
  it("becomes the owner, and of several at once exactly one does", async () => {
    expect(await isInstallationEmpty(db)).toBe(true);
    const visits = Array.from({ length: 8 }, (_, i) =>
      createFirstOwner({ db }, { ...owner, email: `owner-${i}@example.com`, workspaceName: "店", slug: `first-${i}` }),
    );
    const outcomes = await Promise.allSettled(visits);
    expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    for (const outcome of outcomes) {
      if (outcome.status === "rejected") expect(outcome.reason).toMatchObject({ code: "forbidden" });
    }
    expect(await db.select().from(users)).toHaveLength(1);
    expect(await isInstallationEmpty(db)).toBe(false);
  });
});

describe("a workspace", () => {
  it("has one short name, which names it nowhere else", async () => {
    const user = await aUser(db);
    const created = await createWorkspace(
      { db },
      { workspaceName: "こもれび美容室", slug: "komorebi", ownerId: user.id },
    );
    expect(await listWorkspacesOf(db, user.id)).toMatchObject([{ id: created.id, slug: "komorebi", role: "owner" }]);
    const again = createWorkspace({ db }, { workspaceName: "別の店", slug: "komorebi", ownerId: user.id });
    await expect(again).rejects.toMatchObject({ code: "conflict", details: { problems: [{ path: "/slug" }] } });
  });
});

it("another workspace is for those who own one", async () => {
  const { team } = await aTeam("owner", "admin");
  const make = (index: number, slug: string) =>
    createAnotherWorkspace({ db }, { workspaceName: "二号店", slug, ownerId: at(team, index).userId });
  await expect(make(1, "not-theirs")).rejects.toMatchObject({ code: "forbidden" });
  expect(await make(0, "second-shop")).toMatchObject({ slug: "second-shop" });
});

describe("an invitation", () => {
  it("lets one person join by making an account, once", async () => {
    const { workspace, team } = await aTeam("admin", "owner");
    const { token } = await inviteMember(at(team, 0).ctx, { role: "agent" });
    expect(await findInvitation(db, token, now())).toMatchObject({
      role: "agent",
      workspace: { slug: workspace.slug },
    });
    const join = (email: string) =>
      joinByInvitation({ db, now }, { token, name: "新人", email, password: "long enough" });
    const outcomes = await Promise.allSettled([join("new-1@example.com"), join("new-2@example.com")]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    const joined = (await listMembers(at(team, 0).ctx)).filter(({ role }) => role === "agent");
    expect(joined).toHaveLength(1);
    expect(await findInvitation(db, token, now())).toBeUndefined();
  });

  it("lets somebody join who is signed in, and leaves a member what they are", async () => {
    const { team } = await aTeam("owner", "viewer");
    const invitee = await aUser(db);
    const { token } = await inviteMember(at(team, 0).ctx, { role: "editor" });
    await acceptInvitation({ db, now }, { token, userId: at(team, 1).userId });
    expect(await roleOf(at(team, 1))).toBe("viewer");
    await acceptInvitation({ db, now }, { token, userId: invitee.id });
    expect(await listWorkspacesOf(db, invitee.id)).toMatchObject([{ role: "editor" }]);
  });

  it("keeps the token's hash only", async () => {
    const { team } = await aTeam("owner");
    const { id, token } = await inviteMember(at(team, 0).ctx, { role: "agent" });
    const [row] = await db.select().from(invitations).where(eq(invitations.id, id));
    expect(JSON.stringify(row)).not.toContain(token);
  });

  it("is void after seven days, when revoked, and when who sent it was removed or changed", async () => {
    const { team } = await aTeam("owner", "admin", "admin");
    const [boss, first, second] = [at(team, 0), at(team, 1), at(team, 2)];
    const kept = await inviteMember(boss.ctx, { role: "agent" });
    const revoked = await inviteMember(boss.ctx, { role: "agent" });
    const ofRemoved = await inviteMember(first.ctx, { role: "admin" });
    const ofChanged = await inviteMember(second.ctx, { role: "admin" });
    await revokeInvitation(boss.ctx, { invitationId: revoked.id });
    await removeMember(boss.ctx, { memberId: first.id });
    await changeRole(boss.ctx, { memberId: second.id, role: "viewer" });
    expect((await listInvitations(boss.ctx)).map(({ id }) => id)).toEqual([kept.id]);
    for (const { token } of [revoked, ofRemoved, ofChanged]) {
      expect(await findInvitation(db, token, now())).toBeUndefined();
    }
    expect(await findInvitation(db, kept.token, later(invitationDays - 1)())).toBeDefined();
    const late = joinByInvitation(
      { db, now: later(invitationDays) },
      { ...owner, email: "late@example.com", token: kept.token },
    );
    await expect(late).rejects.toMatchObject({ code: "not_found" });
    expect(await listWorkspacesOf(db, second.userId)).toMatchObject([{ role: "viewer" }]);
  });

  it("for one address is refused to others, and makes no account for them", async () => {
    const { team } = await aTeam("owner");
    const { token } = await inviteMember(at(team, 0).ctx, { role: "agent", email: "hanako@example.com" });
    const join = (email: string) =>
      joinByInvitation({ db, now }, { token, name: "花子", email, password: "long enough" });
    await expect(join("taro@example.com")).rejects.toMatchObject({ code: "forbidden" });
    expect(await db.select().from(users).where(eq(users.email, "taro@example.com"))).toEqual([]);
    const identity = { provider: "google", providerAccountId: "g-1" } as const;
    const unverified = createInvitedUser({ db, now }, { token, name: "花子", identity });
    await expect(unverified).rejects.toMatchObject({ code: "forbidden" });
    await join("hanako@example.com");
  });
});

describe("who may change whom", () => {
  it("lets an admin manage everybody but owners", async () => {
    const { team } = await aTeam("owner", "admin", "agent");
    const [boss, admin, agent] = [at(team, 0), at(team, 1), at(team, 2)];
    await changeRole(admin.ctx, { memberId: agent.id, role: "editor" });
    expect(await roleOf(agent)).toBe("editor");
    const refused = { code: "forbidden", details: { reason: "owner_only" } };
    await expect(changeRole(admin.ctx, { memberId: admin.id, role: "owner" })).rejects.toMatchObject(refused);
    await expect(changeRole(admin.ctx, { memberId: boss.id, role: "viewer" })).rejects.toMatchObject(refused);
    await expect(removeMember(admin.ctx, { memberId: boss.id })).rejects.toMatchObject(refused);
    await expect(inviteMember(admin.ctx, { role: "owner" })).rejects.toMatchObject(refused);
  });

  it("lets nobody else manage anybody, but leave", async () => {
    const { team } = await aTeam("owner", "editor", "viewer");
    const [, editor, viewer] = [at(team, 0), at(team, 1), at(team, 2)];
    const refused = { code: "forbidden", details: { reason: "members.manage" } };
    await expect(inviteMember(editor.ctx, { role: "viewer" })).rejects.toMatchObject(refused);
    await expect(changeRole(editor.ctx, { memberId: viewer.id, role: "agent" })).rejects.toMatchObject(refused);
    await expect(removeMember(editor.ctx, { memberId: viewer.id })).rejects.toMatchObject(refused);
    await removeMember(viewer.ctx, { memberId: viewer.id });
    expect(await roleOf(viewer)).toBeUndefined();
  });

  it("goes by the role at that moment, not by the one with which the request began", async () => {
    const { team } = await aTeam("owner", "admin", "viewer");
    const [boss, admin, viewer] = [at(team, 0), at(team, 1), at(team, 2)];
    await changeRole(boss.ctx, { memberId: admin.id, role: "agent" });
    const stale = changeRole(admin.ctx, { memberId: viewer.id, role: "admin" });
    await expect(stale).rejects.toMatchObject({ code: "forbidden" });
  });

  it("does not find another workspace's members or invitations", async () => {
    const [mine, theirs] = [await aTeam("owner"), await aTeam("owner", "agent")];
    const boss = at(mine.team, 0).ctx;
    const invitation = await inviteMember(at(theirs.team, 0).ctx, { role: "agent" });
    const missing = { code: "not_found" };
    const memberId = at(theirs.team, 1).id;
    await expect(changeRole(boss, { memberId, role: "viewer" })).rejects.toMatchObject(missing);
    await expect(removeMember(boss, { memberId })).rejects.toMatchObject(missing);
    await expect(revokeInvitation(boss, { invitationId: invitation.id })).rejects.toMatchObject(missing);
  });
});

describe("the last owner", () => {
  const lastOwner = { code: "conflict", details: { reason: "last_owner" } };

  it("can neither leave nor become anything else", async () => {
    const { team } = await aTeam("owner", "admin");
    const boss = at(team, 0);
    await expect(removeMember(boss.ctx, { memberId: boss.id })).rejects.toMatchObject(lastOwner);
    await expect(changeRole(boss.ctx, { memberId: boss.id, role: "admin" })).rejects.toMatchObject(lastOwner);
    expect(await roleOf(boss)).toBe("owner");
  });

  it("remains when all owners leave at once, or turn each other out", async () => {
    for (const remove of [(boss: Member) => boss.id, (_: Member, next: Member) => next.id]) {
      const { workspace, team } = await aTeam("owner", "owner", "owner", "owner");
      const leaving = team.map((boss, i) => removeMember(boss.ctx, { memberId: remove(boss, at(team, (i + 1) % 4)) }));
      const outcomes = await Promise.allSettled(leaving);
      const left = await db.select().from(members).where(eq(members.workspaceId, workspace.id));
      expect(left.length).toBeGreaterThanOrEqual(1);
      expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(4 - left.length);
    }
  });
});

it("VIW-1, VIW-2 owners and admins say from whom on people publish, and that is written down once for each change", async () => {
  const { team } = await aTeam("owner", "admin", "publisher");
  const [boss, admin, publisher] = [at(team, 0), at(team, 1), at(team, 2)];
  expect(await loadPublishing(boss.ctx)).toEqual({ publishing: "editors" });
  await savePublishing(admin.ctx, { publishing: "publishers" });
  await savePublishing(boss.ctx, { publishing: "publishers" });
  await expect(savePublishing(publisher.ctx, { publishing: "editors" })).rejects.toMatchObject({ code: "forbidden" });
  expect(await loadPublishing(boss.ctx)).toEqual({ publishing: "publishers" });
  const { rows } = await listAudit(boss.ctx, { kind: "permission" });
  expect(rows).toMatchObject([{ subject: "workspace", detail: { from: "editors", to: "publishers" } }]);
});

it("VIW-2 every change of who may do what is written down with those who made it", async () => {
  const { team } = await aTeam("owner", "editor");
  const [boss, member] = [at(team, 0), at(team, 1)];
  const { token } = await inviteMember(boss.ctx, { role: "agent", email: "new@example.com" });
  await joinByInvitation({ db, now }, { token, name: "新人", email: "new@example.com", password: "correct horse" });
  await changeRole(boss.ctx, { memberId: member.id, role: "viewer" });
  await removeMember(boss.ctx, { memberId: member.id });
  const { rows } = await listAudit(boss.ctx, { kind: "permission" });
  expect(rows).toMatchObject([
    { subject: "member", detail: { from: "viewer" } },
    { subject: "member", detail: { from: "editor", to: "viewer" } },
    { subject: "member", subjectName: "新人", actorName: "新人", detail: { to: "agent" } },
    { subject: "invitation", subjectName: "new@example.com", detail: { to: "agent" } },
  ]);
});
