import { expect, test } from "vitest";
import { createTestDb } from "@/db/testing/create-test-db";
import { useTestEnv } from "@/db/testing/test-env";
import { aWorld } from "@/lib/worker/testing/world";
import { findHours } from "./find-hours";
import { loadHours } from "./load-hours";
import { saveHours } from "./save-hours";

useTestEnv();
const testDb = await createTestDb();

const nineToFive = { week: Array.from({ length: 7 }, () => [{ from: "09:00", to: "17:00" }]), specialDays: [] };

test("INB-441 hours belong to a channel, and removing them means always open", async () => {
  const world = await aWorld(testDb);
  const { channelId } = world;
  expect(await loadHours(world.ctx, channelId)).toEqual({ timeZone: "Asia/Tokyo", hours: null });
  await saveHours(world.ctx, { channelId, hours: nineToFive });
  expect(await findHours(world.db, channelId)).toEqual({ timeZone: "Asia/Tokyo", hours: nineToFive });
  await saveHours(world.ctx, { channelId, hours: null });
  expect(await findHours(world.db, channelId)).toBeUndefined();
});

test("hours that could be read in two ways are refused with the place", async () => {
  const world = await aWorld(testDb);
  const overlapping = [
    { from: "09:00", to: "12:00" },
    { from: "11:00", to: "13:00" },
  ];
  const day = { day: "2026-12-31", name: "", spans: [] };
  const hours = { week: [overlapping, [], [], [], [], [], []], specialDays: [day, day] };
  await expect(saveHours(world.ctx, { channelId: world.channelId, hours })).rejects.toMatchObject({
    code: "invalid",
    details: {
      problems: [
        { path: "/hours/week/0", code: "overlap" },
        { path: "/hours/specialDays/1", code: "day_twice" },
      ],
    },
  });
});

test("INB-600 another workspace's channel is not there, and whoever may not configure a channel changes nothing", async () => {
  const [world, other] = [await aWorld(testDb), await aWorld(testDb)];
  await expect(loadHours(world.ctx, other.channelId)).rejects.toMatchObject({ code: "not_found" });
  const actor = {
    type: "member" as const,
    userId: "u",
    memberId: "m",
    name: "",
    role: "editor" as const,
    channelRoles: new Map(),
  };
  const input = { channelId: world.channelId, hours: nineToFive };
  await expect(saveHours({ ...world.ctx, actor }, input)).rejects.toMatchObject({ code: "forbidden" });
});
