import { asc, eq, sql } from "drizzle-orm";
import { afterAll, beforeEach, describe, expect, onTestFinished, test } from "vitest";
import { actionRuns, contactTags, peers, sessionLog, tags, webhookRequests } from "@/db/schema";
import { createTestDb } from "@/db/testing/create-test-db";
import { useTestEnv } from "@/db/testing/test-env";
import { claimRuns, saveSecret } from "@/lib/actions";
import { type SeenRequest, startAnsweringServer } from "@/lib/channels/testing/answering-server";
import type { DefinitionInput } from "@/lib/engine";
import { enqueueCommands } from "@/lib/inbound";
import { text } from "./testing/definitions";
import { aRunningWorld, aWorld, until, type World } from "./testing/world";

const outside = await startAnsweringServer((seen) => answering(seen));
afterAll(() => outside.close());
useTestEnv({ ACTION_ALLOWED_HOSTS: "127.0.0.1" });
const testDb = await createTestDb();
const { db } = testDb;

let answering: (seen: SeenRequest) => { status: number; headers?: Record<string, string>; body?: string } | undefined;
beforeEach(() => {
  outside.seen.length = 0;
  answering = () => ({ status: 200, headers: { "content-type": "application/json" }, body: '{"name":"山田"}' });
});

/** The server takes calls and never answers. Says whether one has come. */
function leaveHanging(): () => boolean {
  answering = () => undefined;
  return () => outside.seen.length > 0;
}

const call = (given: Record<string, unknown> = {}) => ({
  type: "http_request",
  parameters: { url: `${outside.url}/{{session.a}}`, ...given },
  sendReturnValue: false,
});

const asking = (...afterActions: NonNullable<DefinitionInput["steps"][number]["afterActions"]>): DefinitionInput => ({
  format: 1,
  steps: [
    {
      id: "a",
      messages: [text("A?")],
      afterActions: [...afterActions, say('{{return[1].status | default("-")}} {{return[1].body.name}}')],
    },
    { id: "b", messages: [text("B?")] },
    { id: "end", special: "complete", messages: [text("{{session.a}}/{{session.b}}")] },
  ],
});

const say = (body: string) => ({ type: "get_text_message", parameters: { body } });

const runs = (world: World) =>
  db.select().from(actionRuns).where(eq(actionRuns.channelId, world.channelId)).orderBy(asc(actionRuns.createdAt));
const failures = async (world: World) =>
  (await world.entries()).filter((entry) => entry.kind === "action.failed").map((entry) => entry.content);

