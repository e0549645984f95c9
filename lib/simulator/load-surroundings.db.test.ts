import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { channels } from "@/db/schema";
import { createTestDb } from "@/db/testing/create-test-db";
import { useTestEnv } from "@/db/testing/test-env";
import { createTemplate } from "@/lib/templates";
import { aWorld } from "@/lib/worker/testing/world";
import { listSimulatedChannels, loadSurroundings } from "./load-surroundings";
import { channelSchema, optionsSchema } from "./simulation.schema";
import { someOptions } from "./testing/some-options";

useTestEnv();
const testDb = await createTestDb();

test("SIM-7: a run knows the channels of its workspace, and what its actions name, by id and by key", async () => {
  const world = await aWorld(testDb);
  const interactionId = await world.publish("予約", { format: 1, steps: [{ id: "a" }] });
  const otherId = await world.publish("案内", { format: 1, steps: [{ id: "b" }] });
  const messages = [{ type: "text" as const, text: "駅から 3 分です。" }];
  const template = await createTemplate(world.ctx, { title: "道案内", key: "way", messages });
  const names = { interactions: [otherId, "nobody"], templates: ["way", "none"] };
  const found = await loadSurroundings(world.ctx, { interactionId, ...names });
  expect(found).toMatchObject({
    channels: [{ id: world.channelId, messagesPerSend: 5 }],
    templates: [{ id: template.id, key: "way" }],
    others: [{ interactionId: otherId, title: "案内", definition: { steps: [{ id: "b" }] } }],
  });
  const { templates, others } = found;
  for (const channel of found.channels)
    expect(optionsSchema.parse(someOptions({ templates, others, channel }))).toMatchObject({ channel });
});

test("MSG-16: a channel comes with its name and its icon, and those of the interaction come first", async () => {
  const world = await aWorld(testDb);
  const interactionId = await world.publish("予約", { format: 1, steps: [{ id: "a" }] });
  const iconUrl = "https://example.com/icon.png";
  await testDb.db
    .update(channels)
    .set({ profile: { pictureUrl: iconUrl } })
    .where(eq(channels.id, world.channelId));
  const [channel] = await listSimulatedChannels(world.ctx, interactionId);
  expect(channel).toMatchObject({ id: world.channelId, iconUrl });
  expect(channelSchema.parse(channel)).toEqual(channel);
});

test("SEC-3: nothing of other workspaces is among it", async () => {
  const theirs = await aWorld(testDb);
  const theirId = await theirs.publish("予約", { format: 1, steps: [{ id: "a" }] });
  const world = await aWorld(testDb);
  const interactionId = await world.publish("予約", { format: 1, steps: [{ id: "a" }] });
  const found = await loadSurroundings(world.ctx, { interactionId, interactions: [theirId], templates: [] });
  expect([found.others, found.channels.map(({ id }) => id)]).toEqual([[], [world.channelId]]);
  await expect(
    loadSurroundings(world.ctx, { interactionId: theirId, interactions: [], templates: [] }),
  ).rejects.toMatchObject({ code: "not_found" });
});
