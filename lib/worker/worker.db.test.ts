import { and, asc, eq, isNull } from "drizzle-orm";
import { describe, expect, onTestFinished, test } from "vitest";
import {
  contacts,
  conversations,
  entries,
  inboundEvents,
  peers,
  replyTokens,
  sendAttempts,
  sends,
  sessions,
  webhookRequests,
} from "@/db/schema";
import { createTestDb } from "@/db/testing/create-test-db";
import { useTestEnv } from "@/db/testing/test-env";
import type { DefinitionInput } from "@/lib/engine";
import { reprocessDeadEvents } from "@/lib/inbound";
import { bringTimersForward } from "@/lib/interactions";
import { aWorld, until, type World } from "./testing/world";

useTestEnv();
const testDb = await createTestDb();
const { db } = testDb;

async function running(workers = 1): Promise<World> {
  const world = await aWorld(testDb);
  for (let count = 0; count < workers; count++) {
    const worker = await world.startWorker();
    onTestFinished(() => worker.stop());
  }
  return world;
}

const text = (words: string) => ({ type: "text" as const, text: words });

const twoQuestions: DefinitionInput = {
  format: 1,
  steps: [
    { id: "a", messages: [text("A?")] },
    { id: "b", messages: [text("B?")] },
    { id: "end", special: "complete", messages: [text("{{session.a}}/{{session.b}}")] },
  ],
};

const timed: DefinitionInput = {
  format: 1,
  settings: { timeoutMinutes: 30, timeoutRemind: 10 },
  steps: [
    { id: "a", messages: [text("A?")] },
    { id: "remind", special: "timeoutRemind", messages: [text("まだですか")] },
    { id: "notice", special: "timeoutNotice", messages: [text("時間切れ")] },
  ],
};

const entriesOf = (world: World) =>
  db
    .select()
    .from(entries)
    .where(eq(entries.channelId, world.channelId))
    .orderBy(asc(entries.occurredAt), asc(entries.seq));
const eventsOf = (world: World) =>
  db.select().from(inboundEvents).where(eq(inboundEvents.channelId, world.channelId)).orderBy(asc(inboundEvents.id));
const sendsOf = (world: World) =>
  db.select().from(sends).where(eq(sends.channelId, world.channelId)).orderBy(asc(sends.position));
const attemptsOf = (sendId = "") =>
  db.select().from(sendAttempts).where(eq(sendAttempts.sendId, sendId)).orderBy(asc(sendAttempts.id));
const sessionsOf = (world: World) => db.select().from(sessions).where(eq(sessions.channelId, world.channelId));
const peersOf = (world: World) => db.select().from(peers).where(eq(peers.channelId, world.channelId));
const conversationsOf = (world: World) =>
  db.select().from(conversations).where(eq(conversations.channelId, world.channelId));
const contactsOf = (world: World) => db.select().from(contacts).where(eq(contacts.workspaceId, world.workspaceId));

async function say(world: World, ...events: object[]): Promise<void> {
  await world.deliver(...events);
  await world.settled();
}

test("a text starts an interaction, its answers advance it, and every bubble is in the timeline", async () => {
  const world = await running();
  await world.publish("予約", twoQuestions);
  for (const words of ["予約", "one", "two"]) await say(world, world.text("U1", words));
  expect(world.platform.textsOf("U1")).toEqual(["A?", "B?", "one/two"]);
  expect(world.platform.calls.map((call) => call.method)).toEqual(["reply", "reply", "reply"]);
  const rows = await entriesOf(world);
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
  const [conversation] = await conversationsOf(world);
  expect(conversation).toMatchObject({ lastSeq: 8, inboundCount: 3, needsReplySince: null });
  expect(conversation?.preview).toEqual({ direction: "out", kind: "message", type: "text", text: "one/two" });
});