describe("a turn that waits for the outside", () => {
  test("ENG-7 goes on with the answer, and what is said meanwhile waits with it", async () => {
    const world = await aRunningWorld(testDb, 2);
    await world.publish("予約", asking(call({ timeoutSeconds: 1 })));
    await world.say(world.text("U1", "予約"));
    const asked = leaveHanging();
    await world.deliver(world.text("U1", "one"));
    await until(asked);
    await world.deliver(world.text("U1", "two"), world.text("U2", "予約"));
    // Somebody else is answered, and people see at once what was said.
    await until(() => world.platform.textsOf("U2").length === 1);
    const seen = (await world.entries()).filter((entry) => entry.direction === "in");
    expect(seen.map((entry) => (entry.content as { text: string }).text)).toEqual(["予約", "one", "予約"]);
    expect(world.platform.textsOf("U1")).toEqual(["A?"]);
    await world.settled();
    // The call ended with its time limit: the turn goes on without a result.
    expect(world.platform.textsOf("U1")).toEqual(["A?", "- ", "B?", "one/two"]);
    expect(await failures(world)).toMatchObject([{ action: "http_request", code: "timeout", stepId: "a" }]);
    expect(outside.seen).toHaveLength(1);
  });

  test("FP8 the result is read by placeholders, the call is made once and carries its run's id", async () => {
    const world = await aRunningWorld(testDb, 3);
    await world.publish(
      "予約",
      asking(call({ method: "POST", body: { type: "json", value: { q: "{{session.a}}" } } })),
    );
    for (const words of ["予約", "one", "two"]) await world.say(world.text("U1", words));
    expect(world.platform.textsOf("U1")).toEqual(["A?", "200 山田", "B?", "one/two"]);
    const [run] = await runs(world);
    expect(outside.seen).toMatchObject([
      { method: "POST", path: "/one", body: '{"q":"one"}', headers: { "idempotency-key": run?.id } },
    ]);
    expect(run).toMatchObject({ state: "done", attempts: 1, ordinal: 0 });
    const said = (await world.entries()).filter((entry) => entry.direction === "in");
    expect(said).toHaveLength(3);
    expect((await world.events()).every((event) => event.state === "done")).toBe(true);
  });

  test("FP8 a refusal is told to the team and kept in the log; the turn goes on", async () => {
    answering = () => ({ status: 500, headers: { "content-type": "application/json" }, body: "{}" });
    const world = await aRunningWorld(testDb);
    await world.publish("予約", asking(call()));
    for (const words of ["予約", "one"]) await world.say(world.text("U1", words));
    expect(world.platform.textsOf("U1")).toEqual(["A?", "500 ", "B?"]);
    expect(await failures(world)).toMatchObject([
      { action: "http_request", code: "http_status", detail: "500", stepId: "a", title: "予約" },
    ]);
    const [session] = await world.sessions();
    const log = await db
      .select()
      .from(sessionLog)
      .where(eq(sessionLog.sessionId, session?.id ?? ""));
    expect(log.filter((line) => line.kind === "action_failed")).toHaveLength(1);
  });

  test("FP8 SEC-4 a secret is used, and found nowhere afterwards, not even when the server repeats it", async () => {
    answering = ({ headers, path }) => ({
      status: 200,
      headers: { "content-type": "application/json", "x-echo": String(headers["x-key"]) },
      body: JSON.stringify({ name: `${headers["x-key"]} ${path}` }),
    });
    const world = await aRunningWorld(testDb);
    await saveSecret(world.ctx, { name: "CRM_KEY", value: "s3cret-value" });
    const secrets = [
      { in: "header", name: "x-key", secret: "CRM_KEY", prefix: "Bearer " },
      { in: "query", name: "key", secret: "CRM_KEY" },
    ];
    await world.publish("予約", asking(call({ secrets })));
    await world.publish("他", asking(call({ secrets: [{ in: "header", name: "x", secret: "NOBODY" }] })));
    for (const words of ["予約", "one"]) await world.say(world.text("U1", words));
    expect(outside.seen[0]).toMatchObject({
      path: "/one?key=s3cret-value",
      headers: { "x-key": "Bearer s3cret-value" },
    });
    expect(world.platform.textsOf("U1")[1]).toBe("200 Bearer ••• /one?key=•••");
    const stored = await db.execute(sql`
      select (select json_agg(r) from action_runs r)::text || (select json_agg(e) from entries e)::text
        || (select json_agg(l) from session_log l)::text || (select json_agg(w) from workspace_secrets w)::text
        || (select json_agg(v) from interaction_versions v)::text || (select json_agg(s) from sessions s)::text as everything`);
    expect(JSON.stringify(stored.rows)).not.toContain("s3cret-value");
    for (const words of ["他", "one"]) await world.say(world.text("U2", words));
    expect(await failures(world)).toMatchObject([{ code: "secret_unknown", detail: "NOBODY" }]);
  });

  test("a reading call of a process that died is made again; a writing one never, and its turn goes on as failed", async () => {
    const world = await aWorld(testDb);
    await world.publish("読む", asking(call()));
    await world.publish("書く", asking(call({ method: "POST" })));
    const first = await world.startWorker();
    await world.say(world.text("U1", "読む"), world.text("U2", "書く"));
    await first.stop();
    // Takes the events and writes the requests, but is gone before any of them is performed.
    const second = await world.startWorker({ performsNoActions: true });
    await world.deliver(world.text("U1", "one"), world.text("U2", "two"));
    await until(async () => (await runs(world)).length === 2);
    await second.stop();
    expect(await claimRuns(db, { now: world.now(), limit: 10, exceptWorkspaces: [] })).toHaveLength(2);
    world.aheadMs += 5 * 60_000;
    const third = await world.startWorker();
    onTestFinished(() => third.stop());
    await world.settled();
    expect(outside.seen.map((seen) => [seen.method, seen.path])).toEqual([["GET", "/one"]]);
    expect(world.platform.textsOf("U1")).toEqual(["A?", "200 山田", "B?"]);
    expect(world.platform.textsOf("U2")).toEqual(["A?", "- ", "B?"]);
    const states = Object.fromEntries(
      (await runs(world)).map((run) => [
        (run.request as { parameters: { method: string } }).parameters.method,
        run.state,
      ]),
    );
    expect(states).toEqual({ GET: "done", POST: "unknown" });
    expect(await failures(world)).toMatchObject([{ code: "outcome_unknown" }]);
  });

  test("several calls of one turn are made one after another, each once, also when other turns go on", async () => {
    const world = await aRunningWorld(testDb, 3);
    await world.publish(
      "予約",
      asking(call({ query: { n: "1" } }), call({ query: { n: "2", first: "{{return[1].body.name}}" } })),
    );
    const people = ["U1", "U2", "U3", "U4"];
    await world.say(...people.map((person) => world.text(person, "予約")));
    await world.say(...people.map((person) => world.text(person, person)));
    for (const person of people) {
      expect(world.platform.textsOf(person)).toEqual(["A?", "200 山田", "B?"]);
      const paths = outside.seen
        .filter((seen) => seen.path.startsWith(`/${person}?`))
        .map((seen) => decodeURIComponent(seen.path));
      expect(paths).toEqual([`/${person}?n=1`, `/${person}?n=2&first=山田`]);
    }
  });

  test("R11 INB-171 an unsend waits for no action: the words are gone at once, and the turn goes on as it began", async () => {
    const world = await aRunningWorld(testDb, 2);
    await world.publish("予約", asking(call({ timeoutSeconds: 1 })));
    await world.say(world.text("U1", "予約"));
    const asked = leaveHanging();
    const secret = world.text("U1", "secret");
    const behind = world.text("U1", "behind");
    await world.deliver(secret, behind);
    await until(asked);
    const unsend = (messageId: string) => world.event("U1", { type: "unsend", unsend: { messageId } });
    await world.deliver(unsend(secret.message.id), unsend(behind.message.id));
    const words = async () => JSON.stringify([await world.entries(), await world.conversations()]);
    await until(async () => !(await words()).includes("secret"));
    // The answer is still awaited, and what was unsent before its turn is no answer at all.
    expect((await world.events()).filter(({ state }) => state === "waiting")).toHaveLength(1);
    await world.settled();
    expect(world.platform.textsOf("U1")).toEqual(["A?", "- ", "B?"]);
    expect(await world.sessions()).toMatchObject([{ currentStepId: "b", answers: { a: "secret" } }]);
    expect(await words()).not.toMatch(/secret|behind/);
    const bodies = await db.select().from(webhookRequests).where(eq(webhookRequests.channelId, world.channelId));
    expect(JSON.stringify(bodies)).not.toMatch(/secret|behind/);
  });

  test("section 20 a turn that waited goes on before what the platform tells late of an earlier moment", async () => {
    const world = await aRunningWorld(testDb, 2);
    await world.publish("予約", asking(call({ timeoutSeconds: 1 })));
    await world.say(world.text("U1", "予約"));
    const asked = leaveHanging();
    await world.deliver(world.text("U1", "one"));
    await until(asked);
    await world.deliver(world.text("U1", "two", { timestamp: world.now().getTime() - 60_000 }));
    await world.settled();
    expect(world.platform.textsOf("U1")).toEqual(["A?", "- ", "B?", "one/two"]);
    expect(outside.seen).toHaveLength(1);
  });

  test("section 19 a timeout whose notice has to wait is a command of the lane, done once", async () => {
    const world = await aRunningWorld(testDb, 2);
    await world.publish("予約", {
      format: 1,
      settings: { timeoutMinutes: 30 },
      steps: [
        { id: "a", messages: [text("A?")] },
        {
          id: "notice",
          special: "timeoutNotice",
          beforeActions: [call({ url: `${outside.url}/late` }), say("{{return[1].body.name}}")],
          messages: [text("時間切れ")],
        },
      ],
    });
    await world.say(world.text("U1", "予約"));
    world.aheadMs += 31 * 60_000;
    await until(async () => (await world.sessions()).every((session) => session.status === "timeout"));
    await world.settled();
    expect(world.platform.textsOf("U1")).toEqual(["A?", "山田", "時間切れ"]);
    expect(outside.seen).toHaveLength(1);
    const commands = (await world.events()).filter((event) => event.platformEventId.startsWith("aizuchi:sweep:"));
    expect(commands).toMatchObject([{ state: "done" }]);
    expect((await world.entries()).filter((entry) => entry.direction === "in")).toHaveLength(1);
  });
});

