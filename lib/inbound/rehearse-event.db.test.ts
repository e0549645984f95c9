import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { createTestDb } from "@/db/testing/create-test-db";
import { useTestEnv } from "@/db/testing/test-env";
import { saveHours } from "@/lib/hours";
import { saveTrigger } from "@/lib/triggers";
import type { Requirement } from "@/lib/triggers/shared";
import { aRunningWorld, aWorld, type World } from "@/lib/worker/testing/world";
import { rehearsalSchema } from "./rehearsal.schema";
import { rehearseEvent } from "./rehearse-event";

useTestEnv();
const testDb = await createTestDb();

const ask = (text: string) => ({
  format: 1 as const,
  steps: [{ id: "a", messages: [{ type: "text" as const, text }] }],
});
const keyword = (value: string) => ({ type: "keyword" as const, match: "equals" as const, value });
const says = (text: string) => ({ type: "send_messages" as const, messages: [{ type: "text" as const, text }] });

const aTrigger = (world: World, title: string, given: object = {}) =>
  saveTrigger(world.ctx, { title, channelIds: null, rule: keyword("やあ"), effect: says(`${title}です`), ...given });

function rehearse(world: World, text: string, given: object = {}) {
  const person = { type: "stranger", source: "user", isFriend: true };
  const input = { channelId: world.channelId, happening: { type: "text", text }, person, ...given };
  return rehearseEvent(world.ctx, rehearsalSchema.parse(input));
}

const verdictsOf = (rehearsed: Awaited<ReturnType<typeof rehearse>>) =>
  Object.fromEntries(rehearsed.triggers.map(({ title, verdict }) => [title, verdict.type]));

test("every trigger says why it would or would not do its work, and nothing is written", async () => {
  const world = await aWorld(testDb);
  await world.publish("予約", ask("お名前は？"));
  const vip: Requirement = { type: "tag", has: true, tag: "VIP" };
  await aTrigger(world, "一");
  await aTrigger(world, "切", { isEnabled: false });
  await aTrigger(world, "条件", { requirements: [vip] });
  await aTrigger(world, "別の言葉", { rule: keyword("さようなら") });
  await aTrigger(world, "二");
  const before = await world.db.execute(sql`select count(*)::int as n from entries`);
  const rehearsed = await rehearse(world, "やあ");
  expect(rehearsed).toMatchObject({ takenBy: "trigger", isOpen: true, isHandedOver: false, started: [] });
  expect(rehearsed.said).toEqual([
    { type: "text", text: "一です" },
    { type: "text", text: "二です" },
  ]);
  expect(verdictsOf(rehearsed)).toEqual({
    予約: "other_event",
    一: "runs",
    切: "off",
    条件: "unmet",
    別の言葉: "other_event",
    二: "runs",
  });
  expect(await rehearse(world, "予約")).toMatchObject({ started: ["予約"], said: [{ text: "お名前は？" }] });
  expect(await world.db.execute(sql`select count(*)::int as n from entries`)).toMatchObject({ rows: before.rows });
  expect(await world.sessions()).toEqual([]);
});

test("INB-441 the hour is as one says, or as it is", async () => {
  const world = await aWorld(testDb);
  await saveHours(world.ctx, {
    channelId: world.channelId,
    hours: { week: [[], [], [], [], [], [], []], specialDays: [] },
  });
  await aTrigger(world, "時間外", { requirements: [{ type: "hours", isOpen: false }] });
  await aTrigger(world, "時間内", { requirements: [{ type: "hours", isOpen: true }] });
  expect(verdictsOf(await rehearse(world, "やあ"))).toEqual({ 時間外: "runs", 時間内: "unmet" });
  expect(verdictsOf(await rehearse(world, "やあ", { hours: "open" }))).toEqual({ 時間外: "unmet", 時間内: "runs" });
});

test("R33 R34 R36 a contact in the middle of an interaction answers it, unless a trigger may interrupt; a group does not", async () => {
  const world = await aRunningWorld(testDb);
  await world.publish("予約", ask("お名前は？"));
  await aTrigger(world, "普通");
  await world.say(world.text("U1", "予約"));
  const contactId = (await world.contacts())[0]?.id;
  const person = { type: "contact", contactId };
  expect(verdictsOf(await rehearse(world, "やあ", { person }))).toMatchObject({ 普通: "taken_by_session" });
  await aTrigger(world, "割り込み", { mayInterrupt: "yes" });
  const rehearsed = await rehearse(world, "やあ", { person });
  expect(verdictsOf(rehearsed)).toMatchObject({ 普通: "may_not_interrupt", 割り込み: "runs" });
  expect(rehearsed.said[0]).toEqual({ type: "text", text: "割り込みです" });
  const group = { type: "stranger", source: "group", isFriend: true };
  expect(verdictsOf(await rehearse(world, "やあ", { person: group }))).toMatchObject({ 普通: "unmet" });
});