describe("receiving", () => {
  test("INB-103 fifty parallel deliveries of one event make one entry and one answer", async () => {
    const world = await running(2);
    await world.publish("予約", twoQuestions);
    const event = world.text("U1", "予約");
    const again = { ...event, deliveryContext: { isRedelivery: true } };
    await Promise.all(Array.from({ length: 50 }, (_, index) => world.deliver(index % 2 ? event : again)));
    await world.settled();
    expect(world.platform.textsOf("U1")).toEqual(["A?"]);
    expect(await eventsOf(world)).toMatchObject([{ state: "done", isRedelivery: true }]);
    expect((await entriesOf(world)).filter((row) => row.direction === "in")).toHaveLength(1);
  });

  test("INB-103 INB-001 twenty first events of one new person make one contact, one conversation, twenty entries", async () => {
    const world = await running(4);
    const events = Array.from({ length: 20 }, (_, index) => world.text("U1", `${index}`));
    await Promise.all(events.map((event) => world.deliver(event)));
    await world.settled();
    expect(await contactsOf(world)).toHaveLength(1);
    expect(await peersOf(world)).toHaveLength(1);
    const [conversation, ...others] = await conversationsOf(world);
    expect(others).toEqual([]);
    expect(conversation).toMatchObject({ lastSeq: 20, inboundCount: 20 });
    const rows = await entriesOf(world);
    expect(rows.map((row) => (row.content as { text: string }).text)).toEqual(events.map((_, index) => `${index}`));
  });

  test("INB-002 the same message under two event ids is one entry", async () => {
    const world = await running();
    const event = world.text("U1", "やあ");
    await say(world, event, { ...event, webhookEventId: "another" });
    expect(await entriesOf(world)).toHaveLength(1);
    expect((await eventsOf(world)).map((row) => row.state)).toEqual(["done", "done"]);
  });

  test("INB-102 R24 four workers keep the order of every person", async () => {
    const world = await running(4);
    await world.publish("予約", { format: 1, steps: countingSteps(10) });
    const people = Array.from({ length: 6 }, (_, index) => `U${index}`);
    const lines = ["予約", ..."abcdefghij"];
    const events = lines.map((line) => people.map((person) => world.text(person, line)));
    for (const row of events) await Promise.all(row.map((event) => world.deliver(event)));
    await world.settled();
    for (const person of people) expect(world.platform.textsOf(person).at(-1)).toBe("abcdefghij");
  });

  test("R25 two answers within 50 ms answer two questions", async () => {
    const world = await running(2);
    await world.publish("予約", twoQuestions);
    await say(world, world.text("U1", "予約"));
    const [first, second] = [world.text("U1", "one"), world.text("U1", "two")];
    await Promise.all([world.deliver(first), world.deliver(second)]);
    await world.settled();
    expect(world.platform.textsOf("U1")).toEqual(["A?", "B?", "one/two"]);
  });

  test("S21 two requests at the same instant make one session, and its first step is sent once", async () => {
    const world = await running(2);
    const interactionId = await world.publish("予約", twoQuestions);
    const timestamp = Date.now();
    const requests = [0, 1].map(() => ({
      ...world.postback("U1", `mode=start&interaction=${interactionId}`),
      timestamp,
    }));
    await Promise.all(requests.map((request) => world.deliver(request)));
    await world.settled();
    expect(world.platform.textsOf("U1")).toEqual(["A?"]);
    expect(await sessionsOf(world)).toHaveLength(1);
  });

  test("INB-101 a poison event is set aside alone, and is done when it is reprocessed", async () => {
    const world = await aWorld(testDb);
    let isPoisonous = true;
    world.platform.decoding = (payload, decode) => {
      if (isPoisonous && JSON.stringify(payload).includes("poison")) throw new Error("poison");
      return decode(payload);
    };
    const worker = await world.startWorker();
    onTestFinished(() => worker.stop());
    const people = ["U1", "U2", "U3", "U4"];
    await world.deliver(...people.map((person) => world.text(person, "hello")), world.text("U5", "poison"));
    await until(async () => (await eventsOf(world)).filter((row) => row.state === "done").length >= 4);
    await until(async () => (await eventsOf(world)).at(-1)?.attempts === 1);
    expect(await entriesOf(world)).toHaveLength(4);
    await db
      .update(inboundEvents)
      .set({ attempts: 6, nextAttemptAt: new Date(0) })
      .where(eq(inboundEvents.state, "pending"));
    await until(async () => (await eventsOf(world)).at(-1)?.state === "dead");
    isPoisonous = false;
    expect(await reprocessDeadEvents(db, world.channelId, new Date())).toBe(1);
    await world.settled();
    expect((await eventsOf(world)).map((row) => row.state)).toEqual(["done", "done", "done", "done", "done"]);
    expect(await entriesOf(world)).toHaveLength(5);
  });
});

