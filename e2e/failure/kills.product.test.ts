import { setTimeout as pause } from "node:timers/promises";
import { afterAll, expect, it } from "vitest";
import { countOpen, untilAtRest } from "@/e2e/fixtures/at-rest";
import { countEchoesAmong, echoPeople } from "@/e2e/fixtures/echo-people";
import { openLineAccount } from "@/e2e/fixtures/line-account";
import { startProduct } from "@/e2e/fixtures/product";
import { TranscriptReader } from "@/e2e/fixtures/transcript-reader";
import { anEcho } from "@/e2e/fixtures/workspaces";
import { isObject } from "@/e2e/platforms/line/core/json";
import type { PersonClient } from "@/e2e/platforms/line/line-control";
import { startAnsweringServer } from "@/lib/channels/testing/answering-server";
import type { Supervised } from "@/lib/scripts/supervise";
import { until } from "@/lib/scripts/until";
import { aCallingWorkspace } from "./calling-workspace";
import { randomFrom } from "./random";

const kills = 50;
const longestPauseMilliseconds = 1_600;
const peoplePerChannel = 12;
const seed = 20_261_121;

// Leaves a call in the air until somebody has died over it.
let isHolding = true;
const outside = await startAnsweringServer(() => (isHolding ? undefined : { status: 200, body: "{}" }));
const product = await startProduct({
  hasSeed: false,
  apps: 2,
  workers: 2,
  isRestarted: false,
  variables: { ACTION_ALLOWED_HOSTS: "127.0.0.1" },
});
afterAll(async () => {
  await product.stop();
  await outside.close();
});

const { line, sql, stack } = product;
const [first = "", second = ""] = stack.appUrls;
// As many tries as LINE's real schedule would make in a quarter of an hour, within seconds.
const redeliveryScheduleMs = [200, 400, 800, 1_500, 2_500, 4_000, 6_000, 8_000, 10_000, 10_000];
const accounts = await Promise.all(
  [first, second].map((appUrl, index) =>
    openLineAccount(line, { id: `kills-${index}`, name: `Echo ${index}`, appUrl, redeliveryScheduleMs }),
  ),
);
await product.importWorkspace(anEcho(accounts.map(({ channel }) => channel)));
const people: PersonClient[] = [];
for (const { accountId } of accounts) people.push(...(await echoPeople(line, accountId, peoplePerChannel)));
for (const person of people) await person.says("hello");
await untilAtRest(product);

/** People go on talking until they are told to stop; answers what was said. */
async function talk(stop: { isAsked: boolean }): Promise<string[]> {
  const said: string[] = [];
  for (let round = 0; !stop.isAsked; round++) {
    for (const person of people) {
      if (stop.isAsked) break;
      const text = `${round} of ${person.id}`;
      said.push(text);
      await person.says(text);
      await pause(15);
    }
    await transcript.read();
  }
  return said;
}

/** Ends processes without warning, one at a time, at moments that chance decides; each is started again at once. */
async function killAtRandom(): Promise<void> {
  const random = randomFrom(seed);
  const victims = [...stack.apps, ...stack.workers];
  for (let kill = 0; kill < kills; kill++) {
    await pause(random() * longestPauseMilliseconds);
    const victim = victims[Math.floor(random() * victims.length)];
    if (victim) await killAndRestart(victim);
  }
}

async function killAndRestart(victim: Supervised): Promise<void> {
  victim.kill("SIGKILL");
  await victim.ended();
  await victim.restart();
}

function acknowledgedEvents(): Set<string> {
  const taken = transcript.of("webhook.sent").filter(({ status }) => status === 200);
  return new Set(taken.flatMap(({ eventIds }) => textsIn(eventIds)));
}

function textsIn(value: unknown): string[] {
  return Array.isArray(value) ? value.map(String) : [];
}

const transcript = new TranscriptReader(line, await line.mark());
// Tokens die young, so that answers which a death delays go out as pushes with their retry keys.
await line.setSettings({ replyTokenTtlMs: 800 });
const stop = { isAsked: false };
const talking = talk(stop);
await killAtRandom();
stop.isAsked = true;
const said = await talking;

/** An event whose app died after the commit and before the answer is stored, but LINE has yet to deliver it again. */
async function areAllTaken(): Promise<boolean> {
  await transcript.read();
  return acknowledgedEvents().size >= said.length;
}

async function countHeard(): Promise<number> {
  const found = await sql.query(
    "select count(*) as n from entries where direction = 'in' and content ->> 'text' like '% of %'",
  );
  return Number(found.rows[0]?.n);
}

