import { and, eq, isNull } from "drizzle-orm";
import { describe, expect, onTestFinished, test } from "vitest";
import { conversations, replyTokens, webhookRequests } from "@/db/schema";
import { createTestDb } from "@/db/testing/create-test-db";
import { useTestEnv } from "@/db/testing/test-env";
import type { DefinitionInput } from "@/lib/engine";
import { bringTimersForward } from "@/lib/interactions";
import { text, twoQuestions } from "./testing/definitions";
import { aRunningWorld, aWorld, until } from "./testing/world";

useTestEnv();
const testDb = await createTestDb();
const { db } = testDb;

const timed: DefinitionInput = {
  format: 1,
  settings: { timeoutMinutes: 30, timeoutRemind: 10 },
  steps: [
    { id: "a", messages: [text("A?")] },
    { id: "remind", special: "timeoutRemind", messages: [text("まだですか")] },
    { id: "notice", special: "timeoutNotice", messages: [text("時間切れ")] },
  ],
};

test("a text starts an interaction, its answers advance it, and every bubble is in the timeline", async () => {
  const world = await aRunningWorld(testDb);
  await world.publish("予約", twoQuestions);
  for (const words of ["予約", "one", "two"]) await world.say(world.text("U1", words));
  expect(world.platform.textsOf("U1")).toEqual(["A?", "B?", "one/two"]);
  expect(world.platform.calls.map((call) => call.method)).toEqual(["reply", "reply", "reply"]);
  const rows = await world.entries();
  expect(rows.map((row) => [row.direction, row.kind])).toEqual([
    ["in", "message"],
    ["internal", "interaction.started"],
    ["out", "message"],
    ["in", "message"],
    ["out", "message"],
    ["in", "message"],
    ["internal", "interaction.completed"],
    ["out", "message"],
  ]);
  expect(rows.filter((row) => row.direction === "out").every((row) => row.platformMessageId !== null)).toBe(true);
  const [conversation] = await world.conversations();
  expect(conversation).toMatchObject({ lastSeq: 8, inboundCount: 3, needsReplySince: null });
  expect(conversation?.preview).toEqual({ direction: "out", kind: "message", type: "text", text: "one/two" });
});

describe("what a platform tells late, twice or for bystanders", () => {
  test("INB-171 an unsent message loses its words everywhere, and its neighbours are processed", async () => {
    const world = await aRunningWorld(testDb);
    const [secret, other] = [world.text("U1", "秘密"), world.text("U2", "やあ")];
    await world.say(secret, other);
    await world.say(world.event("U1", { type: "unsend", unsend: { messageId: secret.message.id } }));
    const [entry] = (await world.entries()).filter((row) => row.unsentAt !== null);
    expect(entry).toMatchObject({ content: { type: "unsent" }, payload: null });
    const everything = JSON.stringify([
      await world.entries(),
      await world.conversations(),
      await db.select().from(webhookRequests).where(eq(webhookRequests.channelId, world.channelId)),
    ]);
    expect(everything).not.toContain("秘密");
    expect(everything).toContain("やあ");
  });

  test("INB-171 an unsend that comes first suppresses its message", async () => {
    const world = await aRunningWorld(testDb);
    await world.publish("予約", twoQuestions);
    const message = world.text("U1", "予約");
    await world.say(world.event("U1", { type: "unsend", unsend: { messageId: message.message.id } }));
    await world.say(message);
    expect(await world.entries()).toMatchObject([{ kind: "message", content: { type: "unsent" }, payload: null }]);
    expect(world.platform.calls).toEqual([]);
  });

  test("INB-107 a standby event is recorded, starts nothing and leaves no token", async () => {
    const world = await aRunningWorld(testDb);
    await world.publish("予約", twoQuestions);
    await world.say(world.text("U1", "予約", { mode: "standby", replyToken: undefined }));
    expect(await world.entries()).toHaveLength(1);
    expect(await world.peers()).toMatchObject([{ isStandby: true }]);
    expect(world.platform.calls).toEqual([]);
  });

  test("a block that comes after the newer unblock changes nothing", async () => {
    const world = await aRunningWorld(testDb);
    await world.publish("予約", twoQuestions);
    await world.say(world.text("U1", "予約"));
    const now = Date.now();
    await world.say(world.event("U1", { type: "follow", follow: { isUnblocked: true }, timestamp: now }));
    await world.say(world.event("U1", { type: "unfollow", timestamp: now - 60_000, replyToken: undefined }));
    expect(await world.peers()).toMatchObject([{ friendStatus: "friend" }]);
    expect(await world.sessions()).toMatchObject([{ status: "active" }]);
    await world.say(world.event("U1", { type: "unfollow", timestamp: now + 1_000, replyToken: undefined }));
    expect(await world.peers()).toMatchObject([{ friendStatus: "blocked" }]);
    expect(await world.sessions()).toMatchObject([{ status: "canceled", endReason: "blocked" }]);
  });

  test("an edit puts the newest text into the one entry, in whatever order edits come", async () => {
    const world = await aRunningWorld(testDb);
    const source = { type: "group", groupId: "C1", userId: "U1" };
    const first = world.text("U1", "あ", { source });
    const edited = (words: string, timestamp: number) =>
      world.event("U1", {
        type: "messageEdited",
        source,
        timestamp,
        message: { type: "text", id: first.message.id, text: words, quoteToken: "q2" },
      });
    await world.say(first);
    await world.say(edited("う", first.timestamp + 200));
    await world.say(edited("い", first.timestamp + 100));
    expect(await world.entries()).toMatchObject([{ content: { type: "text", text: "う" } }]);
  });

  test("INB-105 an unknown event is an entry with its raw payload", async () => {
    const world = await aRunningWorld(testDb);
    await world.say(world.event("U1", { type: "newFangled", shiny: { deep: 1 } }));
    expect(await world.entries()).toMatchObject([
      { kind: "unsupported", content: { platformType: "newFangled" }, payload: { shiny: { deep: 1 } } },
    ]);
  });
});

