import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { users } from "@/db/schema";
import { createTestDb } from "@/db/testing/create-test-db";
import { aMember, aUser, aWorkspace, sessionOf } from "@/db/testing/people";
import { findUserOfIdentity } from "@/lib/accounts";
import { inviteMember } from "@/lib/workspaces";
import { type Arrival, admitIdentity } from "./admit-identity";

const { db } = await createTestDb();
const ctx = { db, now: () => new Date("2026-04-01T09:00:00.000Z") };
let count = 0;

function anArrival(given: Partial<Arrival> = {}): Arrival {
  const identity = { provider: "google" as const, providerAccountId: `account-${++count}` };
  const nothing = { verifiedEmail: undefined, session: undefined, linkTo: undefined, invitation: undefined };
  return { identity, name: "花子", ...nothing, ...given };
}

async function anInvitation(email?: string): Promise<string> {
  const workspace = await aWorkspace(db);
  const { id, userId, workspaceId, user } = await aMember(db, { workspaceId: workspace.id });
  const actor = {
    type: "member",
    memberId: id,
    userId,
    name: user.name,
    role: "owner",
    channelRoles: new Map(),
  } as const;
  return (await inviteMember({ ...ctx, workspaceId, actor }, { role: "agent", email })).token;
}

describe("an account of a provider", () => {
  it("that nobody has linked does not come in, not even with the verified address of somebody", async () => {
    const person = await aUser(db);
    const arrival = anArrival({ verifiedEmail: person.email });
    expect(await admitIdentity(ctx, arrival)).toBe("/sign-in?error=NotLinked");
    expect(await findUserOfIdentity(db, arrival.identity)).toBeUndefined();
  });

  it("is linked by whoever is signed in and asked for it, and comes in from then on", async () => {
    const person = await aUser(db);
    const arrival = anArrival({ session: sessionOf(person), linkTo: person.id });
    expect(await admitIdentity(ctx, arrival)).toBe(true);
    expect(await admitIdentity(ctx, anArrival({ identity: arrival.identity }))).toBe(true);
    expect(await findUserOfIdentity(db, arrival.identity)).toMatchObject({ id: person.id });
  });

  it("is not linked for somebody who is not, or no longer, signed in, nor taken from somebody else", async () => {
    const [person, other] = [await aUser(db), await aUser(db)];
    expect(await admitIdentity(ctx, anArrival({ linkTo: person.id }))).toBe("/sign-in?error=SessionRequired");
    const crossed = anArrival({ linkTo: person.id, session: sessionOf(other) });
    expect(await admitIdentity(ctx, crossed)).toBe("/sign-in?error=SessionRequired");
    const linked = anArrival({ session: sessionOf(person), linkTo: person.id });
    await admitIdentity(ctx, linked);
    const taken = anArrival({ identity: linked.identity, session: sessionOf(other), linkTo: other.id });
    expect(await admitIdentity(ctx, taken)).toBe("/sign-in?error=LinkedToAnother");
  });

  it("makes a person for whoever has a good invitation, without an address that nobody verified", async () => {
    const arrival = anArrival({ invitation: await anInvitation() });
    expect(await admitIdentity(ctx, arrival)).toBe(true);
    const person = await findUserOfIdentity(db, arrival.identity);
    const [row] = await db
      .select()
      .from(users)
      .where(eq(users.id, person?.id ?? ""));
    expect(row).toMatchObject({ name: "花子", email: null, passwordHash: null });
  });

  it("makes nobody for a void invitation, or for one that is for another address", async () => {
    const refused = "/sign-in?error=InvitationInvalid";
    expect(await admitIdentity(ctx, anArrival({ invitation: "unknown" }))).toBe(refused);
    const invitation = await anInvitation("invited@example.com");
    expect(await admitIdentity(ctx, anArrival({ invitation }))).toBe(refused);
    expect(await admitIdentity(ctx, anArrival({ invitation, verifiedEmail: "else@example.com" }))).toBe(refused);
    expect(await admitIdentity(ctx, anArrival({ invitation, verifiedEmail: "invited@example.com" }))).toBe(true);
  });
});
