import { eq, sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { interactions, triggers } from "@/db/schema";
import { createTestDb } from "@/db/testing/create-test-db";
import { useTestEnv } from "@/db/testing/test-env";
import { type DefinitionInput, overridePolicies } from "@/lib/engine";
import { LaneDrain, RoutingCache } from "@/lib/inbound";
import { createLogger } from "@/lib/kernel/log";
import { changeHandler, startInteraction } from "@/lib/outbound";
import { Pump } from "./pump";
import { sweepTimers } from "./sweep-timers";
import { text } from "./testing/definitions";
import { aWorld, type World } from "./testing/world";

useTestEnv();
const testDb = await createTestDb();
const { db } = testDb;

const people = 1_000;
const deedsPerPerson = 3;
const peopleAtOnce = 48;
const workers = 3;
/** Workers look for themselves instead of being told of each event: what came meanwhile is taken together, as under real load. */
const pollMilliseconds = 5;

/** Says again what it was told, for ever: whoever hears a word of theirs twice was answered twice. */
const echo = (overridePolicy: (typeof overridePolicies)[number]): DefinitionInput => ({
  format: 1,
  settings: { overridePolicy, timeoutMinutes: 30, cancelWords: [{ type: "equals", value: "やめる" }] },
  steps: [
    { id: "a", messages: [text("はじめ")], nextStepId: "again" },
    { id: "again", messages: [text("={{session.a}}{{session.again}}")], nextStepId: "a2" },
    { id: "a2", messages: [text("={{session.again}}")], nextStepId: "again2" },
    { id: "again2", messages: [text("={{session.a2}}")], nextStepId: "a3" },
    { id: "a3", messages: [text("={{session.again2}}")], stop: true },
  ],
});

/** Small, seeded, and good enough for shuffling: a failure can be played again. */
function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    const mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    const again = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((again ^ (again >>> 14)) >>> 0) / 4_294_967_296;
  };
}

async function aStage(policy: (typeof overridePolicies)[number]) {
  const world = await aWorld(testDb);
  const started = await Promise.all(["A", "B"].map((keyword) => world.publish(keyword, echo(policy))));
  await db.update(triggers).set({ mayInterrupt: "yes" }).where(eq(triggers.workspaceId, world.workspaceId));
  const routing = new RoutingCache(world.platform.adapterOf);
  const shared = { db, routing, now: world.now, canTake: () => false };
  const log = createLogger({ process: "worker", level: "fatal" });
  const failures: unknown[] = [];
  const pumps = Array.from({ length: workers }, () => {
    const nothing = { onNewPeers: async () => {}, onNewMedia: async () => {}, onProcessed: () => {} };
    const lanes = new LaneDrain({ ...shared, log, ...nothing });
    const onError = (error: unknown) => failures.push(error);
    return new Pump({ step: () => lanes.step(), concurrency: 1, pollMilliseconds, onError });
  });
  for (const pump of pumps) pump.start();
  const end = async () => {
    await world.eventsDone(60_000);
    await Promise.all(pumps.map((pump) => pump.stop()));
    expect(failures).toEqual([]);
  };
  return { world, started, sweep: () => sweepTimers(shared), end };
}

type Stage = Awaited<ReturnType<typeof aStage>>;

/** Something that happens to a person, at the same time as other things. */
function aDeed(
  stage: Stage,
  person: string,
  conversationId: string,
  words: string,
  roll: number,
): () => Promise<unknown> {
  const { world, started } = stage;
  if (roll < 0.4) return () => world.deliver(world.text(person, words));
  if (roll < 0.6) return () => world.deliver(world.text(person, roll < 0.5 ? "A" : "B"));
  if (roll < 0.7) return () => world.deliver(world.text(person, "やめる"));
  if (roll < 0.78) return () => overdue(stage, conversationId);
  if (roll < 0.86) return () => changeHandler(world.ctx, { conversationId, handler: "human" });
  if (roll < 0.94) {
    const sessions = roll < 0.9 ? "resume" : "cancel";
    return () => changeHandler(world.ctx, { conversationId, handler: "automation", sessions });
  }
  return () => startInteraction(world.ctx, { conversationId, interactionId: started[roll < 0.97 ? 0 : 1] ?? "" });
}

async function overdue({ sweep, world }: Stage, conversationId: string): Promise<void> {
  await db.execute(sql`
    update sessions set expires_at = ${new Date(world.now().getTime() - 1_000).toISOString()}::timestamptz
    where status = 'active' and peer_id = (select peer_id from conversations where id = ${conversationId})`);
  await sweep();
}

