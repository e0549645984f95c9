import { describe, expect, it } from "vitest";
import { signInFailures } from "@/db/schema";
import { createTestDb } from "@/db/testing/create-test-db";
import { windowMinutes } from "@/lib/throttle";
import { createUser } from "./create-user";
import { findSessionUser } from "./find-user";
import { findUserOfIdentity, linkIdentity } from "./identities";
import { failureLimits } from "./sign-in-throttle";
import { changePassword } from "./update-profile";
import { verifyCredentials } from "./verify-credentials";

const { db } = await createTestDb();
const start = new Date("2026-04-01T09:00:00.000Z");
const later = (minutes: number) => () => new Date(start.getTime() + minutes * 60_000);

let count = 0;
async function anAccount(password = "correct horse") {
  const email = `person-${++count}@example.com`;
  return { email, password, id: await createUser(db, { name: "山田 花子", email, password }) };
}

function tries(email: string, password: string, given: { address?: string; minutes?: number } = {}) {
  const address = given.address ?? `10.0.0.${count}`;
  return verifyCredentials({ db, now: later(given.minutes ?? 0) }, { email, password, address });
}

const throttled = expect.objectContaining({ code: "throttled" });

describe("an e-mail address with a password", () => {
  it("is accepted without regard to the case of the address", async () => {
    const account = await anAccount();
    expect(await tries(` ${account.email.toUpperCase()}`, account.password)).toEqual({
      id: account.id,
      sessionEpoch: 0,
    });
  });

  it("accepts a password that is typed in another Unicode form", async () => {
    const account = await anAccount("がぎぐげご 12345");
    expect(await tries(account.email, "がぎぐげご 12345".normalize("NFD"))).toMatchObject({ id: account.id });
  });

  it("says no more about a wrong password than about somebody unknown", async () => {
    const account = await anAccount();
    expect(await tries(account.email, "wrong horse")).toBeUndefined();
    expect(await tries("nobody@example.com", "wrong horse")).toBeUndefined();
    expect(await tries("not an address", "wrong horse")).toBeUndefined();
  });

  it("never lets somebody in who has no password", async () => {
    await createUser(db, { name: "LINE only", email: "line@example.com" });
    expect(await tries("line@example.com", "nobody has this password")).toBeUndefined();
  });
});

describe("the throttle", () => {
  it("refuses the right password too after too many wrong ones, says until when, and forgets with time", async () => {
    const account = await anAccount();
    for (let i = 0; i < failureLimits.email; i++) await tries(account.email, "wrong horse");
    const retryAt = later(windowMinutes)().toISOString();
    await expect(tries(account.email, account.password)).rejects.toMatchObject({
      code: "throttled",
      details: { retryAt },
    });
    expect(await tries(account.email, account.password, { minutes: windowMinutes })).toMatchObject({ id: account.id });
  });

  it("counts guesses that arrive together one by one", async () => {
    const account = await anAccount();
    const guesses = Array.from({ length: 20 }, () => tries(account.email, "wrong horse"));
    const outcomes = await Promise.allSettled(guesses);
    expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(failureLimits.email);
  });

  it("starts afresh after a success", async () => {
    const account = await anAccount();
    for (let round = 0; round < 3; round++) {
      for (let i = 0; i < failureLimits.email - 1; i++) await tries(account.email, "wrong horse");
      expect(await tries(account.email, account.password)).toMatchObject({ id: account.id });
    }
  });

  it("refuses an address that tries many accounts, and only that one", async () => {
    const account = await anAccount();
    const address = "192.0.2.1";
    for (let i = 0; i < failureLimits.address; i++) await tries(`guess-${i}@example.com`, "wrong horse", { address });
    await expect(tries(account.email, account.password, { address })).rejects.toEqual(throttled);
    expect(await tries(account.email, account.password, { address: "192.0.2.2" })).toMatchObject({ id: account.id });
  });

  it("keeps neither addresses nor rows for long", async () => {
    await tries("kept@example.com", "wrong horse", { address: "192.0.2.77" });
    const rows = await db.select({ key: signInFailures.key }).from(signInFailures);
    expect(rows.some(({ key }) => key.includes("kept") || key.includes("192.0.2.77"))).toBe(false);
    const dayLater = 25 * 60;
    for (let i = 0; i < 3; i++) await tries("next-day@example.com", "wrong horse", { minutes: dayLater + i });
    const left = await db.select({ at: signInFailures.at }).from(signInFailures);
    expect(left.every(({ at }) => at >= later(dayLater)())).toBe(true);
  });
});

describe("auth sessions", () => {
  it("end everywhere when the password changes", async () => {
    const account = await anAccount();
    expect(await findSessionUser(db, account.id, 0)).toMatchObject({ email: account.email });
    const wrong = changePassword(db, account.id, { currentPassword: "wrong horse", newPassword: "another horse" });
    await expect(wrong).rejects.toMatchObject({ code: "invalid" });
    await changePassword(db, account.id, { currentPassword: account.password, newPassword: "another horse" });
    expect(await findSessionUser(db, account.id, 0)).toBeUndefined();
    expect(await tries(account.email, "another horse")).toEqual({ id: account.id, sessionEpoch: 1 });
  });
});

describe("accounts of providers", () => {
  it("belong to one person, and the same e-mail address links nothing", async () => {
    const [mine, theirs] = [await anAccount(), await anAccount()];
    const identity = { provider: "line", providerAccountId: "U1" } as const;
    expect(await findUserOfIdentity(db, identity)).toBeUndefined();
    await linkIdentity(db, mine.id, identity);
    await linkIdentity(db, mine.id, identity);
    expect(await findUserOfIdentity(db, identity)).toMatchObject({ id: mine.id });
    await expect(linkIdentity(db, theirs.id, identity)).rejects.toMatchObject({ code: "conflict" });
  });

  it("an address can have one account, whatever its case", async () => {
    const account = await anAccount();
    const second = createUser(db, { name: "二人目", email: account.email.toUpperCase() });
    await expect(second).rejects.toMatchObject({ code: "conflict" });
  });
});
