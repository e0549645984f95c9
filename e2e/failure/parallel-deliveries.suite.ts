import { expect, it } from "vitest";
import { untilAtRest } from "@/e2e/fixtures/at-rest";
import { type CapturedWebhook, captureWebhooks, passOn } from "@/e2e/fixtures/captured-webhooks";
import { countEchoes, echoPeople, textsHeard } from "@/e2e/fixtures/echo-people";
import { openLineAccount } from "@/e2e/fixtures/line-account";
import { product } from "@/e2e/fixtures/one-product";
import { anEcho } from "@/e2e/fixtures/workspaces";
import type { PersonClient } from "@/e2e/platforms/line/line-control";
import { until } from "@/lib/scripts/until";

const { line, sql, stack } = product;
const channelId = "parallel";
const account = await openLineAccount(line, { id: channelId, name: "Echo", appUrl: stack.appUrls[0] ?? "" });
await product.importWorkspace(anEcho([account.channel]));
const doors = stack.appUrls.map((appUrl) => `${appUrl}/api/webhooks/line/${channelId}`);

/** What a person did, as webhooks that have not reached the product yet. */
async function holdBack(act: () => Promise<void>): Promise<CapturedWebhook[]> {
  const capture = await captureWebhooks();
  await line.setWebhook(account.accountId, { url: capture.url });
  await act();
  await line.settled();
  await line.setWebhook(account.accountId, { url: account.webhookUrl });
  capture.close();
  return capture.webhooks;
}

/** All of them at once, spread over both apps. */
function deliverAll(webhooks: CapturedWebhook[]): Promise<number[]> {
  return Promise.all(webhooks.map((webhook, index) => passOn(webhook, doors[index % doors.length] ?? "")));
}

async function aPersonInTalk(): Promise<PersonClient> {
  const [person] = await echoPeople(line, account.accountId, 1);
  if (!person) throw new Error("nobody came");
  await person.says("hello");
  await untilAtRest(product);
  return person;
}

async function countOf(statement: string, ...values: unknown[]): Promise<number> {
  return Number((await sql.query(statement, values)).rows[0]?.n);
}

it("two apps and two workers stand side by side on one database", async () => {
  await until(
    async () => (await countOf("select count(*) as n from worker_heartbeats")) === 2,
    10_000,
    () => new Error("there are not two workers"),
  );
  for (const url of stack.appUrls) expect((await fetch(`${url}/sign-in`)).ok).toBe(true);
});

it("INB-103 50 parallel deliveries of one event make one entry and one answer", async () => {
  const person = await aPersonInTalk();
  const webhooks = await holdBack(async () => {
    await person.says("fifty");
  });
  expect(webhooks).toHaveLength(1);
  const mark = await line.mark();
  const statuses = await deliverAll(Array.from({ length: 50 }, () => webhooks).flat());
  expect(new Set(statuses)).toEqual(new Set([200]));
  await untilAtRest(product);
  expect((await textsHeard(product, channelId)).filter((text) => text === "fifty")).toHaveLength(1);
  expect((await countEchoes(line, mark)).get("fifty")).toBe(1);
  const delivered = await line.transcript({ since: mark, kind: "delivered" });
  expect(delivered).toHaveLength(1);
});

it("R24 the same event again, not marked as redelivered, is processed once", async () => {
  const person = await aPersonInTalk();
  await line.addFault({ match: { channel: account.accountId }, times: 1, fault: { type: "webhook", duplicate: 1 } });
  const mark = await line.mark();
  await person.says("twice");
  await untilAtRest(product);
  const sent = await line.transcript({ since: mark, kind: "webhook.sent", channel: account.accountId });
  expect(sent.map(({ status }) => status)).toEqual([200, 200]);
  expect(await line.transcript({ since: mark, kind: "delivered" })).toHaveLength(1);
});

