import { expect, test } from "vitest";
import { createTestDb } from "@/db/testing/create-test-db";
import { useTestEnv } from "@/db/testing/test-env";
import { aLineChannel } from "@/lib/channel-admin/testing/channels";
import { saveTrigger } from "@/lib/triggers";
import { aRunningWorld, aWorld } from "@/lib/worker/testing/world";
import { changeFacts } from "./change-facts";
import { loadFacts } from "./load-facts";

useTestEnv();
const testDb = await createTestDb();

const ask = { id: "a", messages: [{ type: "text" as const, text: "A?" }] };
const sayA = { format: 1 as const, steps: [ask] };

test("SET-1: an interaction that is taken off a channel no longer starts there, and does again when it is put back", async () => {
  const world = await aRunningWorld(testDb);
  const interactionId = await world.publish("予約", sayA);
  const say = async (user: string) => {
    await world.deliver(world.text(user, "予約"));
    await world.settled();
    return world.platform.textsOf(user);
  };
  expect(await say("U1")).toEqual(["A?"]);
  await changeFacts(world.ctx, { interactionId, channelIds: [] });
  expect((await loadFacts(world.ctx, interactionId)).channels).toMatchObject([{ isEnabled: false }]);
  expect(await say("U2")).toEqual([]);
  await changeFacts(world.ctx, { interactionId, channelIds: [world.channelId] });
  expect(await say("U3")).toEqual(["A?"]);
});

test("SET-1: the name is changed for everybody, and channels that a member does not see stay as they are", async () => {
  const world = await aWorld(testDb);
  const secret = await aLineChannel(world.db, { workspaceId: world.workspaceId });
  const interactionId = await world.publish("予約", sayA);
  await changeFacts(world.ctx, { interactionId, channelIds: [world.channelId, secret.id] });
  const actor = {
    type: "member" as const,
    userId: "u",
    memberId: "m",
    name: "",
    role: "editor" as const,
    channelRoles: new Map([[secret.id, "none" as const]]),
  };
  const ctx = { ...world.ctx, actor };
  await changeFacts(ctx, { interactionId, channelIds: [] });
  expect(await loadFacts(ctx, interactionId)).toMatchObject({ channels: [{ isEnabled: false }], hiddenChannels: 1 });
  await expect(changeFacts(ctx, { interactionId, channelIds: [secret.id] })).rejects.toMatchObject({
    code: "not_found",
  });
  await changeFacts(world.ctx, { interactionId, title: "ご予約" });
  expect(await loadFacts(world.ctx, interactionId)).toMatchObject({ title: "ご予約", hiddenChannels: 0 });
});

test("VIW-1 nobody changes an interaction who may not edit, nor one of another workspace", async () => {
  const [world, other] = [await aWorld(testDb), await aWorld(testDb)];
  const interactionId = await world.publish("予約", sayA);
  const viewer = { type: "member" as const, userId: "u", memberId: "m", name: "", role: "viewer" as const };
  const asViewer = { ...world.ctx, actor: { ...viewer, channelRoles: new Map() } };
  await expect(changeFacts(asViewer, { interactionId, title: "x" })).rejects.toMatchObject({ code: "forbidden" });
  await expect(changeFacts(other.ctx, { interactionId, title: "x" })).rejects.toMatchObject({ code: "not_found" });
  await expect(loadFacts(other.ctx, interactionId)).rejects.toMatchObject({ code: "not_found" });
});

test("VIW-1 what is live comes to a channel and goes from it by those who may publish there", async () => {
  const world = await aWorld(testDb);
  const other = await aLineChannel(world.db, { workspaceId: world.workspaceId });
  const interactionId = await world.publish("予約", sayA);
  const facts = { type: "member" as const, userId: "u", memberId: "m", name: "", role: "editor" as const };
  const editor = { ...world.ctx, actor: { ...facts, channelRoles: new Map([[other.id, "agent" as const]]) } };
  const { channels } = await loadFacts(editor, interactionId);
  expect(channels.filter(({ mayChange }) => mayChange).map(({ id }) => id)).toEqual([world.channelId]);
  const both = [world.channelId, other.id];
  await expect(changeFacts(editor, { interactionId, channelIds: both })).rejects.toMatchObject({ code: "forbidden" });
  await changeFacts(world.ctx, { interactionId, channelIds: both });
  await expect(changeFacts(editor, { interactionId, channelIds: [] })).rejects.toMatchObject({ code: "forbidden" });
  await changeFacts(editor, { interactionId, channelIds: [other.id] });
  expect((await loadFacts(editor, interactionId)).channels.filter(({ isEnabled }) => isEnabled)).toMatchObject([
    { id: other.id },
  ]);
});

test("SET-1: tells what starts an interaction: triggers, and other interactions by an action", async () => {
  const world = await aWorld(testDb);
  const interactionId = await world.publish("予約", sayA);
  const start = { type: "start_interaction", parameters: { interaction: interactionId } };
  await world.publish("案内", { format: 1, steps: [{ ...ask, afterActions: [start] }] });
  await saveTrigger(world.ctx, {
    title: "あいさつのあと",
    channelIds: null,
    rule: { type: "follow" },
    effect: { type: "run_actions", actions: [start] },
  });
  const { starts } = await loadFacts(world.ctx, interactionId);
  expect(starts.map(({ type, title }) => `${type} ${title}`)).toEqual([
    expect.stringContaining("trigger "),
    "trigger あいさつのあと",
    "interaction 案内",
  ]);
});

test("SET-5: tells which other interactions write a field of the profile, by storage or by an action", async () => {
  const world = await aWorld(testDb);
  const interactionId = await world.publish("予約", sayA);
  await world.publish("登録", {
    format: 1,
    settings: { storage: "profile", excludeSteps: ["agree"] },
    steps: [
      { ...ask, id: "hobby" },
      { ...ask, id: "agree" },
      { ...ask, id: "said", input: { mode: "none" } },
    ],
  });
  const write = { type: "update_user_profile", parameters: { key: "rank", value: "gold" } };
  await world.publish("会員", { format: 1, steps: [{ ...ask, beforeActions: [write] }] });
  const { writers } = await loadFacts(world.ctx, interactionId);
  expect(writers.map(({ field, title }) => `${field} ${title}`)).toEqual(["hobby 登録", "rank 会員"]);
});