function countingSteps(count: number): DefinitionInput["steps"] {
  const ids = Array.from({ length: count }, (_, index) => `s${index}`);
  const last = {
    id: "end",
    special: "complete" as const,
    messages: [text(ids.map((id) => `{{session.${id}}}`).join(""))],
  };
  return [...ids.map((id) => ({ id, messages: [text(id)] })), last];
}

describe("sending", () => {
  const seven: DefinitionInput = {
    format: 1,
    steps: [{ id: "a", messages: ["1", "2", "3", "4", "5", "6", "7"].map(text) }],
  };

  test("R26 seven messages go out as five by the reply token and two by a push, in order", async () => {
    const world = await running();
    await world.publish("予約", seven);
    await say(world, world.text("U1", "予約"));
    expect(world.platform.textsOf("U1")).toEqual(["1", "2", "3", "4", "5", "6", "7"]);
    expect(world.platform.calls.map((call) => [call.method, call.payloads.length])).toEqual([
      ["reply", 5],
      ["push", 2],
    ]);
    expect((await sendsOf(world)).map((row) => [row.state, row.units])).toEqual([
      ["sent", 0],
      ["sent", 1],
    ]);
  });

  test("INB-342 a refused reply token turns the same send into a push", async () => {
    const world = await running();
    await world.publish("予約", twoQuestions);
    world.platform.answering = (call) =>
      call.method === "reply" ? { type: "rejected", reason: "invalid_reply_token" } : undefined;
    await say(world, world.text("U1", "予約"));
    expect(world.platform.textsOf("U1")).toEqual(["A?"]);
    const [send, ...others] = await sendsOf(world);
    expect(others).toEqual([]);
    expect(send).toMatchObject({ state: "sent", method: "push", units: 1 });
    expect(await attemptsOf(send?.id)).toMatchObject([
      { method: "reply", outcome: "rejected", retryKey: null },
      { method: "push", outcome: "accepted", retryKey: send?.retryKey },
    ]);
  });

  test("INB-343 a reply without an answer is uncertain, and no push follows", async () => {
    const world = await running();
    await world.publish("予約", twoQuestions);
    world.platform.answering = (call) => {
      world.platform.accept(call);
      return { type: "unknown" };
    };
    await say(world, world.text("U1", "予約"));
    expect(world.platform.calls).toHaveLength(1);
    expect(await sendsOf(world)).toMatchObject([{ state: "uncertain", reason: { code: "no_answer" } }]);
    expect(await conversationsOf(world)).toMatchObject([{ failedSendCount: 1 }]);
  });

  test("INB-405 a push that fails twice is repeated with its key and shown once", async () => {
    const world = await running();
    await world.publish("予約", twoQuestions);
    const event = world.text("U1", "予約", { replyToken: undefined });
    world.platform.answering = (call, position) => {
      if (position === 0) world.platform.accept(call);
      return position < 2 ? { type: "retry", reason: "platform_error" } : undefined;
    };
    await world.deliver(event);
    for (const attempts of [1, 2]) {
      await until(
        async () => (await sendsOf(world))[0]?.attempts === attempts && (await sendsOf(world))[0]?.state === "queued",
      );
      await db
        .update(sends)
        .set({ nextAttemptAt: new Date(0) })
        .where(eq(sends.channelId, world.channelId));
    }
    await world.settled();
    const [send] = await sendsOf(world);
    expect(send).toMatchObject({ state: "sent", attempts: 3 });
    expect(new Set(world.platform.calls.map((call) => call.retryKey))).toEqual(new Set([send?.retryKey]));
    expect(world.platform.textsOf("U1")).toEqual(["A?"]);
    expect(await attemptsOf(send?.id)).toHaveLength(3);
  });

  test("INB-403 a refused send fails, is counted, and does not hold up the next", async () => {
    const world = await running();
    await world.publish("予約", seven);
    world.platform.answering = (_call, position) =>
      position === 0 ? { type: "rejected", reason: "invalid_message", detail: "messages[0]" } : undefined;
    await say(world, world.text("U1", "予約"));
    expect((await sendsOf(world)).map((row) => row.state)).toEqual(["failed", "sent"]);
    expect(world.platform.textsOf("U1")).toEqual(["6", "7"]);
  });

  describe("INB-401 a worker that dies with a send in hand", () => {
    /** Leaves the send as a process does that was killed: taken, its lease over. */
    async function killed(given: { method: "reply" | "push"; hasArrived: boolean; tokenSeconds?: number }) {
      const world = await aWorld(testDb);
      await world.publish("予約", twoQuestions);
      const worker = await world.startWorker();
      world.platform.answering = (call) => {
        if (given.hasArrived) world.platform.accept(call);
        return { type: "unknown" };
      };
      await world.deliver(world.text("U1", "予約", given.method === "push" ? { replyToken: undefined } : {}));
      await until(async () => (await sendsOf(world)).some((send) => send.reason !== null));
      await worker.stop();
      world.platform.answering = () => undefined;
      const over = new Date(0);
      await db
        .update(sends)
        .set({ state: "sending", leaseUntil: over, nextAttemptAt: over })
        .where(eq(sends.channelId, world.channelId));
      if (given.tokenSeconds) await db.update(replyTokens).set({ expiresAt: over });
      const next = await world.startWorker();
      onTestFinished(() => next.stop());
      await world.settled();
      return world;
    }

    test.each([true, false])("repeats a push with its key: it is shown once (had arrived: %s)", async (hasArrived) => {
      const world = await killed({ method: "push", hasArrived });
      expect(world.platform.textsOf("U1")).toEqual(["A?"]);
      expect(await sendsOf(world)).toMatchObject([{ state: "sent", method: "push" }]);
    });

    test("repeats a reply that never left: the person is answered", async () => {
      const world = await killed({ method: "reply", hasArrived: false });
      expect(world.platform.textsOf("U1")).toEqual(["A?"]);
      expect(await sendsOf(world)).toMatchObject([{ state: "sent", method: "reply" }]);
    });

    test("leaves a reply that had arrived as uncertain: nothing is doubled", async () => {
      const world = await killed({ method: "reply", hasArrived: true });
      expect(world.platform.textsOf("U1")).toEqual(["A?"]);
      expect(await sendsOf(world)).toMatchObject([{ state: "uncertain", method: "reply" }]);
    });

    test("leaves a reply whose token is too old as uncertain", async () => {
      const world = await killed({ method: "reply", hasArrived: false, tokenSeconds: -1 });
      expect(world.platform.calls).toHaveLength(1);
      expect(await sendsOf(world)).toMatchObject([{ state: "uncertain", method: "reply" }]);
    });
  });
});

