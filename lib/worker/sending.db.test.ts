import { eq } from "drizzle-orm";
import { describe, expect, onTestFinished, test } from "vitest";
import { channels, replyTokens, sends } from "@/db/schema";
import { createTestDb } from "@/db/testing/create-test-db";
import { useTestEnv } from "@/db/testing/test-env";
import type { DefinitionInput } from "@/lib/engine";
import { text, twoQuestions } from "./testing/definitions";
import { aRunningWorld, aWorld, until } from "./testing/world";

useTestEnv();
const testDb = await createTestDb();
const { db } = testDb;

describe("sending", () => {
  const seven: DefinitionInput = {
    format: 1,
    steps: [
      { id: "hello", input: { mode: "none" }, messages: ["1", "2", "3", "4"].map(text) },
      { id: "a", messages: ["5", "6", "7"].map(text) },
    ],
  };

  test("R26 seven messages go out as five by the reply token and two by a push, in order", async () => {
    const world = await aRunningWorld(testDb);
    await world.publish("予約", seven);
    await world.say(world.text("U1", "予約"));
    expect(world.platform.textsOf("U1")).toEqual(["1", "2", "3", "4", "5", "6", "7"]);
    expect(world.platform.calls.map((call) => [call.method, call.payloads.length])).toEqual([
      ["reply", 5],
      ["push", 2],
    ]);
    expect((await world.sends()).map((row) => [row.state, row.units])).toEqual([
      ["sent", 0],
      ["sent", 1],
    ]);
  });

  test("INB-342 a refused reply token turns the same send into a push", async () => {
    const world = await aRunningWorld(testDb);
    await world.publish("予約", twoQuestions);
    world.platform.answering = (call) =>
      call.method === "reply" ? { type: "rejected", reason: "invalid_reply_token" } : undefined;
    await world.say(world.text("U1", "予約"));
    expect(world.platform.textsOf("U1")).toEqual(["A?"]);
    const [send, ...others] = await world.sends();
    expect(others).toEqual([]);
    expect(send).toMatchObject({ state: "sent", method: "push", units: 1 });
    expect(await world.attempts(send?.id)).toMatchObject([
      { method: "reply", outcome: "rejected", retryKey: null },
      { method: "push", outcome: "accepted", retryKey: send?.retryKey },
    ]);
  });

  test("INB-343 a reply without an answer is uncertain, and no push follows", async () => {
    const world = await aRunningWorld(testDb);
    await world.publish("予約", twoQuestions);
    world.platform.answering = (call) => {
      world.platform.accept(call);
      return { type: "unknown" };
    };
    await world.say(world.text("U1", "予約"));
    expect(world.platform.calls).toHaveLength(1);
    expect(await world.sends()).toMatchObject([{ state: "uncertain", reason: { code: "no_answer" } }]);
    expect(await world.conversations()).toMatchObject([{ failedSendCount: 1 }]);
  });

  test("INB-405 a push that fails twice is repeated with its key and shown once", async () => {
    const world = await aRunningWorld(testDb);
    await world.publish("予約", twoQuestions);
    const event = world.text("U1", "予約", { replyToken: undefined });
    world.platform.answering = (call, position) => {
      if (position === 0) world.platform.accept(call);
      return position < 2 ? { type: "retry", reason: "platform_error" } : undefined;
    };
    await world.deliver(event);
    for (const attempts of [1, 2]) {
      await until(
        async () => (await world.sends())[0]?.attempts === attempts && (await world.sends())[0]?.state === "queued",
      );
      await db
        .update(sends)
        .set({ nextAttemptAt: new Date(0) })
        .where(eq(sends.channelId, world.channelId));
    }
    await world.settled();
    const [send] = await world.sends();
    expect(send).toMatchObject({ state: "sent", attempts: 3 });
    expect(new Set(world.platform.calls.map((call) => call.retryKey))).toEqual(new Set([send?.retryKey]));
    expect(world.platform.textsOf("U1")).toEqual(["A?"]);
    expect(await world.attempts(send?.id)).toHaveLength(3);
  });

  test("INB-403 a refused send fails, is counted, and does not hold up the next", async () => {
    const world = await aRunningWorld(testDb);
    await world.publish("予約", seven);
    world.platform.answering = (_call, position) =>
      position === 0 ? { type: "rejected", reason: "invalid_message", detail: "messages[0]" } : undefined;
    await world.say(world.text("U1", "予約"));
    expect((await world.sends()).map((row) => row.state)).toEqual(["failed", "sent"]);
    expect(world.platform.textsOf("U1")).toEqual(["6", "7"]);
  });

  test("INB-405 without credentials that open a send fails with that reason", async () => {
    const world = await aRunningWorld(testDb);
    await world.publish("予約", twoQuestions);
    await db.update(channels).set({ secrets: "v1.gone.a.b.c" }).where(eq(channels.id, world.channelId));
    await world.say(world.text("U1", "予約"));
    expect(await world.sends()).toMatchObject([{ state: "failed", reason: { code: "credentials_invalid" } }]);
    expect(world.platform.calls).toEqual([]);
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
      await until(async () => (await world.sends()).some((send) => send.reason !== null));
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
      expect(await world.sends()).toMatchObject([{ state: "sent", method: "push" }]);
    });

    test("repeats a reply that never left: the person is answered", async () => {
      const world = await killed({ method: "reply", hasArrived: false });
      expect(world.platform.textsOf("U1")).toEqual(["A?"]);
      expect(await world.sends()).toMatchObject([{ state: "sent", method: "reply" }]);
    });

    test("leaves a reply that had arrived as uncertain: nothing is doubled", async () => {
      const world = await killed({ method: "reply", hasArrived: true });
      expect(world.platform.textsOf("U1")).toEqual(["A?"]);
      expect(await world.sends()).toMatchObject([{ state: "uncertain", method: "reply" }]);
    });

    test("leaves a reply whose token is too old as uncertain", async () => {
      const world = await killed({ method: "reply", hasArrived: false, tokenSeconds: -1 });
      expect(world.platform.calls).toHaveLength(1);
      expect(await world.sends()).toMatchObject([{ state: "uncertain", method: "reply" }]);
    });
  });
});