describe("an action that concerns somebody else", () => {
  const forOther = (type: string, parameters: Record<string, unknown>): DefinitionInput => ({
    format: 1,
    steps: [
      { id: "a", messages: [text("A?")], afterActions: [{ type, parameters }] },
      { id: "end", special: "complete", messages: [text("ok")] },
    ],
  });

  test("takes its turn in their chat, and what was typed is not read as placeholders there (P6)", async () => {
    const world = await aRunningWorld(testDb, 2);
    await world.publish("伝言", forOther("send_message", { user: "U2", message: "伝言: {{session.a}}" }));
    await world.say(world.text("U2", "やあ"));
    for (const words of ["伝言", "{{user.data.display_name}}!"]) await world.say(world.text("U1", words));
    expect(world.platform.textsOf("U2")).toEqual(["伝言: {{user.data.display_name}}!"]);
    expect(world.platform.textsOf("U1")).toEqual(["A?", "ok"]);
    expect((await runs(world)).map((run) => run.state)).toEqual(["done"]);
  });

  test("finds contacts and peers of the same workspace by id; nobody of another workspace by any name", async () => {
    const [world, other] = [await aRunningWorld(testDb), await aRunningWorld(testDb)];
    await other.say(other.text("V1", "やあ"));
    await world.say(world.text("U2", "やあ"));
    const [u2] = await db.select().from(peers).where(eq(peers.channelId, world.channelId));
    const [v1] = await db.select().from(peers).where(eq(peers.channelId, other.channelId));
    await world.publish("自", forOther("add_user_tags", { user: u2?.contactId, tags: ["VIP"] }));
    const strangers = [
      { user: v1?.contactId },
      { user: v1?.id },
      { user: "V1" },
      { user: "V1", channel: other.channelId },
    ];
    for (const [index, stranger] of strangers.entries()) {
      await world.publish(`他${index}`, forOther("add_user_tags", { ...stranger, tags: ["VIP"] }));
    }
    await world.raiseRouting();
    for (const words of ["自", "x"]) await world.say(world.text("U1", words));
    for (const index of strangers.keys()) {
      for (const words of [`他${index}`, "x"]) await world.say(world.text("U1", words));
    }
    const given = await db.select({ contactId: contactTags.contactId }).from(contactTags);
    expect(given).toEqual([{ contactId: u2?.contactId }]);
    expect((await failures(world)).map((failure) => (failure as { code: string }).code)).toEqual(
      strangers.map(() => "peer_unknown"),
    );
  });
});

