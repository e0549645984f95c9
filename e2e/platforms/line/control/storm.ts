import { type JsonObject, numberAt, stringAt, stringsAt } from "../core/json";
import type { Channel, Chat, Person } from "../core/model";
import { addPerson } from "../core/populate";
import type { Sim } from "../core/sim";
import { eventIdOf, personMessage } from "../phone/events";

const mostEvents = 1_000_000;

/** How hard to blow. */
interface Plan {
  persons: number;
  events: number;
  ratePerSecond: number | undefined;
  concurrency: number;
  texts: string[];
  /** A person says the next thing only after the answer to the last. */
  afterReply: boolean;
  replyTimeoutMs: number;
}

interface Waiting {
  eventId: string;
  startedAt: number;
  answered: () => void;
}

function planFrom(body: JsonObject): Plan {
  const texts = stringsAt(body, "texts");
  return {
    persons: Math.max(1, numberAt(body, "persons") ?? 100),
    events: Math.min(mostEvents, Math.max(1, numberAt(body, "events") ?? 1_000)),
    ratePerSecond: numberAt(body, "rate"),
    concurrency: Math.max(1, numberAt(body, "concurrency") ?? 64),
    texts: texts.length > 0 ? texts : [stringAt(body, "text") ?? "hello"],
    afterReply: body.afterReply === true,
    replyTimeoutMs: numberAt(body, "replyTimeoutMs") ?? 10_000,
  };
}

function crowd(sim: Sim, channel: Channel, size: number): Person[] {
  return Array.from({ length: size }, (_, index) => {
    const id = `storm-${index + 1}`;
    const known = sim.world.persons.get(id);
    const person = known ?? addPerson(sim, { id, displayName: `Storm ${index + 1}`, language: "ja" });
    sim.world.setFriendship(channel.id, person.id, "friend");
    return person;
  });
}

/** Latencies as people quote them. */
export interface Percentiles {
  count: number;
  p50Ms: number | null;
  p90Ms: number | null;
  p95Ms: number | null;
  p99Ms: number | null;
  maxMs: number | null;
}

function percentiles(times: number[]): Percentiles {
  const sorted = [...times].sort((left, right) => left - right);
  const at = (share: number) => {
    const value = sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
    return value === undefined ? null : Math.round(value * 100) / 100;
  };
  return { count: sorted.length, p50Ms: at(0.5), p90Ms: at(0.9), p95Ms: at(0.95), p99Ms: at(0.99), maxMs: at(1) };
}

/** What a storm measured; `done` turns true at its end. */
export interface StormReport {
  id: string;
  done: boolean;
  sent: number;
  accepted: number;
  failed: number;
  answered: number;
  seconds: number;
  eventsPerSecond: number;
  ack: Percentiles;
  reply: Percentiles;
}

/** Load on one channel: many people write at once; acknowledgements and answers are timed one by one. */
export class Storm {
  private readonly acks: number[] = [];
  private readonly replies: number[] = [];
  private readonly waiting = new Map<string, Waiting[]>();
  private readonly persons: Person[];
  private readonly plan: Plan;
  private readonly startedAt = performance.now();
  private endedAt: number | undefined;
  private next = 0;
  private accepted = 0;
  private failed = 0;
  private slotAt = performance.now();

  constructor(
    private readonly sim: Sim,
    private readonly channel: Channel,
    readonly id: string,
    body: JsonObject,
  ) {
    this.plan = planFrom(body);
    this.persons = crowd(sim, channel, this.plan.persons);
  }

  /** Blows until every event is out and answered, or the patience for answers is over. */
  async run(): Promise<StormReport> {
    const listener = (chat: Chat, eventId: string | undefined) => this.heard(chat, eventId);
    this.sim.deliveryListeners.add(listener);
    const workers = this.plan.afterReply ? this.persons.length : this.plan.concurrency;
    await Promise.all(Array.from({ length: workers }, (_, index) => this.work(index)));
    await this.awaitReplies();
    this.sim.deliveryListeners.delete(listener);
    this.endedAt = performance.now();
    return this.report();
  }

  /** The figures so far. */
  report(): StormReport {
    const seconds = ((this.endedAt ?? performance.now()) - this.startedAt) / 1_000;
    return {
      id: this.id,
      done: this.endedAt !== undefined,
      sent: Math.min(this.next, this.plan.events),
      accepted: this.accepted,
      failed: this.failed,
      answered: this.replies.length,
      seconds: Math.round(seconds * 1_000) / 1_000,
      eventsPerSecond: Math.round(this.acks.length / seconds),
      ack: percentiles(this.acks),
      reply: percentiles(this.replies),
    };
  }

  private async work(worker: number): Promise<void> {
    for (let turn = 0; this.next < this.plan.events; turn += 1) {
      const number = this.next;
      this.next += 1;
      await this.pace();
      const { afterReply, texts } = this.plan;
      const person = this.persons[(afterReply ? worker : number) % this.persons.length];
      const say = texts[(afterReply ? turn : Math.floor(number / this.persons.length)) % texts.length];
      if (person && say !== undefined) await this.send(person, say);
    }
  }

  private async pace(): Promise<void> {
    const { ratePerSecond } = this.plan;
    if (ratePerSecond === undefined) return;
    this.slotAt = Math.max(this.slotAt + 1_000 / ratePerSecond, performance.now() - 50);
    const waitMs = this.slotAt - performance.now();
    if (waitMs > 1) await new Promise((resolve) => setTimeout(resolve, waitMs));
  }

  private async send(person: Person, text: string): Promise<void> {
    const { sim, channel, plan } = this;
    const chat = sim.world.userChat(channel, person);
    const { event } = personMessage({ sim, channel, chat, person }, { type: "text", text });
    const startedAt = performance.now();
    const answered = new Promise<void>((resolve) => {
      const list = this.waiting.get(chat.id) ?? [];
      list.push({ eventId: eventIdOf(event), startedAt, answered: resolve });
      this.waiting.set(chat.id, list);
    });
    const delivery = await sim.webhooks.post(channel, [event], 1);
    this.acks.push(delivery.wallMs);
    if (delivery.ok) this.accepted += 1;
    else this.failed += 1;
    if (plan.afterReply && delivery.ok) await this.patiently(answered);
  }

  private async patiently(answered: Promise<void>): Promise<void> {
    let timer: NodeJS.Timeout | undefined;
    const patience = new Promise<void>((resolve) => {
      timer = setTimeout(resolve, this.plan.replyTimeoutMs);
    });
    await Promise.race([answered, patience]);
    clearTimeout(timer);
  }

  private heard(chat: Chat, eventId: string | undefined): void {
    const list = this.waiting.get(chat.id);
    if (!list) return;
    const index = eventId === undefined ? 0 : list.findIndex((item) => item.eventId === eventId);
    const [item] = index < 0 ? [] : list.splice(index, 1);
    if (list.length === 0) this.waiting.delete(chat.id);
    if (!item) return;
    this.replies.push(performance.now() - item.startedAt);
    item.answered();
  }

  private async awaitReplies(): Promise<void> {
    const deadline = performance.now() + this.plan.replyTimeoutMs;
    while (this.waiting.size > 0 && performance.now() < deadline)
      await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
