import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { channels, conversations, members, peers, testerPhoneCodes, testerPhones } from "@/db/schema";
import { createTestDb } from "@/db/testing/create-test-db";
import { aMember } from "@/db/testing/people";
import { useTestEnv } from "@/db/testing/test-env";
import type { Ctx, MemberActor } from "@/lib/kernel/context";
import type { ChannelRole, WorkspaceRole } from "@/lib/kernel/roles";
import { text } from "@/lib/worker/testing/definitions";
import { aRunningWorld, type World } from "@/lib/worker/testing/world";
import { issueTesterCode } from "./issue-code";
import { listTestPlaces } from "./list-test-places";
import { removeTesterPhone } from "./remove-tester-phone";

useTestEnv();
const testDb = await createTestDb();
const { db } = testDb;

async function anEditor(world: World, role: WorkspaceRole = "editor", channelRole?: ChannelRole) {
  const member = await aMember(db, { workspaceId: world.workspaceId, role, name: "佐藤" });
  const channelRoles = new Map(channelRole ? [[world.channelId, channelRole]] : []);
  const { id: memberId, userId } = member;
  const actor: MemberActor = { type: "member", memberId, userId, name: "佐藤", role, channelRoles };
  const ctx: Ctx<MemberActor> = { db, workspaceId: world.workspaceId, now: world.now, actor };
  return ctx;
}

const phonesOf = (world: World) => db.select().from(testerPhones).where(eq(testerPhones.channelId, world.channelId));
const linked = "テスト送信の連携が完了しました。エディターから送ったテストは、このトークに届きます。";
const stale = "このコードは期限切れか、すでに使われています。エディターで新しいコードを発行してください。";

describe("MSG-15 linking one's own phone", () => {
  it("takes a code once, before cancel words, sessions and triggers; whoever says it again is told", async () => {
    const world = await aRunningWorld(testDb, 2);
    const editor = await anEditor(world);
    await world.publish("予約", { format: 1, steps: [{ id: "a", messages: [text("A?")] }, { id: "b" }] });
    await world.say(world.text("U1", "予約"));
    const { text: code } = await issueTesterCode(editor, world.channelId);
    expect(code).toMatch(/^テスト \d{6}$/);
    await Promise.all([world.deliver(world.text("U1", code)), world.deliver(world.text("U2", code))]);
    await world.settled();
    const answers = [...world.platform.textsOf("U1"), ...world.platform.textsOf("U2")];
    expect(answers.toSorted()).toEqual(["A?", stale, linked].toSorted());
    expect(await phonesOf(world)).toMatchObject([{ memberId: editor.actor.memberId }]);
    expect(await world.sessions()).toMatchObject([{ currentStepId: "a", answers: {} }]);
    const kept = JSON.stringify(await db.select().from(testerPhoneCodes));
    expect(kept).not.toContain(code.slice(-6));
  });

  it("means nothing on another channel, in another form, or when it is too old", async () => {
    const [world, other] = [await aRunningWorld(testDb), await aRunningWorld(testDb)];
    const editor = await anEditor(world);
    const { text: code } = await issueTesterCode(editor, world.channelId);
    await issueTesterCode(await anEditor(other), other.channelId);
    await other.say(other.text("U1", code));
    expect(other.platform.textsOf("U1")).toEqual([]);
    await world.say(world.text("U1", code.slice(-6)));
    expect(world.platform.textsOf("U1")).toEqual([]);
    world.aheadMs = 10 * 60_000 + 1_000;
    await world.say(world.text("U1", code));
    expect(world.platform.textsOf("U1")).toEqual([stale]);
    expect(await phonesOf(world)).toEqual([]);
  });

  it("does not look at what somebody says who guesses", async () => {
    const world = await aRunningWorld(testDb);
    const { text: code } = await issueTesterCode(await anEditor(world), world.channelId);
    const wrong = [1, 2, 3, 4, 5].map((n) => String((Number(code.slice(-6)) + n) % 1_000_000).padStart(6, "0"));
    for (const guess of wrong) await world.say(world.text("U1", `テスト ${guess}`));
    await world.say(world.text("U1", code));
    expect(world.platform.textsOf("U1")).toEqual([]);
    await world.say(world.text("U2", ` test：${code.slice(-6)} `));
    expect(world.platform.textsOf("U2")).toEqual([linked]);
  });

  it("links also while a person answers the conversation, and moves with the next code", async () => {
    const world = await aRunningWorld(testDb);
    const editor = await anEditor(world);
    for (const user of ["U1", "U2"]) await world.say(world.text(user, "やあ"));
    await db.update(conversations).set({ handler: "human" }).where(eq(conversations.channelId, world.channelId));
    for (const user of ["U1", "U2"]) {
      const { text: code } = await issueTesterCode(editor, world.channelId);
      await world.say(world.text(user, code));
    }
    expect(world.platform.textsOf("U2")).toEqual([linked]);
    const [phone] = await phonesOf(world);
    const [peer] = await db
      .select()
      .from(peers)
      .where(eq(peers.id, phone?.peerId ?? ""));
    expect(peer?.platformId).toBe("U2");
  });

  it("is for those who build and see the channel, for so many codes at once, and goes with the member", async () => {
    const world = await aRunningWorld(testDb);
    const refused = (ctx: Ctx<MemberActor>, channelId = world.channelId) =>
      issueTesterCode(ctx, channelId).catch((error: unknown) => error);
    expect(await refused(await anEditor(world, "agent"))).toMatchObject({ code: "forbidden" });
    expect(await refused(await anEditor(world, "editor", "none"))).toMatchObject({ code: "not_found" });
    const elsewhere = await aRunningWorld(testDb);
    const editor = await anEditor(world);
    expect(await refused(editor, elsewhere.channelId)).toMatchObject({ code: "not_found" });
    for (let count = 0; count < 9; count += 1) await issueTesterCode(editor, world.channelId);
    const { text: code } = await issueTesterCode(editor, world.channelId);
    expect(await refused(editor)).toMatchObject({ code: "throttled", details: { retryAt: expect.any(String) } });
    await world.say(world.text("U1", code));
    expect(await listTestPlaces(editor)).toMatchObject([{ channelId: world.channelId, phone: { isReachable: true } }]);
    expect(await listTestPlaces(await anEditor(world))).toMatchObject([{ phone: null }]);
    await db.delete(members).where(eq(members.id, editor.actor.memberId));
    expect(await phonesOf(world)).toEqual([]);
  });

  it("is forgotten when the member says so, and gives an address that opens the chat where there is one", async () => {
    const world = await aRunningWorld(testDb);
    const editor = await anEditor(world);
    const profile = { basicId: "@123abcde", displayName: "店" };
    await db.update(channels).set({ profile, isSandbox: false }).where(eq(channels.id, world.channelId));
    const { text: code, url } = await issueTesterCode(editor, world.channelId);
    expect(decodeURIComponent(url ?? "")).toContain(`/@123abcde/?${code}`);
    await world.say(world.text("U1", code));
    await removeTesterPhone(editor, world.channelId);
    expect(await phonesOf(world)).toEqual([]);
  });
});