describe("what a platform tells late, twice or for bystanders", () => {
  test("INB-171 an unsent message loses its words everywhere, and its neighbours are processed", async () => {
    const world = await running();
    const [secret, other] = [world.text("U1", "秘密"), world.text("U2", "やあ")];
    await say(world, secret, other);
    await say(world, world.event("U1", { type: "unsend", unsend: { messageId: secret.message.id } }));
    const [entry] = (await entriesOf(world)).filter((row) => row.unsentAt !== null);
    expect(entry).toMatchObject({ content: { type: "unsent" }, payload: null });
    const everything = JSON.stringify([
      await entriesOf(world),
      await conversationsOf(world),
      await db.select().from(webhookRequests).where(eq(webhookRequests.channelId, world.channelId)),
    ]);
    expect(everything).not.toContain("秘密");
    expect(everything).toContain("やあ");
  });

  test("INB-171 an unsend that comes first suppresses its message", async () => {
    const world = await running();
    await world.publish("予約", twoQuestions);
    const message = world.text("U1", "予約");
    await say(world, world.event("U1", { type: "unsend", unsend: { messageId: message.message.id } }));
    await say(world, message);
    expect(await entriesOf(world)).toMatchObject([{ kind: "message", content: { type: "unsent" }, payload: null }]);
    expect(world.platform.calls).toEqual([]);
  });

  test("INB-107 a standby event is recorded, starts nothing and leaves no token", async () => {
    const world = await running();
    await world.publish("予約", twoQuestions);
    await say(world, world.text("U1", "予約", { mode: "standby", replyToken: undefined }));
    expect(await entriesOf(world)).toHaveLength(1);
    expect(await peersOf(world)).toMatchObject([{ isStandby: true }]);
    expect(world.platform.calls).toEqual([]);
  });

  test("a block that comes after the newer unblock changes nothing", async () => {
    const world = await running();
    await world.publish("予約", twoQuestions);
    await say(world, world.text("U1", "予約"));
    const now = Date.now();
    await say(world, world.event("U1", { type: "follow", follow: { isUnblocked: true }, timestamp: now }));
    await say(world, world.event("U1", { type: "unfollow", timestamp: now - 60_000, replyToken: undefined }));
    expect(await peersOf(world)).toMatchObject([{ friendStatus: "friend" }]);
    expect(await sessionsOf(world)).toMatchObject([{ status: "active" }]);
    await say(world, world.event("U1", { type: "unfollow", timestamp: now + 1_000, replyToken: undefined }));
    expect(await peersOf(world)).toMatchObject([{ friendStatus: "blocked" }]);
    expect(await sessionsOf(world)).toMatchObject([{ status: "canceled", endReason: "blocked" }]);
  });

  test("an edit puts the newest text into the one entry, in whatever order edits come", async () => {
    const world = await running();
    const source = { type: "group", groupId: "C1", userId: "U1" };
    const first = world.text("U1", "あ", { source });
    const edited = (words: string, timestamp: number) =>
      world.event("U1", {
        type: "messageEdited",
        source,
        timestamp,
        message: { type: "text", id: first.message.id, text: words, quoteToken: "q2" },
      });
    await say(world, first);
    await say(world, edited("う", first.timestamp + 200));
    await say(world, edited("い", first.timestamp + 100));
    expect(await entriesOf(world)).toMatchObject([{ content: { type: "text", text: "う" } }]);
  });

  test("INB-105 an unknown event is an entry with its raw payload", async () => {
    const world = await running();
    await say(world, world.event("U1", { type: "newFangled", shiny: { deep: 1 } }));
    expect(await entriesOf(world)).toMatchObject([
      { kind: "unsupported", content: { platformType: "newFangled" }, payload: { shiny: { deep: 1 } } },
    ]);
  });
});