it(`INB-620 ${kills} deaths of apps and workers under load lose no acknowledged event`, async () => {
  await until(
    async () => (await countHeard()) >= said.length && (await countOpen(product)) === 0 && (await areAllTaken()),
    75_000,
    () => new Error(`the product does not recover (seed ${seed}):\n${product.lines.slice(-30).join("\n")}`),
  );
  const acknowledged = acknowledgedEvents();
  expect(acknowledged.size).toBe(said.length);
  const stored = await sql.query("select platform_event_id, state from inbound_events");
  const done = new Set(stored.rows.filter(({ state }) => state === "done").map((row) => row.platform_event_id));
  expect([...acknowledged].filter((id) => !done.has(id))).toEqual([]);
}, 90_000);

it("INB-620 every one of them has its one entry", async () => {
  const found = await sql.query(
    "select content ->> 'text' as text from entries where direction = 'in' and content ->> 'text' like '% of %'",
  );
  expect(found.rows.map(({ text }) => String(text)).sort()).toEqual([...said].sort());
});

it("INB-621 every one of them has its one answer, and nothing reached a phone twice", async () => {
  const echoes = countEchoesAmong(transcript.of("delivered"));
  const twice = [...echoes].filter(([, count]) => count > 1);
  expect(twice).toEqual([]);
  const sends = await sql.query(
    "select payload -> 0 ->> 'text' as text, state, method from sends where payload -> 0 ->> 'text' like 'heard % of %'",
  );
  const states = new Map(sends.rows.map(({ text, state }) => [String(text), String(state)]));
  expect(sends.rows).toHaveLength(said.length);
  expect(said.filter((text) => !states.has(`heard ${text}`))).toEqual([]);
  // What counts as sent has arrived. A reply that a death cut off in mid-air may have, and says so.
  expect(said.filter((text) => states.get(`heard ${text}`) === "sent" && !echoes.has(text))).toEqual([]);
  expect([...states.values()].filter((state) => !["sent", "uncertain"].includes(state))).toEqual([]);
});

it("INB-621 pushes were among them, and none was doubled by its retry", async () => {
  const calls = transcript.of("api.call");
  const pushes = calls.filter(({ path, status }) => path === "/v2/bot/message/push" && status === 200);
  expect(pushes.length).toBeGreaterThan(0);
  const warnings = transcript.of("warning");
  expect(warnings.filter(({ code }) => code === "duplicate-delivery")).toEqual([]);
});

it("FP8 a worker that dies while its calls are in the air: reading is done again, writing never, and both people are answered", async () => {
  const id = "kills-calling";
  const { channel, accountId } = await openLineAccount(line, { id, name: "Calling", appUrl: first });
  await product.importWorkspace(aCallingWorkspace(channel, outside.url));
  const [reader, writer] = await echoPeople(line, accountId, 2);
  await reader?.says("GET");
  await writer?.says("POST");
  await untilAtRest(product);
  await reader?.says("answer");
  await writer?.says("answer");
  const methods = () => outside.seen.map(({ method }) => method).sort();
  const explain = () => new Error(`calls were made: ${methods()}\n${product.lines.slice(-20).join("\n")}`);
  await until(() => outside.seen.length === 2, 20_000, explain);
  const killed = await line.mark();
  for (const worker of stack.workers) worker.kill("SIGKILL");
  await Promise.all(stack.workers.map((worker) => worker.ended()));
  isHolding = false;
  // A lease outlives the longest action; nobody wants to wait for that here.
  await sql.query("update action_runs set lease_until = now() - interval '1 second' where state = 'running'");
  await Promise.all(stack.workers.map((worker) => worker.restart()));
  await until(async () => (await countOfRuns("running", "pending")) === 0, 30_000, explain);
  await line.expectSent({ to: reader, since: killed, withinMs: 20_000 });
  await line.expectSent({ to: writer, since: killed, withinMs: 20_000 });
  await untilAtRest(product);
  expect(methods()).toEqual(["GET", "GET", "POST"]);
  expect(await countOfRuns("done")).toBe(1);
  expect(await countOfRuns("unknown")).toBe(1);
  const delivered = await line.transcript({ since: killed, channel: accountId, kind: "delivered" });
  const texts = delivered.map(({ message }) => (isObject(message) ? String(message.text) : ""));
  expect(texts.sort()).toEqual(["200", "B?", "B?", "no answer"]);
  const failures = await sql.query("select content from entries where channel_id = $1 and kind = 'action.failed'", [
    id,
  ]);
  expect(failures.rows.map(({ content }) => content)).toMatchObject([{ code: "outcome_unknown" }]);
}, 120_000);

async function countOfRuns(...states: string[]): Promise<number> {
  const found = await sql.query("select count(*) as n from action_runs where state = any($1)", [states]);
  return Number(found.rows[0]?.n);
}
