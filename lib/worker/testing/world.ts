import { randomUUID } from "node:crypto";
import { asc, eq, sql } from "drizzle-orm";
import { onTestFinished } from "vitest";
import type { Db } from "@/db/client";
import { createListener } from "@/db/listen";
import {
  contacts,
  conversations,
  entries,
  inboundEvents,
  interactionChannels,
  interactions,
  peers,
  sendAttempts,
  sends,
  sessions,
  triggers,
} from "@/db/schema";
import type { TestDb } from "@/db/testing/create-test-db";
import { aWorkspace } from "@/db/testing/people";
import { aLineChannel, lineTestAccount } from "@/lib/channel-admin/testing/channels";
import { adapterOf } from "@/lib/channels";
import { type DefinitionInput, definitionSchema } from "@/lib/engine";
import { receive } from "@/lib/inbound";
import { publishVersion } from "@/lib/interactions";
import { newId } from "@/lib/kernel/ids";
import { createLogger } from "@/lib/kernel/log";
import { startWorker } from "../worker";
import { FakePlatform } from "./fake-platform";

/** A workspace with one LINE channel whose platform lives in memory. */
export async function aWorld(test: TestDb, given: { isSandbox?: boolean } = {}) {
  const { db } = test;
  const workspace = await aWorkspace(db);
  const channel = await aLineChannel(db, { workspaceId: workspace.id, ...given });
  return new World(test, workspace.id, channel.id);
}

/** The same with workers that end with the test. */
export async function aRunningWorld(test: TestDb, workers = 1): Promise<World> {
  const world = await aWorld(test);
  for (let count = 0; count < workers; count++) {
    const worker = await world.startWorker();
    onTestFinished(() => worker.stop());
  }
  return world;
}

const system = { type: "system" as const, name: "tests" };

export class World {
  readonly platform = new FakePlatform();
  readonly db: Db;
  /** What the clock of this world is ahead of the real one. */
  aheadMs = 0;
  readonly now = () => new Date(Date.now() + this.aheadMs);
  private eventCount = 0;

  constructor(
    private readonly test: TestDb,
    readonly workspaceId: string,
    readonly channelId: string,
  ) {
    this.db = test.db;
  }

  get ctx() {
    return { db: this.db, actor: system, workspaceId: this.workspaceId, now: this.now };
  }

  /** A published interaction that a keyword starts. */
  async publish(keyword: string, definition: DefinitionInput): Promise<string> {
    const interactionId = newId("interaction");
    await this.db
      .insert(interactions)
      .values({ id: interactionId, workspaceId: this.workspaceId, key: interactionId, title: keyword });
    await this.db.insert(interactionChannels).values({ interactionId, channelId: this.channelId });
    const parsed = definitionSchema.parse(definition);
    await publishVersion(this.ctx, { interactionId, definition: parsed, unchanged: "keep" });
    await this.db.insert(triggers).values({
      id: newId("trigger"),
      workspaceId: this.workspaceId,
      key: interactionId,
      title: keyword,
      condition: { type: "keyword", match: "equals", value: keyword },
      effect: { type: "start_interaction", interactionId },
    });
    return interactionId;
  }

  /** An event as LINE tells it; what the test does not say is made up. */
  event<G extends object>(userId: string, given: G) {
    this.eventCount += 1;
    return {
      mode: "active",
      timestamp: this.now().getTime() + this.eventCount,
      webhookEventId: randomUUID(),
      deliveryContext: { isRedelivery: false },
      source: { type: "user", userId },
      replyToken: randomUUID(),
      ...given,
    };
  }

  text(userId: string, text: string, given: Record<string, unknown> = {}) {
    const message = { type: "text", id: String(Math.floor(Math.random() * 1e17)), text, quoteToken: "q" };
    return this.event(userId, { type: "message", message, ...given });
  }

  postback(userId: string, data: string, params?: Record<string, string>) {
    return this.event(userId, { type: "postback", postback: { data, ...(params && { params }) } });
  }

