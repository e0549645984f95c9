import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { peers, sends } from "@/db/schema";
import { createTestDb } from "@/db/testing/create-test-db";
import { aMember } from "@/db/testing/people";
import { useTestEnv } from "@/db/testing/test-env";
import type { Ctx, MemberActor } from "@/lib/kernel/context";
import { issueTesterCode } from "@/lib/tester-phones/issue-code";
import { aRunningWorld, type World } from "@/lib/worker/testing/world";
import { sendTest } from "./send-test";

useTestEnv();
const testDb = await createTestDb();
const { db } = testDb;
const says = (text: string) => ({ type: "text" as const, text });

async function aTester(given: { isLinked: boolean }) {
  const world = await aRunningWorld(testDb);
  const interactionId = await world.publish("予約", { format: 1, steps: [{ id: "a", messages: [says("A?")] }] });
  const { id: memberId, userId } = await aMember(db, { workspaceId: world.workspaceId, role: "editor" });
  const actor: MemberActor = {
    type: "member",
    memberId,
    userId,
    name: "佐藤",
    role: "editor",
    channelRoles: new Map(),
  };
  const editor: Ctx<MemberActor> = { db, workspaceId: world.workspaceId, now: world.now, actor };
  if (given.isLinked) await world.say(world.text("U1", (await issueTesterCode(editor, world.channelId)).text));
  const ask = (more: { clientId?: string; text?: string; interactionId?: string; channelId?: string } = {}) =>
    sendTest(editor, {
      channelId: more.channelId ?? world.channelId,
      interactionId: more.interactionId ?? interactionId,
      clientId: more.clientId ?? "client-0001",
      messages: [says(more.text ?? "カットですね"), says("承りました")],
    });
  return { world, editor, ask, interactionId };
}

const pushesOf = async (world: World) => (await world.sends()).filter(({ method }) => method === "push");
const refusal = (work: Promise<unknown>) => work.catch((error: unknown) => error);

test("MSG-15 two clicks are one push with one key, marked as a test and kept apart from sessions", async () => {
  const { world, ask } = await aTester({ isLinked: true });
  const [first, second] = await Promise.all([ask(), ask()]);
  expect(first).toEqual(second);
  await world.settled();
  expect(world.platform.textsOf("U1").slice(1)).toEqual(["カットですね", "承りました"]);
  expect(await pushesOf(world)).toMatchObject([{ state: "sent", replyTokenId: null, origin: { isTest: true } }]);
  const tests = (await world.entries()).filter(({ origin }) => JSON.stringify(origin).includes("isTest"));
  expect(tests).toMatchObject([
    { direction: "out", origin: { type: "agent", name: "佐藤", isTest: true } },
    { direction: "out" },
  ]);
  expect(await world.sessions()).toEqual([]);
});

test("MSG-15 refuses what cannot be sent, with the place of what is wrong", async () => {
  const { world, ask } = await aTester({ isLinked: true });
  expect(await refusal(ask({ text: "あ".repeat(5_001) }))).toMatchObject({
    code: "invalid",
    details: { problems: [{ path: "/messages/0", code: "text_too_long" }] },
  });
  await db.update(peers).set({ friendStatus: "blocked" }).where(eq(peers.channelId, world.channelId));
  expect(await refusal(ask())).toMatchObject({ code: "conflict", details: { reason: "blocked" } });
  const other = await aTester({ isLinked: false });
  expect(await refusal(other.ask())).toMatchObject({ code: "conflict", details: { reason: "not_linked" } });
  expect(await refusal(ask({ interactionId: "ia_none" }))).toMatchObject({ code: "not_found" });
  expect(await refusal(ask({ channelId: other.world.channelId }))).toMatchObject({ code: "not_found" });
  expect(await pushesOf(world)).toEqual([]);
});

test("MSG-15 sends what was uploaded to an installation that is only tried out, as a link", async () => {
  const { world, editor, interactionId } = await aTester({ isLinked: true });
  const originalContentUrl = "http://localhost:3000/api/files/abc";
  const picture = { type: "image" as const, originalContentUrl, previewImageUrl: originalContentUrl };
  const { channelId } = world;
  await sendTest(editor, { channelId, interactionId, clientId: "client-0001", messages: [picture] });
  await world.settled();
  expect(world.platform.textsOf("U1").at(-1)).toBe(originalContentUrl);
});

test("MSG-15 sends so many tests in a while, and no more", async () => {
  const { world, ask } = await aTester({ isLinked: true });
  const { sendId } = await ask();
  const [sent] = await db.select().from(sends).where(eq(sends.id, sendId));
  const more = Array.from({ length: 29 }, (_, n) => ({
    ...sent,
    id: `${sendId}-${n}`,
    clientId: `client-${n}-more`,
    position: undefined,
    conversationId: sent?.conversationId ?? "",
    channelId: world.channelId,
    method: "push" as const,
    retryKey: crypto.randomUUID(),
    state: "sent" as const,
    createdAt: sent?.createdAt ?? world.now(),
    nextAttemptAt: world.now(),
    origin: sent?.origin,
    payload: [],
  }));
  await db.insert(sends).values(more);
  expect(await refusal(ask({ clientId: "client-0002" }))).toMatchObject({ code: "throttled" });
  world.aheadMs = 10 * 60_000 + 1_000;
  expect(await refusal(ask({ clientId: "client-0002" }))).toHaveProperty("sendId");
});