async function act(stage: Stage, seed: number): Promise<void> {
  const { world } = stage;
  const roll = dice(seed);
  const names = Array.from({ length: people }, (_, index) => `U${index}`);
  for (let from = 0; from < people; from += 100) {
    await world.deliver(...names.slice(from, from + 100).map((name) => world.text(name, roll() < 0.7 ? "A" : "やあ")));
  }
  await world.eventsDone(60_000);
  const conversations = await conversationIds(world);
  const plays = names.map((name, person) =>
    Array.from({ length: deedsPerPerson }, (_, deed) =>
      aDeed(stage, name, conversations.get(name) ?? "", `w${person}-${deed}`, roll()),
    ),
  );
  let next = 0;
  const play = async () => {
    for (let person = next++; person < people; person = next++) {
      await Promise.all(plays[person]?.map((deed) => deed()) ?? []);
    }
  };
  await Promise.all(Array.from({ length: peopleAtOnce }, play));
}

async function conversationIds(world: World): Promise<Map<string, string>> {
  const { rows } = await db.execute<{ name: string; id: string }>(sql`
    select p.platform_id as name, c.id from conversations c join peers p on p.id = c.peer_id
    where c.channel_id = ${world.channelId}`);
  return new Map(rows.map(({ name, id }) => [name, id]));
}

async function count(query: ReturnType<typeof sql>): Promise<number> {
  const { rows } = await db.execute<{ n: number }>(query);
  return Number(rows[0]?.n);
}

test.each(overridePolicies)(
  "I1 I2 INB-506 thousands of things happen to a thousand people at once under %s: each is taken once",
  async (policy) => {
    const seed = 20_261_121 + overridePolicies.indexOf(policy);
    const stage = await aStage(policy);
    await act(stage, seed);
    await stage.end();
    const { world } = stage;
    const ofChannel = sql`channel_id = ${world.channelId}`;
    const ours = sql`(select id from sessions where ${ofChannel})`;

    const broken = { seed, ...(await brokenRules(world)) };
    expect(broken).toEqual({
      seed,
      twoActive: 0,
      twoOpen: 0,
      failedEvents: 0,
      eventsWithoutEntry: 0,
      answersTwice: 0,
      answeredByBoth: 0,
    });
    // The play was worth watching: everything happened, and often.
    expect(
      await count(sql`select count(*) as n from session_log where kind = 'input_accepted' and session_id in ${ours}`),
    ).toBeGreaterThan(300);
    for (const kind of ["interaction.started", "interaction.canceled", "interaction.timed_out", "handler.changed"]) {
      expect(await count(sql`select count(*) as n from entries where ${ofChannel} and kind = ${kind}`)).toBeGreaterThan(
        50,
      );
    }
    await db.update(interactions).set({ liveVersionId: null }).where(eq(interactions.workspaceId, world.workspaceId));
  },
  120_000,
);

/** What must never be, counted. */
async function brokenRules({ channelId }: World) {
  const ofChannel = sql`channel_id = ${channelId}`;
  return {
    twoActive: await count(sql`select count(*) as n from (
      select 1 from sessions where ${ofChannel} and status = 'active' group by peer_id having count(*) > 1) x`),
    twoOpen: await count(sql`select count(*) as n from (
      select 1 from sessions where ${ofChannel} and status in ('active', 'paused')
      group by peer_id, interaction_id having count(*) > 1) x`),
    failedEvents: await count(sql`select count(*) as n from inbound_events
      where ${ofChannel} and (state <> 'done' or attempts > 0)`),
    eventsWithoutEntry: await count(sql`select count(*) as n from (
      select e.id from inbound_events e join webhook_requests r on r.id = e.request_id
        left join (select inbound_event_id from entries where ${ofChannel} and direction = 'in') n on n.inbound_event_id = e.id
      where e.${ofChannel} and r.source = 'platform' group by e.id having count(n.inbound_event_id) <> 1) x`),
    answersTwice: await count(sql`select count(*) as n from (
      select 1 from session_log l join sessions s on s.id = l.session_id
      where s.${ofChannel} and l.kind = 'input_accepted' group by l.data ->> 'answer' having count(*) > 1) x`),
    // Nothing that automation says stands between a take-over and the return.
    answeredByBoth: await count(sql`select count(*) as n from (
      select direction, origin ->> 'type' as by, (array_agg(content ->> 'handler') filter (where kind = 'handler.changed')
        over (partition by conversation_id order by seq)) as handlers
      from entries where ${ofChannel}) x
      where direction = 'out' and by = 'interaction' and handlers[array_length(handlers, 1)] = 'human'`),
  };
}
