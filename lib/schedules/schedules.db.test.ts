import { asc, eq, sql } from "drizzle-orm";
import { expect, test } from "vitest";
import type { Db } from "@/db/client";
import { contacts, contactTags, conversations, peers, scheduleRuns, schedules, tags } from "@/db/schema";
import { createTestDb } from "@/db/testing/create-test-db";
import { useTestEnv } from "@/db/testing/test-env";
import { newId } from "@/lib/kernel/ids";
import { aWorld, type World } from "@/lib/worker/testing/world";
import { claimOccurrences } from "./claim-occurrences";
import { findPeople } from "./find-people";
import { findSchedule, listSchedules } from "./find-schedule";
import { listRuns } from "./list-runs";
import { previewReach } from "./preview-reach";
import { type PeerCommand, runOccurrences } from "./run-occurrences";
import { saveSchedule } from "./save-schedule";
import type { Audience, Recurrence } from "./schedule.schema";

useTestEnv();
const testDb = await createTestDb();

const tokyo = (text: string) => new Date(`${text}:00+09:00`);
const daily: Recurrence = { type: "daily", time: "10:00" };
const hello = { type: "send_messages" as const, messages: [{ type: "text" as const, text: "おはようございます" }] };
const sayA = { format: 1 as const, steps: [{ id: "a", messages: [{ type: "text" as const, text: "A?" }] }] };

/** Lanes that remember keys as the real ones do. */
class Lanes {
  readonly commands = new Map<string, PeerCommand>();
  failAfter = Number.POSITIVE_INFINITY;
  private batches = 0;

  readonly enqueue = async (_: Db, commands: PeerCommand[]) => {
    this.batches += 1;
    if (this.batches > this.failAfter) throw new Error("the worker is killed");
    for (const command of commands) if (!this.commands.has(command.key)) this.commands.set(command.key, command);
  };

  constructor(private readonly world: World) {}

  /** Of this test's channel; the database is shared by all tests of the file. */
  get people() {
    return [...this.commands.values()]
      .filter(({ channelId }) => channelId === this.world.channelId)
      .map(({ platformId }) => platformId)
      .sort();
  }
}

async function aPerson(
  world: World,
  name: string,
  given: Partial<typeof peers.$inferInsert> = {},
  handler = "automation",
) {
  const { workspaceId, channelId, db } = world;
  const contactId = newId("contact");
  const peerId = newId("peer");
  await db.insert(contacts).values({ id: contactId, workspaceId, name });
  const facts = {
    id: peerId,
    workspaceId,
    channelId,
    contactId,
    platformId: `U-${name}`,
    friendStatus: "friend" as const,
  };
  await db.insert(peers).values({ ...facts, kind: "user", ...given });
  await db.execute(sql`
    insert into conversations (id, workspace_id, channel_id, peer_id, last_activity_at, handler)
    values (${newId("conversation")}, ${workspaceId}, ${channelId}, ${peerId}, now(), ${handler})`);
  return { contactId, peerId };
}

async function aSchedule(world: World, given: { audience?: Audience; recurrence?: Recurrence; now: Date }) {
  const audience = given.audience ?? { type: "everyone" as const };
  const ctx = { ...world.ctx, now: () => given.now };
  const { reached } = await previewReach(ctx, { channelId: world.channelId, audience });
  const { scheduleId } = await saveSchedule(ctx, {
    title: "朝の挨拶",
    channelId: world.channelId,
    recurrence: given.recurrence ?? daily,
    audience,
    effect: hello,
    isEnabled: true,
    acceptedReach: reached,
  });
  return scheduleId;
}

const runsOf = (db: Db, scheduleId: string) =>
  db.select().from(scheduleRuns).where(eq(scheduleRuns.scheduleId, scheduleId)).orderBy(asc(scheduleRuns.occurrenceAt));

test("everyone whom the channel reaches, and nobody who blocked it, left it or is answered by a person", async () => {
  const world = await aWorld(testDb);
  await aPerson(world, "花子");
  await aPerson(world, "太郎", { friendStatus: "unknown" });
  await aPerson(world, "拒否", { friendStatus: "blocked" });
  await aPerson(world, "群", { kind: "group" });
  await aPerson(world, "傍観", { isStandby: true });
  await aPerson(world, "対応中", {}, "human");
  const audience = { type: "everyone" as const };
  expect(await previewReach(world.ctx, { channelId: world.channelId, audience })).toEqual({
    reached: 2,
    unreachable: 2,
    withPerson: 1,
  });
  await aSchedule(world, { now: tokyo("2026-11-20T12:00") });
  await claimOccurrences(world.db, tokyo("2026-11-21T10:00"));
  const lanes = new Lanes(world);
  await runOccurrences({ db: world.db, now: () => tokyo("2026-11-21T10:00"), enqueue: lanes.enqueue });
  expect(lanes.people).toEqual(["U-太郎", "U-花子"].sort());
  const [command] = lanes.commands.values();
  expect(command).toMatchObject({
    channelId: world.channelId,
    command: { type: "run_actions", actions: [{ type: "send_message", parameters: { message: hello.messages } }] },
  });
});

