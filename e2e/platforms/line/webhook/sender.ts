import type { JsonObject } from "../core/json";
import { numberAt } from "../core/json";
import type { Channel } from "../core/model";
import type { OutgoingEvent, Sim, WebhookOutlet } from "../core/sim";
import { composeWebhook } from "./compose";
import { type PostResult, postWebhook } from "./post";
import { verifyDummies } from "./verify-dummies";

const keptErrors = 1_000;
const keptTimes = 20_000;

/** The end of one webhook request and what it carried. */
export interface Delivery extends PostResult {
  eventIds: string[];
  /** The chat that all of its events belong to, if there is one. */
  chat?: string;
}

function commonChat(events: OutgoingEvent[]): string | undefined {
  const first = events[0]?.chat?.id;
  return events.every(({ chat }) => chat?.id === first) ? first : undefined;
}

interface Lane {
  waiting: OutgoingEvent[][];
  window: OutgoingEvent[];
  inFlight: number;
  failuresInRow: number;
}

/** Sends signed webhooks: batches, keeps to a few at a time, redelivers, disturbs when told to. */
export class WebhookSender implements WebhookOutlet {
  private readonly lanes = new Map<string, Lane>();
  private busy = 0;
  private idleWaiters: (() => void)[] = [];

  constructor(private readonly sim: Sim) {}

  /** Queues events; nothing happens when the channel has no active webhook. */
  emit(channel: Channel, events: OutgoingEvent[]): void {
    if (!channel.webhook.active || channel.webhook.url === "" || channel.suspended) return;
    for (const event of events) this.schedule(channel, event);
  }

  /** Sends one request at once, past the queue; used by the queue itself and by the load mode. */
  async post(channel: Channel, events: OutgoingEvent[], attempt: number): Promise<Delivery> {
    const { sim } = this;
    const switches = this.plannedSwitches(channel);
    const startedAt = sim.clock.now();
    for (const { token } of events) this.startToken(token, startedAt);
    const composed = composeWebhook(sim, channel, events, switches, attempt);
    // Copies set out before the answer is known, so that both arrive within milliseconds of each other.
    this.duplicate(channel, events, switches, attempt);
    const { url } = channel.webhook;
    const { webhookDeadlineMs: deadlineMs } = sim.settings;
    const result = await postWebhook({ url, body: composed.body, headers: composed.headers, deadlineMs });
    const delivery = { ...result, eventIds: composed.eventIds, chat: commonChat(events) };
    this.record(channel, delivery, composed.body, composed.style, attempt, startedAt);
    return delivery;
  }

  /** Sends the empty body of a connection check; it leaves no trace in the error statistics. */
  async verify(channel: Channel, url: string = channel.webhook.url): Promise<Delivery> {
    const { sim } = this;
    const dummies = sim.settings.legacyVerifyDummies ? verifyDummies(sim) : [];
    const { body, headers, eventIds } = composeWebhook(sim, channel, dummies, {}, 1);
    const result = await postWebhook({ url, body, headers, deadlineMs: sim.settings.webhookDeadlineMs });
    sim.transcript.add({ kind: "webhook.sent", channel: channel.id, eventIds, verify: true, status: result.status });
    return { ...result, eventIds };
  }

  /** True when nothing is queued or under way (redeliveries that wait for the clock do not count). */
  isIdle(): boolean {
    return this.busy === 0;
  }

  /** Resolves once nothing is queued or under way. */
  whenIdle(): Promise<void> {
    if (this.busy === 0) return Promise.resolve();
    return new Promise((resolve) => this.idleWaiters.push(resolve));
  }

  private lane(channel: Channel): Lane {
    const known = this.lanes.get(channel.id);
    if (known) return known;
    const made: Lane = { waiting: [], window: [], inFlight: 0, failuresInRow: 0 };
    this.lanes.set(channel.id, made);
    return made;
  }

  private schedule(channel: Channel, event: OutgoingEvent): void {
    this.enter();
    const delayMs = this.delayFor(channel);
    if (delayMs > 0) setTimeout(() => this.collect(channel, event), delayMs);
    else this.collect(channel, event);
  }

  private delayFor(channel: Channel): number {
    const { sim } = this;
    const maxMs = Math.max(channel.network.maxDelayMs, sim.profile.maxDelayMs);
    if (maxMs === 0) return 0;
    const drawn = sim.random.below(maxMs + 1);
    // A standing clock must not make tests wait: order is still disturbed, by a few ticks only.
    return sim.clock.mode === "manual" ? drawn % 8 : drawn;
  }

  private collect(channel: Channel, event: OutgoingEvent): void {
    const lane = this.lane(channel);
    const windowMs = this.sim.profile.batchWindowMs;
    if (windowMs === 0) {
      lane.waiting.push([event]);
      this.pump(channel, lane);
      return;
    }
    lane.window.push(event);
    if (lane.window.length > 1) return;
    const close = () => this.closeWindow(channel, lane);
    if (this.sim.clock.mode === "manual") setImmediate(close);
    else setTimeout(close, windowMs);
  }

  private closeWindow(channel: Channel, lane: Lane): void {
    const events = channel.network.unstable ? this.sim.random.shuffled(lane.window) : lane.window;
    lane.window = [];
    lane.waiting.push(events);
    this.pump(channel, lane);
  }

