import { expect, onTestFinished, test } from "vitest";
import { contacts } from "@/db/schema";
import { createTestDb } from "@/db/testing/create-test-db";
import { useTestEnv } from "@/db/testing/test-env";
import { saveSecret } from "@/lib/actions";
import { aLineChannel } from "@/lib/channel-admin/testing/channels";
import { listVersions } from "@/lib/interactions";
import type { AppError } from "@/lib/kernel/errors";
import { aWorld } from "@/lib/worker/testing/world";
import { deleteTrigger } from "./delete-trigger";
import { listTriggers } from "./find-trigger";
import { listChoices } from "./list-choices";
import { orderTriggers } from "./order-triggers";
import { saveTrigger } from "./save-trigger";
import { switchTrigger } from "./switch-trigger";

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
  expect(await listVersions(world.ctx, { interactionId })).toMatchObject({ rows: [{ number: 1, isLive: true }] });
  const other = await aWorld(testDb);
  expect(await listVersions(other.ctx, { interactionId })).toEqual({ rows: [], next: null });
});

const member = (role: "editor" | "viewer", channelRoles: [string, "none"][] = []) => ({
  type: "member" as const,
  userId: "u",
  memberId: "m",
  name: "",
  role,
  channelRoles: new Map(channelRoles),
});
const hello = { type: "send_messages" as const, messages: [{ type: "text" as const, text: "やあ" }] };
const follows = (title: string) => ({ title, channelIds: null, rule: { type: "follow" as const }, effect: hello });

test("triggers run in the order that somebody gave them, and a list that has changed meanwhile is not taken", async () => {
  const world = await aWorld(testDb);
  const ids: string[] = [];
  for (const title of ["一", "二", "三"]) ids.push((await saveTrigger(world.ctx, follows(title))).triggerId);
  const [one = "", two = "", three = ""] = ids;
  const titles = async () => (await listTriggers(world.ctx)).map(({ title }) => title);
  expect(await titles()).toEqual(["一", "二", "三"]);
  await orderTriggers(world.ctx, { ids: [three, one, two] });
  expect(await titles()).toEqual(["三", "一", "二"]);
  await expect(orderTriggers(world.ctx, { ids: [one, two] })).rejects.toMatchObject({ code: "conflict" });
  await expect(orderTriggers(world.ctx, { ids: [one, one, two] })).rejects.toMatchObject({ code: "conflict" });
});

test("what was deleted comes back under its key, in its place", async () => {
  const world = await aWorld(testDb);
  const ids: string[] = [];
  for (const title of ["一", "二"]) ids.push((await saveTrigger(world.ctx, follows(title))).triggerId);
  const deleted = await deleteTrigger(world.ctx, { id: ids[0] ?? "" });
  expect((await listTriggers(world.ctx)).map(({ title }) => title)).toEqual(["二"]);
  await saveTrigger(world.ctx, { ...deleted, id: undefined });
  expect((await listTriggers(world.ctx)).map(({ title }) => title)).toEqual(["一", "二"]);
});

test("INB-600 a trigger of a channel that a member does not see is not there, and keeps that channel when they change it", async () => {
  const world = await aWorld(testDb);
  const other = await aLineChannel(world.db, { workspaceId: world.workspaceId });
  const secret = await saveTrigger(world.ctx, { ...follows("秘密"), channelIds: [other.id] });
  const shared = await saveTrigger(world.ctx, { ...follows("両方"), channelIds: [world.channelId, other.id] });
  const ctx = { ...world.ctx, actor: member("editor", [[other.id, "none"]]) };
  expect((await listTriggers(ctx)).map(({ title }) => title)).toEqual(["両方"]);
  await expect(switchTrigger(ctx, { id: secret.triggerId, isEnabled: false })).rejects.toMatchObject({
    code: "not_found",
  });
  const edited = { ...follows("変更"), id: shared.triggerId, channelIds: [world.channelId] };
  await saveTrigger(ctx, edited);
  const [, saved] = await listTriggers(world.ctx);
  expect(saved).toMatchObject({ title: "変更", channelIds: [world.channelId, other.id] });
  const viewer = { ...world.ctx, actor: member("viewer") };
  await expect(saveTrigger(viewer, follows("x"))).rejects.toMatchObject({ code: "forbidden" });
});

test("what could never work is refused with its place", async () => {
  const world = await aWorld(testDb);
  const problemsOf = (given: object) =>
    saveTrigger(world.ctx, { ...follows("x"), ...given }).then(
      () => [],
      (error: AppError) => (error.details.problems ?? []).map(({ path, code }) => `${path} ${code}`),
    );
  expect(await problemsOf({ rule: { type: "keyword", match: "regex", value: "(" } })).toEqual(["/rule/value pattern"]);
  expect(await problemsOf({ rule: { type: "postback", query: {} } })).toEqual(["/rule/query required"]);
  expect(await problemsOf({ rule: { type: "unfollow" } })).toEqual(["/effect/type cannot_reach"]);
  const requirements = [{ type: "profile", key: "x", test: "equals" }];
  expect(await problemsOf({ requirements })).toEqual(["/requirements/0/value required"]);
  const actions = [{ type: "update_user_profile" }, { type: "nonsense" }];
  expect(await problemsOf({ effect: { type: "run_actions", actions } })).toEqual([
    "/effect/actions/0/parameters/key required",
    "/effect/actions/1/type unknown_action",
  ]);
  expect(await problemsOf({ effect: { type: "send_template", template: "nope" } })).toEqual([
    "/effect/template not_found",
  ]);
  const messages = [{ type: "text", text: " " }];
  expect(await problemsOf({ effect: { type: "send_messages", messages } })).toEqual([
    "/effect/messages/0/text required",
  ]);
});

test("actions that this workspace cannot perform are refused where they stand, unless they are switched off", async () => {
  const world = await aWorld(testDb);
  const parameters = { subject: "予約", body: "入りました", prompt: "要約して" };
  const save = (isEnabled: boolean) =>
    saveTrigger(world.ctx, {
      ...follows("知らせる"),
      effect: {
        type: "run_actions",
        actions: [
          { type: "get_text_message", parameters: { body: "やあ" } },
          { type: "send_mail_to_admin", parameters: { subject: parameters.subject, body: parameters.body }, isEnabled },
          { type: "request_llm", parameters: { prompt: parameters.prompt }, isEnabled },
        ],
      },
    });
  const refused = await save(true).then(
    () => [],
    (error: AppError) => (error.details.problems ?? []).map(({ path, code }) => `${path} ${code}`),
  );
  expect(refused).toEqual(["/effect/actions/1/type unavailable", "/effect/actions/2/type unavailable"]);
  await expect(save(false)).resolves.toMatchObject({ triggerId: expect.any(String) });
});

test("editors are offered what the workspace has, and secrets by their names alone", async () => {
  const { world, say } = await aRunningWorld();
  await saveSecret(world.ctx, { name: "SHOP_API", value: "hidden-value" });
  await say("はじめまして");
  await world.db.update(contacts).set({ profile: { hobby: "釣り", size: "M" } });
  const choices = await listChoices(world.ctx);
  expect(choices).toMatchObject({
    secrets: ["SHOP_API"],
    profileKeys: ["hobby", "size"],
    unavailable: { request_llm: expect.any(String) },
  });
  expect(JSON.stringify(choices)).not.toContain("hidden-value");
});