describe("commands of a lane", () => {
  test("are done once per key, in their turn, and leave no entry of their own", async () => {
    const world = await aRunningWorld(testDb, 2);
    const interactionId = await world.publish("予約", { format: 1, steps: [{ id: "a", messages: [text("A?")] }] });
    await world.say(world.text("U1", "やあ"));
    const start = {
      channelId: world.channelId,
      platformId: "U1",
      key: "schedule:1",
      command: { type: "start" as const, interactionId },
    };
    const commands = Array.from({ length: 8 }, () => ({ ...start, occurredAt: world.now() }));
    const counts = await Promise.all(commands.map((command) => enqueueCommands(db, [command, command])));
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(1);
    await world.settled();
    expect(world.platform.textsOf("U1")).toEqual(["A?"]);
    expect((await world.entries()).map((entry) => entry.kind)).toEqual(["message", "interaction.started", "message"]);
    await enqueueCommands(db, [{ ...start, platformId: "nobody", key: "schedule:2", occurredAt: world.now() }]);
    await world.settled();
    expect(await world.peers()).toHaveLength(1);
  });

  test("section 13: placeholders read what the platform tells about a person, too", async () => {
    const world = await aRunningWorld(testDb);
    await world.publish("予約", {
      format: 1,
      steps: [{ id: "a", messages: [text("{{user.profile.language}} {{user.profile.statusMessage}}?")] }],
    });
    await world.say(world.text("U1", "やあ"));
    const facts = { language: "ja", statusMessage: "元気" };
    await db.update(peers).set(facts).where(eq(peers.channelId, world.channelId));
    await world.say(world.text("U1", "予約"));
    expect(world.platform.textsOf("U1")).toEqual(["ja 元気?"]);
  });

  test("tags and profile are changed in the commit of the turn, and the next action reads them", async () => {
    const world = await aRunningWorld(testDb);
    await world.publish("予約", {
      format: 1,
      steps: [
        {
          id: "a",
          messages: [text("A?")],
          afterActions: [
            { type: "add_user_tags", parameters: { tags: ["新規", "VIP"] }, sendReturnValue: false },
            { type: "update_user_profile", parameters: { key: "city", value: "{{session.a}}" } },
            say("{{user.tags}} {{user.profile.city}}"),
            { type: "remove_user_tags", parameters: { tags: ["vip"] }, sendReturnValue: false },
          ],
        },
      ],
    });
    for (const words of ["予約", "札幌"]) await world.say(world.text("U1", words));
    expect(world.platform.textsOf("U1")[1]).toMatch(/札幌$/);
    expect(await world.contacts()).toMatchObject([{ profile: { city: "札幌" } }]);
    const names = await db
      .select({ name: tags.name })
      .from(tags)
      .where(eq(tags.workspaceId, world.workspaceId))
      .orderBy(tags.name);
    expect(names.map(({ name }) => name).toSorted()).toEqual(["VIP", "新規"]);
  });
});