test("INB-502 what a person says while an agent answers starts nothing and advances nothing", async () => {
  const world = await aRunningWorld(testDb);
  await world.publish("予約", twoQuestions);
  await world.say(world.text("U1", "予約"));
  await db.update(conversations).set({ handler: "human" }).where(eq(conversations.channelId, world.channelId));
  await world.say(world.text("U1", "one"));
  expect(world.platform.textsOf("U1")).toEqual(["A?"]);
  const [conversation] = await world.conversations();
  expect(conversation?.needsReplySince).not.toBeNull();
  const free = await db
    .select()
    .from(replyTokens)
    .where(and(eq(replyTokens.conversationId, conversation?.id ?? ""), isNull(replyTokens.sendId)));
  expect(free).toHaveLength(1);
});

describe("timers", () => {
  test("R19 R20 a silent person is reminded once, then told once that time is up", async () => {
    const world = await aRunningWorld(testDb, 2);
    await world.publish("予約", timed);
    await world.say(world.text("U1", "予約"));
    await bringTimersForward(db, world.channelId, 21 * 60_000);
    await until(() => world.platform.textsOf("U1").length === 2);
    await bringTimersForward(db, world.channelId, 10 * 60_000);
    await until(() => world.platform.textsOf("U1").length === 3);
    await world.settled();
    expect(world.platform.textsOf("U1")).toEqual(["A?", "まだですか", "時間切れ"]);
    expect(world.platform.calls.map((call) => call.method)).toEqual(["reply", "push", "push"]);
    expect(await world.sessions()).toMatchObject([{ status: "timeout" }]);
  });

  test("R22 when reminder and timeout are both overdue only the notice is sent, for every overdue session", async () => {
    const world = await aWorld(testDb);
    await world.publish("予約", timed);
    const first = await world.startWorker();
    const people = Array.from({ length: 40 }, (_, index) => `U${index}`);
    await world.deliver(...people.map((person) => world.text(person, "予約")));
    await world.settled();
    await first.stop();
    await bringTimersForward(db, world.channelId, 60 * 60_000);
    const workers = await Promise.all([world.startWorker(), world.startWorker()]);
    onTestFinished(async () => void (await Promise.all(workers.map((worker) => worker.stop()))));
    await until(async () => (await world.sessions()).every((session) => session.status === "timeout"));
    await world.settled();
    for (const person of people) expect(world.platform.textsOf(person)).toEqual(["A?", "時間切れ"]);
  });
});