  private pump(channel: Channel, lane: Lane): void {
    while (lane.inFlight < this.sim.settings.maxInFlight) {
      const events = lane.waiting.shift();
      if (!events) return;
      lane.inFlight += 1;
      void this.send(channel, lane, events, 1);
    }
  }

  private async send(channel: Channel, lane: Lane, events: OutgoingEvent[], attempt: number): Promise<void> {
    const delivery = await this.post(channel, events, attempt);
    lane.inFlight -= 1;
    lane.failuresInRow = delivery.ok ? 0 : lane.failuresInRow + 1;
    if (!delivery.ok) this.afterFailure(channel, lane, events, attempt);
    this.leave(events.length);
    this.pump(channel, lane);
  }

  private afterFailure(channel: Channel, lane: Lane, events: OutgoingEvent[], attempt: number): void {
    const { sim } = this;
    const limit = sim.settings.suspendAfterFailures;
    if (limit !== null && lane.failuresInRow >= limit) this.suspend(channel);
    const waitMs = channel.webhook.redeliveryScheduleMs[attempt - 1];
    if (!channel.webhook.redelivery || waitMs === undefined) return;
    const groups = events.length > 1 && sim.random.chance(0.5) ? [events] : events.map((event) => [event]);
    for (const group of groups)
      sim.clock.at(sim.clock.now() + waitMs, () => this.redeliver(channel, group, attempt + 1));
  }

  private redeliver(channel: Channel, events: OutgoingEvent[], attempt: number): void {
    if (!channel.webhook.active || !channel.webhook.redelivery || channel.suspended) return;
    const lane = this.lane(channel);
    for (const _ of events) this.enter();
    lane.inFlight += 1;
    void this.send(channel, lane, events, attempt);
  }

  private suspend(channel: Channel): void {
    channel.suspended = true;
    this.sim.transcript.add({ kind: "state", channel: channel.id, what: "webhook-suspended" });
  }

  private plannedSwitches(channel: Channel): JsonObject {
    const subject = { channel: channel.id, method: "WEBHOOK", path: "webhook" };
    return this.sim.faults.strike(subject, ["webhook"])?.webhook ?? {};
  }

  private startToken(token: string | undefined, now: number): void {
    const record = token === undefined ? undefined : this.sim.world.replyTokens.get(token);
    if (record) record.deliveredAt = now;
  }

  private duplicate(channel: Channel, events: OutgoingEvent[], switches: JsonObject, attempt: number): void {
    const { sim } = this;
    if (attempt !== 1 || events.length === 0) return;
    const planned = numberAt(switches, "duplicate") ?? 0;
    const probability = Math.max(channel.network.duplicateProbability, sim.profile.duplicateProbability);
    const extra = planned + (sim.random.chance(probability) ? 1 : 0);
    const lane = this.lane(channel);
    for (let copy = 0; copy < extra; copy += 1) {
      for (const _ of events) this.enter();
      lane.inFlight += 1;
      void this.sendCopy(channel, lane, events);
    }
  }

  /** A copy made by the network: same event, `isRedelivery` still false, never copied or redelivered again. */
  private async sendCopy(channel: Channel, lane: Lane, events: OutgoingEvent[]): Promise<void> {
    const { sim } = this;
    const startedAt = sim.clock.now();
    const { body, headers, style, eventIds } = composeWebhook(sim, channel, events, {}, 1);
    const { url } = channel.webhook;
    const result = await postWebhook({ url, body, headers, deadlineMs: sim.settings.webhookDeadlineMs });
    this.record(channel, { ...result, eventIds, chat: commonChat(events) }, body, style, 1, startedAt);
    lane.inFlight -= 1;
    this.leave(events.length);
    this.pump(channel, lane);
  }

  private record(
    channel: Channel,
    delivery: Delivery,
    body: Buffer,
    style: string,
    attempt: number,
    startedAt: number,
  ): void {
    const { sim } = this;
    const { eventIds, status, reason, detail, wallMs } = delivery;
    const ms = sim.clock.mode === "manual" ? sim.clock.now() - startedAt : Math.round(wallMs);
    const base = { channel: channel.id, chat: delivery.chat, eventIds, attempt };
    const text = body.length > 16_384 ? undefined : body.toString("utf8");
    sim.transcript.add({ kind: "webhook.sent", ...base, style, bytes: body.length, status, reason, ms, body: text });
    sim.webhookTimes.push(wallMs);
    if (sim.webhookTimes.length > keptTimes) sim.webhookTimes.splice(0, keptTimes / 2);
    if (wallMs > sim.settings.webhookBudgetMs)
      sim.transcript.warn("webhook-slow", { ...base, budgetMs: sim.settings.webhookBudgetMs });
    if (delivery.ok) return;
    sim.transcript.warn("webhook-non-2xx", { ...base, status, reason, detail });
    sim.webhookErrors.push({ at: startedAt, ...base, reason, detail });
    if (sim.webhookErrors.length > keptErrors) sim.webhookErrors.shift();
  }

  private enter(): void {
    this.busy += 1;
  }

  private leave(count: number): void {
    this.busy -= count;
    if (this.busy > 0) return;
    const waiters = this.idleWaiters;
    this.idleWaiters = [];
    for (const resolve of waiters) resolve();
  }
}
