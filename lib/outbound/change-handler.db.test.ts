import { expect, test } from "vitest";
import { createTestDb } from "@/db/testing/create-test-db";
import { useTestEnv } from "@/db/testing/test-env";
import type { DefinitionInput } from "@/lib/engine";
import { text } from "@/lib/worker/testing/definitions";
import { aRunningWorld, type World } from "@/lib/worker/testing/world";
import { changeHandler } from "./change-handler";
import { startInteraction } from "./start-interaction";

useTestEnv();
const testDb = await createTestDb();

const timed: DefinitionInput = {
  format: 1,
  settings: { timeoutMinutes: 10 },
  steps: [
    { id: "a", messages: [text("A?")] },
    { id: "b", messages: [text("B?")] },
    { id: "end", special: "complete", messages: [text("{{session.a}}/{{session.b}}")] },
  ],
};

async function conversationOf(world: World): Promise<string> {
  const [conversation] = await world.conversations();
  return conversation?.id ?? "";
}

const kinds = async (world: World) => (await world.entries()).map((entry) => entry.kind);

test("INB-502 INBS-19 what a person says goes to people while one of them has taken over; their session keeps the time it had left", async () => {
  const world = await aRunningWorld(testDb);
  await world.publish("予約", timed);
  for (const words of ["予約", "one"]) await world.say(world.text("U1", words));
  world.aheadMs += 4 * 60_000;
  const conversationId = await conversationOf(world);
  expect(await changeHandler(world.ctx, { conversationId, handler: "human" })).toMatchObject({ isConsumed: true });
  expect(await changeHandler(world.ctx, { conversationId, handler: "human" })).toMatchObject({ reason: "ignored" });
  await world.say(world.text("U1", "人と話したい"));
  world.aheadMs += 30 * 60_000;
  await world.say(world.text("U1", "予約"));
  expect(world.platform.textsOf("U1")).toEqual(["A?", "B?"]);
  expect(await world.sessions()).toMatchObject([{ status: "paused", answers: { a: "one" } }]);
  expect(await world.conversations()).toMatchObject([{ handler: "human", needsReplySince: expect.any(Date) }]);

  await changeHandler(world.ctx, { conversationId, handler: "automation", sessions: "resume" });
  await world.settled();
  expect(world.platform.textsOf("U1")).toEqual(["A?", "B?", "B?"]);
  const [session] = await world.sessions();
  const left = (session?.expiresAt?.getTime() ?? 0) - world.now().getTime();
  expect(left / 60_000).toBeGreaterThan(5.8);
  expect(left / 60_000).toBeLessThanOrEqual(6);
  await world.say(world.text("U1", "two"));
  expect(world.platform.textsOf("U1").at(-1)).toBe("one/two");
  expect((await kinds(world)).filter((kind) => kind === "handler.changed")).toHaveLength(2);
});

test("INB-505 on return the sessions go on in silence, or end in silence", async () => {
  const world = await aRunningWorld(testDb);
  await world.publish("予約", timed);
  await world.say(world.text("U1", "予約"));
  const conversationId = await conversationOf(world);
  await changeHandler(world.ctx, { conversationId, handler: "human" });
  await changeHandler(world.ctx, { conversationId, handler: "automation", sessions: "resume_silently" });
  await world.say(world.text("U1", "one"));
  expect(world.platform.textsOf("U1")).toEqual(["A?", "B?"]);
  await changeHandler(world.ctx, { conversationId, handler: "human" });
  await changeHandler(world.ctx, { conversationId, handler: "automation", sessions: "cancel" });
  await world.say(world.text("U1", "two"));
  expect(world.platform.textsOf("U1")).toEqual(["A?", "B?"]);
  expect(await world.sessions()).toMatchObject([{ status: "canceled", endReason: "admin" }]);
});

test("INB-501 an interaction calls for a person with a note, and somebody waits", async () => {
  const world = await aRunningWorld(testDb);
  await world.publish("相談", {
    format: 1,
    steps: [
      {
        id: "a",
        messages: [text("A?")],
        afterActions: [{ type: "hand_over", parameters: { note: "要望: {{session.a}}" } }],
      },
      { id: "b", messages: [text("担当者が答えます")] },
    ],
  });
  for (const words of ["相談", "返金", "もしもし"]) await world.say(world.text("U1", words));
  expect(world.platform.textsOf("U1")[0]).toBe("A?");
  expect(await world.conversations()).toMatchObject([{ handler: "human", needsReplySince: expect.any(Date) }]);
  const changed = (await world.entries()).find((entry) => entry.kind === "handler.changed");
  expect(changed?.content).toEqual({ handler: "human", cause: "action", note: "要望: 返金" });
  expect((await world.sessions()).map((session) => session.status)).toEqual(["paused"]);
});

test("INB-505 an interaction that a member starts gives the conversation back to automation", async () => {
  const world = await aRunningWorld(testDb);
  const interactionId = await world.publish("予約", timed);
  await world.say(world.text("U1", "やあ"));
  const conversationId = await conversationOf(world);
  await changeHandler(world.ctx, { conversationId, handler: "human" });
  expect(await startInteraction(world.ctx, { conversationId, interactionId: "ia_none" })).toMatchObject({
    isStarted: false,
  });
  expect(await world.conversations()).toMatchObject([{ handler: "human" }]);
  expect(await startInteraction(world.ctx, { conversationId, interactionId })).toMatchObject({ isStarted: true });
  await world.say(world.text("U1", "one"));
  expect(world.platform.textsOf("U1")).toEqual(["A?", "B?"]);
  expect(await world.conversations()).toMatchObject([{ handler: "automation" }]);
});