test("one contact or everybody with a tag", async () => {
  const world = await aWorld(testDb);
  const [one, two] = [await aPerson(world, "花子"), await aPerson(world, "太郎")];
  await aPerson(world, "次郎");
  const tagId = newId("tag");
  await world.db.insert(tags).values({ id: tagId, workspaceId: world.workspaceId, name: "VIP" });
  await world.db.insert(contactTags).values({ contactId: two.contactId, tagId });
  const reach = (audience: Audience) => previewReach(world.ctx, { channelId: world.channelId, audience });
  expect(await reach({ type: "contact", contactId: one.contactId })).toMatchObject({ reached: 1 });
  expect(await reach({ type: "tag", tagId })).toMatchObject({ reached: 1 });
  await aSchedule(world, { audience: { type: "tag", tagId }, now: tokyo("2026-11-20T12:00") });
  await claimOccurrences(world.db, tokyo("2026-11-21T10:00"));
  const lanes = new Lanes(world);
  await runOccurrences({ db: world.db, now: world.now, enqueue: lanes.enqueue });
  expect(lanes.people).toEqual(["U-太郎"]);
  expect(await findPeople(world.ctx, { channelId: world.channelId, query: "郎" })).toHaveLength(2);
});

test("ten workers claim an occurrence once, and hand over each person once", async () => {
  const world = await aWorld(testDb);
  for (let n = 0; n < 25; n++) await aPerson(world, `p${n}`);
  const id = await aSchedule(world, { now: tokyo("2026-11-20T12:00") });
  const lanes = new Lanes(world);
  const now = () => tokyo("2026-11-21T10:00");
  await Promise.all(
    Array.from({ length: 10 }, async () => {
      await claimOccurrences(world.db, now());
      await runOccurrences({ db: world.db, now, enqueue: lanes.enqueue });
    }),
  );
  await runOccurrences({ db: world.db, now, enqueue: lanes.enqueue });
  expect(lanes.people).toHaveLength(25);
  expect(await runsOf(world.db, id)).toMatchObject([{ state: "done", peerCount: 25 }]);
  expect(await findSchedule(world.ctx, id)).toMatchObject({ nextAt: tokyo("2026-11-22T10:00") });
});

test("a worker that is killed between two batches is followed by one that goes on there", async () => {
  const world = await aWorld(testDb);
  const { workspaceId, channelId, db } = world;
  const people = Array.from({ length: 450 }, (_, n) => ({ contactId: newId("contact"), peerId: newId("peer"), n }));
  await db.insert(contacts).values(people.map(({ contactId }) => ({ id: contactId, workspaceId })));
  const common = { workspaceId, channelId, kind: "user" as const, friendStatus: "friend" as const };
  await db
    .insert(peers)
    .values(people.map(({ contactId, peerId, n }) => ({ id: peerId, contactId, platformId: `U${n}`, ...common })));
  await db.insert(conversations).values(
    people.map(({ peerId }) => ({
      id: newId("conversation"),
      workspaceId,
      channelId,
      peerId,
      lastActivityAt: world.now(),
    })),
  );
  const id = await aSchedule(world, { now: tokyo("2026-11-20T12:00") });
  await claimOccurrences(db, tokyo("2026-11-21T10:00"));
  const lanes = new Lanes(world);
  lanes.failAfter = 1;
  const deps = { db, now: world.now, enqueue: lanes.enqueue };
  await expect(runOccurrences(deps)).rejects.toThrow("killed");
  expect(await runsOf(db, id)).toMatchObject([{ state: "running", peerCount: 200 }]);
  lanes.failAfter = Number.POSITIVE_INFINITY;
  await runOccurrences(deps);
  expect(new Set(lanes.people).size).toBe(450);
  expect(await runsOf(db, id)).toMatchObject([{ state: "done", peerCount: 450 }]);
});

