import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import {
  contacts,
  draftChanges,
  interactions,
  interactionVersions,
  peers,
  restorePoints,
  sessionLog,
  sessions,
  webhookRequests,
} from "@/db/schema";
import { createTestDb } from "@/db/testing/create-test-db";
import { useTestEnv } from "@/db/testing/test-env";
import { mergeProfiles } from "@/lib/contacts";
import { type DefinitionInput, definitionSchema } from "@/lib/engine";
import { findDraft, publishVersion, saveDraft } from "@/lib/interactions";
import { purge } from "./purge";
import { text } from "./testing/definitions";
import { aRunningWorld, aWorld, until, type World } from "./testing/world";

useTestEnv();
const testDb = await createTestDb();
const { db } = testDb;
const minutes = (count: number) => count * 60_000;
const day = minutes(24 * 60);

const timed = (given: DefinitionInput["settings"] = {}): DefinitionInput => ({
  format: 1,
  settings: { timeoutMinutes: 30, timeoutRemind: 10, ...given },
  steps: [
    { id: "a", messages: [text("A?")] },
    { id: "b", messages: [text("B?")] },
    { id: "remind", special: "timeoutRemind", messages: [text("まだですか")] },
    { id: "notice", special: "timeoutNotice", messages: [text("時間切れ")] },
  ],
});

const statuses = async (world: World) =>
  Object.fromEntries((await world.sessions()).map((session) => [session.currentStepId, session.status]));

describe("INT-19 what time brings", () => {
  test("R21 after a downtime the notice comes once, no reminder", async () => {
    const world = await aWorld(testDb);
    await world.publish("予約", timed());
    const first = await world.startWorker();
    await world.say(world.text("U1", "予約"));
    await first.stop();
    world.aheadMs += minutes(120);
    const workers = await Promise.all([world.startWorker(), world.startWorker(), world.startWorker()]);
    await until(async () => (await world.sessions()).every((session) => session.status === "timeout"));
    await world.settled();
    expect(world.platform.textsOf("U1")).toEqual(["A?", "時間切れ"]);
    await Promise.all(workers.map((worker) => worker.stop()));
  });

  test("R23 when the session in front times out, the one beneath goes on with a full window", async () => {
    const world = await aRunningWorld(testDb);
    await world.publish("下", timed({ timeoutMinutes: 60 }));
    await world.publish("上", {
      format: 1,
      settings: { timeoutMinutes: 30 },
      steps: [
        { id: "top", messages: [text("上?")] },
        { id: "notice", special: "timeoutNotice", messages: [text("上は時間切れ")] },
      ],
    });
    await db.execute(`update triggers set may_interrupt = 'yes' where workspace_id = '${world.workspaceId}'`);
    await world.raiseRouting();
    for (const words of ["下", "上"]) await world.say(world.text("U1", words));
    world.aheadMs += minutes(31);
    await until(async () => (await statuses(world)).top === "timeout");
    await world.settled();
    expect(world.platform.textsOf("U1")).toEqual(["A?", "上?", "上は時間切れ", "A?"]);
    const below = (await world.sessions()).find((session) => session.currentStepId === "a");
    expect(below?.status).toBe("active");
    const left = (below?.expiresAt?.getTime() ?? 0) - world.now().getTime();
    expect(left).toBeGreaterThan(minutes(58));
    expect(left).toBeLessThanOrEqual(minutes(60));
  });

  test("a reminder that the platform cannot take is tried until the session ends, and not after it", async () => {
    const world = await aRunningWorld(testDb);
    await world.publish("予約", timed());
    await world.say(world.text("U1", "予約"));
    world.platform.answering = (call) =>
      call.method === "push" && JSON.stringify(call.payloads).includes("まだですか")
        ? { type: "retry", reason: "platform_error" }
        : undefined;
    world.aheadMs += minutes(21);
    const reminder = async () => (await world.sends()).at(-1);
    await until(async () => (await reminder())?.attempts === 1 && (await reminder())?.state === "queued");
    const [session] = await world.sessions();
    expect((await reminder())?.giveUpAt).toEqual(session?.expiresAt);
    // Beyond the quarter of an hour after which other sends are given up, and still within the session.
    world.aheadMs += minutes(8);
    await until(async () => ((await reminder())?.attempts ?? 0) >= 2);
    world.aheadMs += minutes(3);
    await until(async () => (await world.sessions()).every(({ status }) => status === "timeout"));
    await world.settled();
    expect(world.platform.textsOf("U1")).toEqual(["A?", "時間切れ"]);
    expect((await world.sends()).map(({ state }) => state)).toEqual(["sent", "failed", "sent"]);
  });

  test("somebody who blocked the account is not reminded, and their session ends all the same", async () => {
    const world = await aRunningWorld(testDb);
    await world.publish("予約", timed());
    await world.say(world.text("U1", "予約"));
    await db.update(peers).set({ friendStatus: "blocked" }).where(eq(peers.channelId, world.channelId));
    world.aheadMs += minutes(21);
    await until(async () => (await world.sessions()).every((session) => session.reminderSentAt !== null));
    world.aheadMs += minutes(10);
    await until(async () => (await world.sessions()).every((session) => session.status === "timeout"));
    await world.settled();
    expect(world.platform.textsOf("U1")).toEqual(["A?"]);
    expect(await world.sends()).toHaveLength(1);
  });
});

