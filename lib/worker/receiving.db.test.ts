import { eq } from "drizzle-orm";
import { describe, expect, onTestFinished, test } from "vitest";
import { inboundEvents } from "@/db/schema";
import { createTestDb } from "@/db/testing/create-test-db";
import { useTestEnv } from "@/db/testing/test-env";
import type { DefinitionInput } from "@/lib/engine";
import { reprocessDeadEvents } from "@/lib/inbound";
import { text, twoQuestions } from "./testing/definitions";
import { aRunningWorld, aWorld, until } from "./testing/world";

useTestEnv();
const testDb = await createTestDb();
const { db } = testDb;

describe("receiving", () => {
  test("INB-103 fifty parallel deliveries of one event make one entry and one answer", async () => {
    const world = await aRunningWorld(testDb, 2);
    await world.publish("予約", twoQuestions);
    const event = world.text("U1", "予約");
    const again = { ...event, deliveryContext: { isRedelivery: true } };
    await Promise.all(Array.from({ length: 50 }, (_, index) => world.deliver(index % 2 ? event : again)));
    await world.settled();
    expect(world.platform.textsOf("U1")).toEqual(["A?"]);
    expect(await world.events()).toMatchObject([{ state: "done", isRedelivery: true }]);
    expect((await world.entries()).filter((row) => row.direction === "in")).toHaveLength(1);
  });

  test("INB-103 INB-001 twenty first events of one new person make one contact, one conversation, twenty entries", async () => {
    const world = await aRunningWorld(testDb, 4);
    const events = Array.from({ length: 20 }, (_, index) => world.text("U1", `${index}`));
    await Promise.all(events.map((event) => world.deliver(event)));
    await world.settled();
    expect(await world.contacts()).toHaveLength(1);
    expect(await world.peers()).toHaveLength(1);
    const [conversation, ...others] = await world.conversations();
    expect(others).toEqual([]);
    expect(conversation).toMatchObject({ lastSeq: 20, inboundCount: 20 });
    const rows = await world.entries();
    expect(rows.map((row) => (row.content as { text: string }).text)).toEqual(events.map((_, index) => `${index}`));
  });

  test("INB-002 the same message under two event ids is one entry", async () => {
    const world = await aRunningWorld(testDb);
    const event = world.text("U1", "やあ");
    await world.say(event, { ...event, webhookEventId: "another" });
    expect(await world.entries()).toHaveLength(1);
    expect((await world.events()).map((row) => row.state)).toEqual(["done", "done"]);
  });

  test("INB-102 R24 four workers keep the order of every person", async () => {
    const world = await aRunningWorld(testDb, 4);
    await world.publish("予約", { format: 1, steps: countingSteps(10) });
    const people = Array.from({ length: 6 }, (_, index) => `U${index}`);
    const lines = ["予約", ..."abcdefghij"];
    const events = lines.map((line) => people.map((person) => world.text(person, line)));
    for (const row of events) await Promise.all(row.map((event) => world.deliver(event)));
    await world.settled();
    for (const person of people) expect(world.platform.textsOf(person).at(-1)).toBe("abcdefghij");
  });

  test("R25 two answers within 50 ms answer two questions", async () => {
    const world = await aRunningWorld(testDb, 2);
    await world.publish("予約", twoQuestions);
    await world.say(world.text("U1", "予約"));
    const [first, second] = [world.text("U1", "one"), world.text("U1", "two")];
    await Promise.all([world.deliver(first), world.deliver(second)]);
    await world.settled();
    expect(world.platform.textsOf("U1")).toEqual(["A?", "B?", "one/two"]);
  });

  test("S21 two requests at the same instant make one session, and its first step is sent once", async () => {
    const world = await aRunningWorld(testDb, 2);
    const interactionId = await world.publish("予約", twoQuestions);
    const timestamp = Date.now();
    const requests = [0, 1].map(() => ({
      ...world.postback("U1", `mode=start&interaction=${interactionId}`),
      timestamp,
    }));
    await Promise.all(requests.map((request) => world.deliver(request)));
    await world.settled();
    expect(world.platform.textsOf("U1")).toEqual(["A?"]);
    expect(await world.sessions()).toHaveLength(1);
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
    await until(async () => (await world.events()).filter((row) => row.state === "done").length >= 4);
    await until(async () => (await world.events()).at(-1)?.attempts === 1);
    expect(await world.entries()).toHaveLength(4);
    await db
      .update(inboundEvents)
      .set({ attempts: 6, nextAttemptAt: new Date(0) })
      .where(eq(inboundEvents.state, "pending"));
    await until(async () => (await world.events()).at(-1)?.state === "dead");
    isPoisonous = false;
    expect(await reprocessDeadEvents(db, world.channelId, new Date())).toBe(1);
    await world.settled();
    expect((await world.events()).map((row) => row.state)).toEqual(["done", "done", "done", "done", "done"]);
    expect(await world.entries()).toHaveLength(5);
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