it("INB-103 20 first events of one new person in parallel make one conversation in the order of the platform", async () => {
  const [person] = await echoPeople(line, account.accountId, 1);
  const texts = Array.from({ length: 20 }, (_, index) => `first ${index}`);
  const webhooks = await holdBack(async () => {
    for (const text of texts) await person?.says(text);
  });
  expect(webhooks).toHaveLength(20);
  const mark = await line.mark();
  expect(new Set(await deliverAll(webhooks))).toEqual(new Set([200]));
  await untilAtRest(product);
  const peers = await sql.query("select id, contact_id from peers where channel_id = $1 and display_name = $2", [
    channelId,
    "Person 1",
  ]);
  const entries = await sql.query(
    `select e.content ->> 'text' as text, e.conversation_id from entries e
    where e.channel_id = $1 and e.direction = 'in' and e.content ->> 'text' like 'first %' order by e.occurred_at, e.seq`,
    [channelId],
  );
  expect(new Set(entries.rows.map((row) => row.conversation_id)).size).toBe(1);
  expect(entries.rows.map(({ text }) => text)).toEqual(texts);
  expect(new Set(peers.rows.map((row) => row.contact_id)).size).toBe(peers.rows.length);
  expect(await line.transcript({ since: mark, kind: "delivered" })).toHaveLength(20);
});

it("R25 two answers within 50 ms: the first answers the first question, the second the second", async () => {
  const person = await aPersonInTalk();
  const webhooks = await holdBack(async () => {
    await person.says("quick one");
    await person.says("quick two");
  });
  const mark = await line.mark();
  // Arrival decides, so the second sets out when the first is taken, long before that one is answered.
  for (const webhook of webhooks) expect(await passOn(webhook, doors[0] ?? "")).toBe(200);
  await untilAtRest(product);
  const echoes = await countEchoes(line, mark);
  expect(Object.fromEntries(echoes)).toEqual({ "quick one": 1, "quick two": 1 });
  const answers = await sql.query(
    "select answers from sessions where channel_id = $1 and answers ->> 'ping' = 'quick one'",
    [channelId],
  );
  expect(answers.rows.map((row) => row.answers)).toEqual([{ ping: "quick one", pong: "quick two" }]);
});

it("INB-403 the answers of one person go out one after another, whichever worker sends them", async () => {
  const people = await echoPeople(line, account.accountId, 8);
  for (const person of people) await person.says("hello");
  await untilAtRest(product);
  const mark = await line.mark();
  const rounds = ["a", "b", "c", "d", "e", "f"];
  for (const round of rounds) {
    await Promise.all(people.map((person) => person.says(`${round} of ${person.id}`)));
    // Two webhooks on their way at once may overtake each other; what is taken in order has to be answered in order.
    await line.settled();
  }
  await untilAtRest(product);
  const delivered = await line.transcript({ since: mark, kind: "delivered" });
  for (const person of people) {
    const heard = delivered.filter((entry) => entry.person === person.id).map(({ message }) => message);
    expect(heard).toEqual(rounds.map((round) => expect.objectContaining({ text: `heard ${round} of ${person.id}` })));
  }
});

it("a graceful stop leaves nothing in hand, and the next worker goes on", async () => {
  const people = await echoPeople(line, account.accountId, 20);
  for (const person of people) await person.says("hello");
  await untilAtRest(product);
  const mark = await line.mark();
  await Promise.all(people.map((person) => person.says(`late ${person.id}`)));
  await Promise.all(stack.workers.map((worker) => worker.stop()));
  expect(stack.workers.map(({ pid }) => pid)).toEqual([undefined, undefined]);
  expect(await countOf("select count(*) as n from sends where state = 'sending'")).toBe(0);
  expect(await countOf("select count(*) as n from worker_heartbeats")).toBe(0);
  stack.addWorker();
  await untilAtRest(product);
  const echoes = await countEchoes(line, mark);
  expect(people.map((person) => echoes.get(`late ${person.id}`))).toEqual(people.map(() => 1));
});