test("a channel or a contact of another workspace is not there", async () => {
  const [world, other] = [await aWorld(testDb), await aWorld(testDb)];
  await expect(rehearse(world, "やあ", { channelId: other.channelId })).rejects.toMatchObject({ code: "not_found" });
  const person = { type: "contact", contactId: "ct_unknown" };
  await expect(rehearse(world, "やあ", { person })).rejects.toMatchObject({ code: "not_found" });
});

test("section 20, 5 what was rehearsed happens: messages of all triggers in order, tags, and a person who takes over", async () => {
  const world = await aRunningWorld(testDb);
  const actions = [
    { type: "add_user_tags", parameters: { tags: ["挨拶"] } },
    { type: "get_text_message", parameters: { body: "{{webhook.message.text}}と言いましたね" } },
  ];
  await aTrigger(world, "一");
  await aTrigger(world, "二", { effect: { type: "run_actions", actions } });
  await aTrigger(world, "三", { effect: { type: "hand_over", note: "挨拶された" } });
  const rehearsed = await rehearse(world, "やあ");
  await world.say(world.text("U2", "やあ"));
  const texts = rehearsed.said.flatMap((message) => (message.type === "text" ? [message.text] : []));
  expect(texts).toEqual(["一です", "やあと言いましたね"]);
  expect(world.platform.textsOf("U2")).toEqual(texts);
  expect(rehearsed.isHandedOver).toBe(true);
  const said = (await world.entries()).filter(({ direction, kind }) => direction === "out" && kind === "message");
  expect(said.map(({ origin }) => origin)).toMatchObject([{ type: "trigger" }, { type: "trigger" }]);
  expect(await world.conversations()).toMatchObject([{ handler: "human" }]);
  const { rows } = await world.db.execute(sql`
    select t.name from contact_tags ct join tags t on t.id = ct.tag_id where t.workspace_id = ${world.workspaceId}`);
  expect(rows).toEqual([{ name: "挨拶" }]);
  const fired = await world.db.execute(sql`
    select count(*)::int as n from trigger_firings f join triggers t on t.id = f.trigger_id
    where t.workspace_id = ${world.workspaceId}`);
  expect(fired.rows).toEqual([{ n: 3 }]);
});

test("triggers of groups speak in groups, and never start an interaction there", async () => {
  const world = await aRunningWorld(testDb);
  const interactionId = await world.publish("予約", ask("お名前は？"));
  const inGroups: Requirement[] = [{ type: "source", kinds: ["group"] }];
  await aTrigger(world, "群", { requirements: inGroups });
  await aTrigger(world, "群で予約", {
    requirements: inGroups,
    effect: { type: "start_interaction", interactionId },
  });
  await world.say(world.text("U3", "やあ", { source: { type: "group", groupId: "G1", userId: "U3" } }));
  expect(world.platform.textsOf("G1")).toEqual(["群です"]);
  expect(await world.sessions()).toEqual([]);
});

test("section 20, 6 the last resort takes the texts that nothing else has answered, wherever it stands in the list", async () => {
  const world = await aRunningWorld(testDb);
  await world.publish("予約", ask("お名前は？"));
  await aTrigger(world, "最後", { rule: { type: "unanswered" }, effect: says("担当者が確認します") });
  await aTrigger(world, "印", {
    rule: keyword("ありがとう"),
    effect: { type: "run_actions", actions: [{ type: "add_user_tags", parameters: { tags: ["感謝"] } }] },
  });
  await aTrigger(world, "普通");
  expect(verdictsOf(await rehearse(world, "やあ"))).toMatchObject({ 最後: "answered", 普通: "runs" });
  expect(verdictsOf(await rehearse(world, "ありがとう"))).toMatchObject({ 最後: "runs", 印: "runs" });
  for (const text of ["やあ", "ありがとう", "何か", "予約", "花子"]) await world.say(world.text("U3", text));
  expect(await world.platform.textsOf("U3")).toEqual([
    "普通です",
    "担当者が確認します",
    "担当者が確認します",
    "お名前は？",
  ]);
});