test("after downtime the newest occurrence runs, the older ones are written down as missed", async () => {
  const world = await aWorld(testDb);
  await aPerson(world, "花子");
  const id = await aSchedule(world, { now: tokyo("2026-11-17T12:00") });
  await claimOccurrences(world.db, tokyo("2026-11-21T09:00"));
  const states = (await runsOf(world.db, id)).map(({ occurrenceAt, state }) => [occurrenceAt, state]);
  expect(states).toEqual([
    [tokyo("2026-11-18T10:00"), "missed"],
    [tokyo("2026-11-19T10:00"), "missed"],
    [tokyo("2026-11-20T10:00"), "running"],
  ]);
  const runs = await listRuns(world.ctx, [id]);
  expect(runs.map(({ state }) => state)).toEqual(["running", "missed", "missed"]);
});

test("an occurrence that is more than a day late is missed", async () => {
  const world = await aWorld(testDb);
  const recurrence: Recurrence = { type: "once", day: "2026-11-19", time: "10:00" };
  const id = await aSchedule(world, { recurrence, now: tokyo("2026-11-18T12:00") });
  await claimOccurrences(world.db, tokyo("2026-11-20T10:01"));
  expect(await runsOf(world.db, id)).toMatchObject([{ state: "missed" }]);
  expect(await findSchedule(world.ctx, id)).toMatchObject({ nextAt: null });
});

test("a schedule that is switched off in the middle of a run stops", async () => {
  const world = await aWorld(testDb);
  await aPerson(world, "花子");
  const id = await aSchedule(world, { now: tokyo("2026-11-20T12:00") });
  await claimOccurrences(world.db, tokyo("2026-11-21T10:00"));
  await world.db.update(schedules).set({ isEnabled: false }).where(eq(schedules.id, id));
  const lanes = new Lanes(world);
  await runOccurrences({ db: world.db, now: world.now, enqueue: lanes.enqueue });
  expect(lanes.people).toEqual([]);
  expect(await runsOf(world.db, id)).toMatchObject([{ state: "stopped" }]);
});

test("no cost by accident: what is switched on reaches as many people as the member was told", async () => {
  const world = await aWorld(testDb);
  await aPerson(world, "花子");
  const schedule = {
    title: "挨拶",
    channelId: world.channelId,
    recurrence: daily,
    audience: { type: "everyone" as const },
    effect: hello,
    isEnabled: true,
  };
  const problems = [{ path: "/acceptedReach", code: "reach_changed", message: "1" }];
  await expect(saveSchedule(world.ctx, schedule)).rejects.toMatchObject({ code: "conflict", details: { problems } });
  await expect(saveSchedule(world.ctx, { ...schedule, acceptedReach: 0 })).rejects.toMatchObject({ code: "conflict" });
  await saveSchedule(world.ctx, { ...schedule, acceptedReach: 1 });
  await saveSchedule(world.ctx, { ...schedule, isEnabled: false });
  expect((await listSchedules(world.ctx)).map(({ isEnabled, nextAt }) => [isEnabled, nextAt !== null])).toEqual([
    [true, true],
    [false, false],
  ]);
});

test("a schedule names only what its workspace and its channel have", async () => {
  const [world, other] = [await aWorld(testDb), await aWorld(testDb)];
  const { contactId } = await aPerson(other, "他店");
  const interactionId = await other.publish("他店", sayA);
  const schedule = {
    title: "x",
    channelId: world.channelId,
    recurrence: daily,
    audience: { type: "everyone" as const },
    effect: hello,
    isEnabled: false,
  };
  const refusal = (path: string) => ({ code: "not_found", details: { problems: [{ path }] } });
  await expect(saveSchedule(world.ctx, { ...schedule, channelId: other.channelId })).rejects.toMatchObject(
    refusal("/channelId"),
  );
  await expect(
    saveSchedule(world.ctx, { ...schedule, audience: { type: "contact", contactId } }),
  ).rejects.toMatchObject(refusal("/audience/contactId"));
  await expect(
    saveSchedule(world.ctx, { ...schedule, effect: { type: "start_interaction", interactionId } }),
  ).rejects.toMatchObject(refusal("/effect/interactionId"));
  const past = { type: "once" as const, day: "2020-01-01", time: "10:00" };
  await expect(
    saveSchedule(world.ctx, { ...schedule, recurrence: past, isEnabled: true, acceptedReach: 0 }),
  ).rejects.toMatchObject({ code: "invalid", details: { problems: [{ path: "/recurrence/day", code: "past" }] } });
});