test("INB-502 what a person says while an agent answers starts nothing and advances nothing", async () => {
  const world = await running();
  await world.publish("予約", twoQuestions);
  await say(world, world.text("U1", "予約"));
  await db.update(conversations).set({ handler: "human" }).where(eq(conversations.channelId, world.channelId));
  await say(world, world.text("U1", "one"));
  expect(world.platform.textsOf("U1")).toEqual(["A?"]);
  const [conversation] = await conversationsOf(world);
  expect(conversation?.needsReplySince).not.toBeNull();
  const free = await db
    .select()
    .from(replyTokens)
    .where(and(eq(replyTokens.conversationId, conversation?.id ?? ""), isNull(replyTokens.sendId)));
  expect(free).toHaveLength(1);
});

describe("timers", () => {
  test("R19 R20 a silent person is reminded once, then told once that time is up", async () => {
    const world = await running(2);
    await world.publish("予約", timed);
    await say(world, world.text("U1", "予約"));
    await bringTimersForward(db, world.channelId, 21 * 60_000);
    await until(() => world.platform.textsOf("U1").length === 2);
    await bringTimersForward(db, world.channelId, 10 * 60_000);
    await until(() => world.platform.textsOf("U1").length === 3);
    await world.settled();
    expect(world.platform.textsOf("U1")).toEqual(["A?", "まだですか", "時間切れ"]);
    expect(world.platform.calls.map((call) => call.method)).toEqual(["reply", "push", "push"]);
    expect(await sessionsOf(world)).toMatchObject([{ status: "timeout" }]);
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
    await until(async () => (await sessionsOf(world)).every((session) => session.status === "timeout"));
    await world.settled();
    for (const person of people) expect(world.platform.textsOf(person)).toEqual(["A?", "時間切れ"]);
  });
});
