import { type ChildProcess, spawn } from "node:child_process";
import path from "node:path";
import { eq } from "drizzle-orm";
import { afterAll, expect, test } from "vitest";
import { entries, inboundEvents, sends } from "@/db/schema";
import { createTestDb } from "@/db/testing/create-test-db";
import { useTestEnv } from "@/db/testing/test-env";
import { startAnsweringServer } from "@/lib/channels/testing/answering-server";
import { bundle } from "@/lib/scripts/bundle.mjs";
import { aWorld, until } from "./testing/world";

/** LINE as far as this test needs it: a token is taken once, a key is remembered. */
const usedTokens = new Set<string>();
const usedKeys = new Map<string, string>();
const shown = new Map<string, string[]>();
const line = await startAnsweringServer(({ method, path: url, headers, body }) => {
  if (method !== "POST") return { status: 404, body: "{}" };
  const call = JSON.parse(body);
  const answer = JSON.stringify({
    sentMessages: call.messages.map(() => ({ id: String(shown.size + Math.random()) })),
  });
  const key = headers["x-line-retry-key"];
  if (url.endsWith("/reply")) {
    if (usedTokens.has(call.replyToken)) return { status: 400, body: '{"message":"Invalid reply token"}' };
    usedTokens.add(call.replyToken);
  } else if (typeof key === "string") {
    const known = usedKeys.get(key);
    if (known !== undefined) return { status: 409, body: known };
    usedKeys.set(key, answer);
  }
  for (const message of call.messages) shown.set(message.text, [...(shown.get(message.text) ?? []), url]);
  return { status: 200, body: answer };
});
afterAll(() => line.close());

const testDb = await createTestDb();
useTestEnv({ DATABASE_URL: testDb.url, LINE_API_BASE_URL: line.url, LINE_DATA_API_BASE_URL: line.url });
const { db } = testDb;

const folder = path.resolve(".build/kill-test");
await bundle({ worker: "lib/worker/main.ts" }, folder);

function startProcess(): ChildProcess {
  const child = spawn(process.execPath, [path.join(folder, "worker.mjs")], { env: process.env, stdio: "ignore" });
  processes.add(child);
  child.once("exit", () => processes.delete(child));
  return child;
}
const processes = new Set<ChildProcess>();
afterAll(() => {
  for (const child of processes) child.kill("SIGKILL");
});

const people = Array.from({ length: 6 }, (_, index) => `U${index}`);
const kills = 50;

test("INB-620 INB-621 workers that are killed at random moments lose no event, and double no answer", async () => {
  const world = await aWorld(testDb, { isSandbox: false });
  await world.publish("予約", {
    format: 1,
    steps: [
      { id: "first", messages: [{ type: "text", text: "はじめ" }], nextStepId: "again" },
      {
        id: "again",
        messages: [{ type: "text", text: "{{session.first}}{{session.again}}" }],
        // What cannot end is refused at publishing; nobody says this word.
        branches: [{ type: "equals", value: "complete", nextStepId: "complete" }],
        nextStepId: "again",
      },
    ],
  });
  for (const person of people) await world.deliver(world.text(person, "予約"));
  const workers = [startProcess(), startProcess()];
  await until(() => (shown.get("はじめ")?.length ?? 0) === people.length, 30_000);

  let round = 0;
  for (let kill = 0; kill < kills; kill++) {
    const until = performance.now() + 100 + Math.random() * 400;
    while (performance.now() < until) {
      round += 1;
      const words = `-${round}`;
      await Promise.all(people.map((person) => world.deliver(world.text(person, `${person}${words}`))));
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 60));
    }
    workers[kill % 2]?.kill("SIGKILL");
    workers[kill % 2] = startProcess();
  }
  await world.settled(90_000);

  const events = await db.select().from(inboundEvents).where(eq(inboundEvents.channelId, world.channelId));
  expect(events.length).toBeGreaterThan(100 * people.length);
  expect(events.every((event) => event.state === "done")).toBe(true);
  const rows = await db.select().from(entries).where(eq(entries.channelId, world.channelId));
  expect(rows.filter((row) => row.direction === "in")).toHaveLength(events.length);
  const answers = rows.filter((row) => row.direction === "out");
  expect(answers).toHaveLength(events.length);
  const said = answers.map((row) => (row.content as { text: string }).text).filter((text) => text !== "はじめ");
  expect(said.filter((text) => shown.get(text)?.length !== 1)).toEqual([]);
  const states = await db.select({ state: sends.state }).from(sends).where(eq(sends.channelId, world.channelId));
  expect(states.filter(({ state }) => state !== "sent" && state !== "uncertain")).toEqual([]);
}, 180_000);
