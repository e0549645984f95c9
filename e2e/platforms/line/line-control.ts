import type { JsonObject } from "./core/json";
import type { Channel, Friendship, Group, Person } from "./core/model";
import type { Settings } from "./core/options";
import type { Entry, EntryKind } from "./core/transcript";

/** What a deed led to. */
export interface ActResult {
  eventIds: string[];
  messageIds: string[];
  chat: string;
  opened?: string;
  copied?: string;
}

/** One bubble as the phone shows it. */
export interface ScreenBubble {
  id: string;
  direction: "inbound" | "outbound";
  at: number;
  from: { person?: string; name?: string; iconUrl?: string };
  message: JsonObject;
  text?: string;
  unsent: boolean;
  local: boolean;
  read: boolean;
  edited: boolean;
}

/** What a person sees in one chat. */
export interface Screen {
  chat: { id: string; kind: string; channel: string; target: string; mode: string };
  account: { channel: string; key: string; basicId: string; displayName: string; pictureUrl?: string };
  person?: { id: string; displayName: string; pictureUrl?: string; platform: string };
  friendship?: Friendship;
  now: number;
  bubbles: ScreenBubble[];
  quickReplies: {
    messageId: string;
    items: { path: string; label?: string; imageUrl?: string; action: JsonObject }[];
  } | null;
  richMenu: JsonObject | null;
  loadingUntil: number | null;
}

/** What to wait for; texts in slashes are patterns. */
export interface Expectation {
  to?: string | PersonClient;
  channel?: string;
  /** Text of the message, or a pattern on it. */
  text?: string | RegExp;
  /** Parts of the message object. */
  message?: JsonObject;
  kind?: EntryKind;
  withinMs?: number;
  count?: number;
  /** Only lines after this one. */
  since?: number;
}

type Method = "GET" | "POST" | "PUT" | "DELETE";
type PersonView = Person & { userIds: Record<string, string>; friendships: Record<string, Friendship> };

function pattern(value: string | RegExp): string {
  return typeof value === "string" ? value : `/${value.source}/${value.flags}`;
}

const unitMs: Record<string, number> = { ms: 1, s: 1_000, m: 60_000, h: 3_600_000, d: 86_400_000 };

/** Milliseconds of `61s`, `20m`, `24h`, `500ms`; numbers are milliseconds already. */
export function toMs(duration: string | number): number {
  if (typeof duration === "number") return duration;
  const parts = /^(\d+(?:\.\d+)?)(ms|s|m|h|d)$/.exec(duration);
  if (!parts) throw new Error(`"${duration}" is no duration`);
  return Number(parts[1]) * (unitMs[parts[2] ?? ""] ?? Number.NaN);
}

/** The control plane, typed; works against a platform in this process or in another one. */
export class LineControl {
  readonly clock = {
    advance: (duration: string | number) => this.call<{ now: number }>("POST", "/clock", { advanceMs: toMs(duration) }),
    set: (at: string | number) => this.call<{ now: number }>("POST", "/clock", { set: at }),
    now: async () => (await this.call<{ now: number }>("GET", "/clock")).now,
  };

  constructor(readonly controlUrl: string) {}

  /** Any call to the control plane; a refusal is thrown with its reason. */
  async call<T = JsonObject>(method: Method, path: string, body?: unknown): Promise<T> {
    const response = await fetch(`${this.controlUrl}${path}`, {
      method,
      headers: body === undefined ? {} : { "content-type": "application/json" },
      body: body === undefined ? undefined : JSON.stringify(body),
    });
    const text = await response.text();
    if (!response.ok) throw new Error(`${method} ${path} → ${response.status} ${text}`);
    return JSON.parse(text);
  }

  /** Fresh world, fresh seed. */
  reset(): Promise<unknown> {
    return this.call("POST", "/reset");
  }

  /** A channel by id or key. */
  channel(reference: string): Promise<Channel> {
    return this.call("GET", `/channels/${encodeURIComponent(reference)}`);
  }

  /** Adds a channel; only the name is needed. */
  createChannel(channel: { displayName: string } & JsonObject): Promise<Channel> {
    return this.call("POST", "/channels", channel);
  }

  /** Points a channel's webhooks somewhere, or changes their switches. */
  setWebhook(
    channel: string,
    webhook: { url?: string; active?: boolean; redelivery?: boolean; redeliveryScheduleMs?: number[] },
  ): Promise<Channel> {
    return this.call("PUT", `/channels/${encodeURIComponent(channel)}/webhook`, webhook);
  }

  /** Turns duplicates and reordering between platform and product on or off. */
  setNetwork(
    channel: string,
    network: { unstable: boolean; duplicateProbability?: number; maxDelayMs?: number },
  ): Promise<Channel> {
    return this.call("PUT", `/channels/${encodeURIComponent(channel)}/network`, network);
  }

  /** Sets the monthly limit (`null` for none) and what was used of it. */
  setQuota(channel: string, quota: { limit?: number | null; used?: number }): Promise<Channel> {
    return this.call("PUT", `/channels/${encodeURIComponent(channel)}/quota`, quota);
  }

  /** Changes open numbers and switches while the platform runs. */
  setSettings(settings: Partial<Settings>): Promise<Settings> {
    return this.call("PUT", "/settings", settings);
  }

