import { expect, onTestFinished, test } from "vitest";
import { createTestDb } from "@/db/testing/create-test-db";
import { useTestEnv } from "@/db/testing/test-env";
import { listVersions } from "@/lib/interactions";
import { aWorld } from "@/lib/worker/testing/world";
import { saveTrigger } from "./save-trigger";

useTestEnv();
const testDb = await createTestDb();

const sayA = { format: 1 as const, steps: [{ id: "a", messages: [{ type: "text" as const, text: "A?" }] }] };

async function aRunningWorld() {
  const world = await aWorld(testDb);
  const worker = await world.startWorker();
  onTestFinished(() => worker.stop());
  const interactionId = await world.publish("予約", sayA);
  const say = async (words: string) => {
    await world.deliver(world.text("U1", words));
    await world.settled();
  };
  return { world, interactionId, say };
}

const onKeyword = (value: string, interactionId: string) => ({
  key: "extra",
  title: value,
  channelIds: null,
  rule: { type: "keyword" as const, match: "equals" as const, value },
  effect: { type: "start_interaction" as const, interactionId },
});

test("a running worker knows a new trigger at the next message, and a changed one too", async () => {
  const { world, interactionId, say } = await aRunningWorld();
  await say("もしもし");
  expect(world.platform.calls).toEqual([]);
  const { triggerId } = await saveTrigger(world.ctx, onKeyword("もしもし", interactionId));
  await say("もしもし");
  expect(world.platform.textsOf("U1")).toEqual(["A?"]);
  expect(await saveTrigger(world.ctx, onKeyword("やあ", interactionId))).toEqual({ triggerId });
});

test("a trigger names only what its workspace has", async () => {
  const [one, other] = [await aRunningWorld(), await aWorld(testDb)];
  const foreign = onKeyword("x", one.interactionId);
  await expect(saveTrigger(other.ctx, foreign)).rejects.toMatchObject({ code: "not_found" });
  await expect(saveTrigger(one.world.ctx, { ...foreign, channelIds: [other.channelId] })).rejects.toMatchObject({
    code: "not_found",
  });
});

test("versions are listed for their workspace alone, with the live one marked", async () => {
  const { world, interactionId } = await aRunningWorld();
  expect(await listVersions(world.ctx, interactionId)).toMatchObject([{ number: 1, isLive: true }]);
  const other = await aWorld(testDb);
  expect(await listVersions(other.ctx, interactionId)).toEqual([]);
});