describe("what is kept, and how long (section 18)", () => {
  test("SAV-7 restore points and the account of changes go after 30 days", async () => {
    const world = await aRunningWorld(testDb);
    await world.publish("予約", timed({ timeoutMinutes: 0, timeoutRemind: 0 }));
    const [{ id: interactionId = "" } = {}] = await db
      .select({ id: interactions.id })
      .from(interactions)
      .where(eq(interactions.workspaceId, world.ctx.workspaceId));
    const { revision } = await findDraft(world.ctx, interactionId);
    const draft = { definition: definitionSchema.parse(timed({ timeoutMinutes: 5, timeoutRemind: 0 })), layout: {} };
    await saveDraft(world.ctx, { interactionId, revision, draft, reason: "import" });
    const kept = async () => [
      await db.$count(restorePoints, eq(restorePoints.interactionId, interactionId)),
      (await db.$count(draftChanges, eq(draftChanges.interactionId, interactionId))) > 0,
    ];
    await purge(db, new Date(world.now().getTime() + 29 * day));
    expect(await kept()).toEqual([1, true]);
    await purge(db, new Date(world.now().getTime() + 31 * day));
    expect(await kept()).toEqual([0, false]);
  });

  test("a paused session that nobody resumes is ended in silence after the retention period, and gone after another", async () => {
    const world = await aRunningWorld(testDb);
    await world.publish("予約", timed({ timeoutMinutes: 0, timeoutRemind: 0 }));
    await world.say(world.text("U1", "予約"));
    await db.update(sessions).set({ status: "paused" }).where(eq(sessions.channelId, world.channelId));
    const at = (days: number) => new Date(world.now().getTime() + days * day);
    await purge(db, at(399));
    expect(await world.sessions()).toMatchObject([{ status: "paused" }]);
    await purge(db, at(401));
    const [session] = await world.sessions();
    expect(session).toMatchObject({ status: "canceled", endReason: "timeout" });
    const log = await db
      .select()
      .from(sessionLog)
      .where(eq(sessionLog.sessionId, session?.id ?? ""));
    expect(log.at(-1)).toMatchObject({ kind: "ended" });
    await purge(db, at(802));
    expect(await world.sessions()).toEqual([]);
    expect(world.platform.textsOf("U1")).toEqual(["A?"]);
    const ours = eq(webhookRequests.channelId, world.channelId);
    expect(await db.select().from(webhookRequests).where(ours)).toEqual([]);
  });
});

describe("versions and storage", () => {
  test("R30, MIG-1 an open session goes on with the version it began with, a new one runs the new version", async () => {
    const world = await aRunningWorld(testDb);
    const interactionId = await world.publish("予約", timed());
    await world.say(world.text("U1", "予約"));
    const next = definitionSchema.parse({ format: 1, steps: [{ id: "z", messages: [text("Z?")] }] });
    await publishVersion(world.ctx, { interactionId, definition: next, unchanged: "refuse" });
    await world.say(world.text("U1", "one"), world.text("U2", "予約"));
    expect(world.platform.textsOf("U1")).toEqual(["A?", "B?"]);
    expect(world.platform.textsOf("U2")).toEqual(["Z?"]);
  });

  test("a session whose version is gone ends with a word of apology, and the event starts afresh", async () => {
    const world = await aWorld(testDb);
    const interactionId = await world.publish("予約", timed());
    const first = await world.startWorker();
    await world.say(world.text("U1", "予約"));
    await first.stop();
    const next = definitionSchema.parse({ format: 1, steps: [{ id: "z", messages: [text("Z?")] }] });
    await publishVersion(world.ctx, { interactionId, definition: next, unchanged: "refuse" });
    const [session] = await world.sessions();
    const [live] = await db
      .select({ id: interactionVersions.id })
      .from(interactionVersions)
      .where(eq(interactionVersions.number, 2));
    // The step that the session stands at is not in this version.
    await db
      .update(sessions)
      .set({ versionId: live?.id })
      .where(eq(sessions.id, session?.id ?? ""));
    const worker = await world.startWorker();
    await world.say(world.text("U1", "予約"));
    const texts = world.platform.textsOf("U1");
    expect(texts[0]).toBe("A?");
    expect(texts.at(-1)).toBe("Z?");
    expect(texts).toHaveLength(3);
    expect(await statuses(world)).toMatchObject({ a: "canceled", z: "active" });
    await worker.stop();
  });

  test("section 17 answers are merged into a profile that others edit at the same moment; an empty one removes its key (R28)", async () => {
    const world = await aRunningWorld(testDb, 2);
    await world.publish("登録", {
      format: 1,
      settings: { storage: "profile" },
      steps: [
        { id: "city", messages: [text("市?")] },
        { id: "hobby", messages: [text("趣味?")], normalize: ["trim"] },
      ],
    });
    const people = Array.from({ length: 8 }, (_, index) => `U${index}`);
    await world.say(...people.map((person) => world.text(person, "登録")));
    await world.say(...people.map((person) => world.text(person, "札幌")));
    await db
      .update(contacts)
      .set({ profile: { hobby: "釣り", keep: "k" } })
      .where(eq(contacts.workspaceId, world.workspaceId));
    const known = await world.contacts();
    const edits = Array.from({ length: 10 }, (_, n) =>
      mergeProfiles(
        db,
        known.map(({ id }) => ({ contactId: id, set: { [`e${n}`]: String(n) }, remove: [] })),
      ),
    );
    await Promise.all([world.deliver(...people.map((person) => world.text(person, " "))), ...edits]);
    await world.settled();
    const edited = Object.fromEntries(Array.from({ length: 10 }, (_, n) => [`e${n}`, String(n)]));
    for (const { profile } of await world.contacts()) expect(profile).toEqual({ ...edited, keep: "k", city: "札幌" });
  });
});