  /** Adds a person. */
  createPerson(person: { displayName: string } & JsonObject): Promise<PersonView> {
    return this.call("POST", "/persons", person);
  }

  /** Adds a group or room. */
  createGroup(group: { name: string; members: string[]; channel?: string; kind?: "group" | "room" }): Promise<Group> {
    return this.call("POST", "/groups", group);
  }

  /** Plans a misfortune. */
  addFault(rule: { match?: JsonObject; times?: number; fault: JsonObject | string }): Promise<unknown> {
    return this.call("POST", "/faults", { match: {}, ...rule });
  }

  /** Forgets planned misfortunes. */
  clearFaults(): Promise<unknown> {
    return this.call("DELETE", "/faults");
  }

  /** A person with their phone, looking at one account (or at a group with it). */
  person(id: string, channel: string, where: { group?: string; room?: string } = {}): PersonClient {
    return new PersonClient(this, id, channel, where);
  }

  /** Lines of the transcript. */
  async transcript(
    filter: { since?: number; channel?: string; kind?: EntryKind; chat?: string } = {},
  ): Promise<Entry[]> {
    const query = new URLSearchParams();
    for (const [name, value] of Object.entries(filter)) if (value !== undefined) query.set(name, String(value));
    const { entries } = await this.call<{ entries: Entry[] }>("GET", `/transcript?${query}`);
    return entries;
  }

  /** Number of the newest line, to wait only for what comes after. */
  async mark(): Promise<number> {
    const { lastSeq } = await this.call<{ lastSeq: number }>("GET", "/transcript?limit=1");
    return lastSeq;
  }

  /** Waits for lines of the transcript that match, and answers them. */
  async expect(
    match: JsonObject,
    options: { withinMs?: number; count?: number; since?: number } = {},
  ): Promise<Entry[]> {
    const { withinMs: within = 5_000, count, since } = options;
    const { entries } = await this.call<{ entries: Entry[] }>("POST", "/expect", { match, within, count, since });
    return entries;
  }

  /** Waits until the account's message reached somebody. */
  expectSent(expectation: Expectation = {}): Promise<Entry[]> {
    const { to, channel, text, message = {}, kind = "delivered", withinMs, count, since } = expectation;
    const match: JsonObject = { kind };
    if (to !== undefined) match.person = typeof to === "string" ? to : to.id;
    if (channel !== undefined) match.channel = channel;
    match.message = text === undefined ? message : { ...message, text: pattern(text) };
    return this.expect(match, { withinMs, count, since });
  }

  /** Waits until no webhook is queued or under way. */
  async settled(withinMs = 10_000): Promise<void> {
    await this.call("GET", `/assert/idle?wait=${withinMs}&ignoreTimers`);
  }

  /** Fails when the platform raised a warning that is not allowed. */
  async expectNoWarnings(allow: string[] = []): Promise<void> {
    await this.call("GET", `/assert/no-warnings?allow=${allow.join(",")}`);
  }

  /** Blows a storm of messages and answers its figures. */
  storm(plan: {
    channel: string;
    persons: number;
    events: number;
    rate?: number;
    concurrency?: number;
    text?: string;
    texts?: string[];
    afterReply?: boolean;
    replyTimeoutMs?: number;
  }): Promise<JsonObject> {
    return this.call("POST", "/storm", plan);
  }
}

/** A person's thumbs and eyes. */
export class PersonClient {
  constructor(
    private readonly line: LineControl,
    readonly id: string,
    readonly channel: string,
    private readonly where: { group?: string; room?: string },
  ) {}

  /** Any deed by its type. */
  does(deed: { type: string } & JsonObject): Promise<ActResult> {
    return this.line.call("POST", "/act", { channel: this.channel, as: this.id, in: this.where, do: deed });
  }

  /** Types a text. */
  says(text: string, more: JsonObject = {}): Promise<ActResult> {
    return this.does({ ...more, type: "text", text });
  }

  /** Taps the action at a path of a message of the account (the last one unless named). */
  taps(path: string, message = "last"): Promise<ActResult> {
    return this.does({ type: "tap", message, path });
  }

  /** Chooses a moment in a date picker. */
  picks(path: string, value: string, message = "last"): Promise<ActResult> {
    return this.does({ type: "pickDate", message, path, value });
  }

  /** Sends a sticker. */
  sendsSticker(packageId = "446", stickerId = "1988"): Promise<ActResult> {
    return this.does({ type: "sticker", packageId, stickerId });
  }

  /** Adds the account as a friend. */
  follows(): Promise<ActResult> {
    return this.does({ type: "follow" });
  }

  /** Blocks the account. */
  blocks(): Promise<ActResult> {
    return this.does({ type: "block" });
  }

  /** Unblocks the account. */
  unblocks(): Promise<ActResult> {
    return this.does({ type: "unblock" });
  }

  /** What the phone shows. */
  screen(): Promise<Screen> {
    const target = this.where.group ?? this.where.room ?? this.id;
    const chat = encodeURIComponent(`${this.channel}:${target}`);
    return this.line.call("GET", `/chats/${chat}/screen?as=${encodeURIComponent(this.id)}`);
  }
}
