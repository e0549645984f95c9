import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { schedules } from "@/db/schema";
import { createTestDb } from "@/db/testing/create-test-db";
import { useTestEnv } from "@/db/testing/test-env";
import { enqueueCommands } from "@/lib/inbound";
import { previewReach, saveSchedule } from "@/lib/schedules";
import type { TriggerEffect } from "@/lib/triggers/shared";
import { runSchedules } from "./run-schedules";
import { aRunningWorld, type World } from "./testing/world";

useTestEnv();
const testDb = await createTestDb();

const sayA = { format: 1 as const, steps: [{ id: "a", messages: [{ type: "text" as const, text: "A?" }] }] };
const hello = {
  type: "send_messages" as const,
  messages: [{ type: "text" as const, text: "{{user.profile.displayName}}おはよう" }],
};

async function scheduleFor(world: World, effect: TriggerEffect) {
  const audience = { type: "everyone" as const };
  const { channelId } = world;
  const { reached: acceptedReach } = await previewReach(world.ctx, { channelId, audience });
  const daily = { type: "daily" as const, time: "10:00" };
  const { scheduleId } = await saveSchedule(world.ctx, {
    title: "毎朝",
    channelId,
    recurrence: daily,
    audience,
    effect,
    isEnabled: true,
    acceptedReach,
  });
  await world.db.update(schedules).set({ nextAt: world.now() }).where(eq(schedules.id, scheduleId));
}

const tick = (world: World) => runSchedules({ db: world.db, now: world.now, enqueue: enqueueCommands });

test("R25 what is due reaches each person once through their lane, however many workers tick", async () => {
  const world = await aRunningWorld(testDb, 2);
  await world.say(world.text("U1", "もしもし"), world.text("U2", "もしもし"));
  await scheduleFor(world, hello);
  await Promise.all([tick(world), tick(world), tick(world)]);
  await tick(world);
  await world.settled();
  expect(world.platform.textsOf("U1")).toHaveLength(1);
  expect(world.platform.textsOf("U2")).toHaveLength(1);
});

test("a schedule starts an interaction, which the person then answers", async () => {
  const world = await aRunningWorld(testDb);
  const interactionId = await world.publish("調査", sayA);
  await world.say(world.text("U3", "もしもし"));
  await scheduleFor(world, { type: "start_interaction", interactionId });
  await tick(world);
  await world.settled();
  expect(world.platform.textsOf("U3")).toEqual(["A?"]);
  await world.say(world.text("U3", "はい"));
  expect((await world.sessions()).map(({ status, answers }) => ({ status, answers }))).toEqual([
    { status: "completed", answers: { a: "はい" } },
  ]);
});