  /** One webhook request with these events, as the route would hand it over. */
  async deliver(...events: object[]): Promise<void> {
    const body = JSON.stringify({ destination: lineTestAccount, events });
    const split = adapterOf("line").split(body, { channelId: this.channelId, platformAccountId: lineTestAccount });
    if (!split.ok) throw new Error(split.detail);
    await receive(this.db, { channelId: this.channelId, body, events: split.events, receivedAt: this.now() });
  }

  /** Delivers events in one request and waits for what follows. */
  async say(...events: object[]): Promise<void> {
    await this.deliver(...events);
    await this.settled();
  }

  entries() {
    const order = [asc(entries.occurredAt), asc(entries.seq)];
    return this.db
      .select()
      .from(entries)
      .where(eq(entries.channelId, this.channelId))
      .orderBy(...order);
  }

  events() {
    const ours = eq(inboundEvents.channelId, this.channelId);
    return this.db.select().from(inboundEvents).where(ours).orderBy(asc(inboundEvents.id));
  }

  sends() {
    return this.db.select().from(sends).where(eq(sends.channelId, this.channelId)).orderBy(asc(sends.position));
  }

  attempts(sendId = "") {
    const ours = eq(sendAttempts.sendId, sendId);
    return this.db.select().from(sendAttempts).where(ours).orderBy(asc(sendAttempts.id));
  }

  sessions() {
    return this.db.select().from(sessions).where(eq(sessions.channelId, this.channelId));
  }

  peers() {
    return this.db.select().from(peers).where(eq(peers.channelId, this.channelId));
  }

  conversations() {
    return this.db.select().from(conversations).where(eq(conversations.channelId, this.channelId));
  }

  contacts() {
    return this.db.select().from(contacts).where(eq(contacts.workspaceId, this.workspaceId));
  }

  /** A worker with connections of its own, as in another process. */
  async startWorker(given: { performsNoActions?: boolean } = {}) {
    const listener = createListener({ url: this.test.url });
    const { db, now, platform } = this;
    const log = createLogger({ process: "worker", level: "fatal" });
    const worker = await startWorker({
      db,
      now,
      log,
      listener,
      adapterOf: platform.adapterOf,
      pollMilliseconds: 50,
      ...given,
    });
    return {
      stop: async () => {
        await worker.stop();
        await listener.close();
      },
    };
  }

  /** Resolves when no event is pending and no send is on its way. */
  async settled(milliseconds?: number): Promise<void> {
    await until(async () => {
      const soon = new Date(this.now().getTime() + 5_000).toISOString();
      const { rows } = await this.db.execute<{ n: number }>(sql`
        select (select count(*) from inbound_events
            where state = 'waiting' or state = 'pending' and next_attempt_at <= ${soon}::timestamptz)
          + (select count(*) from action_runs where state in ('pending','running'))
          + (select count(*) from sends where state in ('queued','sending') and next_attempt_at <= ${soon}::timestamptz) as n`);
      return Number(rows[0]?.n) === 0;
    }, milliseconds);
  }

  /** Resolves when every event is done or dead, whatever is still to be sent. */
  async eventsDone(milliseconds?: number): Promise<void> {
    await until(async () => {
      const { rows } = await this.db.execute<{ n: number }>(sql`
        select count(*) as n from inbound_events where state in ('pending', 'waiting')`);
      return Number(rows[0]?.n) === 0;
    }, milliseconds);
  }

  async table<T extends { channelId: string }>(rows: Promise<T[]>): Promise<T[]> {
    return (await rows).filter((row) => row.channelId === this.channelId);
  }

  async raiseRouting(): Promise<void> {
    await this.db.execute(
      sql`update channels set routing_revision = routing_revision + 1 where id = ${this.channelId}`,
    );
  }
}

/** Waits for a condition, looking often. */
export async function until(condition: () => Promise<boolean> | boolean, milliseconds = 10_000): Promise<void> {
  const deadline = performance.now() + milliseconds;
  while (!(await condition())) {
    if (performance.now() > deadline) throw new Error(`it did not happen within ${milliseconds} ms`);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}
