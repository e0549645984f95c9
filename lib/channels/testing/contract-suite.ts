import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { inboundEventSchema, type Message } from "@/lib/messages";
import type { Adapter, Connection, RawRequest, SendCall } from "../contract";

/** What the suite needs to know about a platform to hold its adapter to the contract. */
export interface AdapterHarness {
  adapter: Adapter;
  connection: Connection;
  /** Requests as the platform makes them. `text` and `postback` hold one event each, by the same person. */
  requests: Record<"empty" | "text" | "postback" | "unknown", string>;
  /** What proves that a body comes from the platform. */
  sign(body: string): RawRequest;
  forgeries(body: string): RawRequest[];
  /** Brings up what `send` talks to. */
  start?(): Promise<{ close(): Promise<void> }>;
}

/** One message of every kind. */
const messages: Message[] = [
  { type: "text", text: "ご予約を承ります。" },
  { type: "sticker", packageId: "446", stickerId: "1988" },
  { type: "image", originalContentUrl: "https://example.com/a.jpg", previewImageUrl: "https://example.com/a.jpg" },
  { type: "video", originalContentUrl: "https://example.com/a.mp4", previewImageUrl: "https://example.com/a.jpg" },
  { type: "audio", originalContentUrl: "https://example.com/a.m4a", durationMs: 1000 },
  { type: "location", title: "店", address: "東京", latitude: 35.6, longitude: 139.7 },
  {
    type: "card",
    title: "メニュー",
    rows: [{ label: "お名前", value: "山田" }],
    buttons: [{ label: "カット", action: { type: "postback", data: "opt=0", displayText: "カット" } }],
    columns: 2,
  },
  {
    type: "flex",
    altText: "お知らせ",
    contents: { type: "bubble", body: { type: "box", layout: "vertical", contents: [] } },
  },
  { type: "raw", message: { type: "coupon", couponId: "c1" } },
];

const question: Message = {
  type: "text",
  text: "よろしいですか？",
  quickReplies: [{ label: "はい", action: { type: "message", text: "はい" } }],
};

/** Holds an adapter to `contract.ts`: every platform runs exactly these. */
export function describeAdapter(name: string, harness: AdapterHarness): void {
  describe(`${name} keeps the adapter contract`, () => {
    describeReceiving(harness);
    describeEncoding(harness);
    describeSending(harness);
  });
}

function describeReceiving({ adapter, connection, requests, sign, forgeries }: AdapterHarness): void {
  const decodeAll = (body: string) => (JSON.parse(body).events as unknown[]).map((event) => adapter.decode(event));

  it("accepts what the platform signed and refuses everything else without throwing", () => {
    expect(adapter.verify(sign(requests.text), connection.credentials)).toBe(true);
    for (const forgery of forgeries(requests.text)) expect(adapter.verify(forgery, connection.credentials)).toBe(false);
    expect(adapter.verify({ body: new Uint8Array(), header: () => null }, connection.credentials)).toBe(false);
  });

  it("cuts bodies into events, an empty one into none, and names what is malformed", () => {
    expect(adapter.split(requests.empty, connection)).toEqual({ ok: true, events: [] });
    const split = adapter.split(requests.text, connection);
    expect(split).toMatchObject({ ok: true, events: [{ isRedelivery: false, peerKey: expect.any(String) }] });
    for (const body of ["", "{", "7", "{}"]) {
      expect(adapter.split(body, connection)).toMatchObject({ ok: false, reason: "malformed" });
    }
  });

  it("decodes to the same ids, people and times as it cut", () => {
    for (const body of [requests.text, requests.postback, requests.unknown]) {
      const split = adapter.split(body, connection);
      const events = decodeAll(body);
      expect(split.ok && split.events).toEqual(
        events.map((event) => ({
          platformEventId: event.platformEventId,
          peerKey: event.peer?.platformId ?? null,
          occurredAt: new Date(event.occurredAt),
          isRedelivery: event.isRedelivery,
          isRetraction: event.kind === "unsend",
        })),
      );
    }
  });

  it("reads a text and a press, and keeps what is unknown as unsupported with its payload", () => {
    expect(decodeAll(requests.text)[0]).toMatchObject({ kind: "message", content: { type: "text" } });
    expect(decodeAll(requests.postback)[0]).toMatchObject({ kind: "postback", data: expect.any(String) });
    const [unknown] = decodeAll(requests.unknown);
    expect(unknown).toMatchObject({ kind: "unsupported", raw: JSON.parse(requests.unknown).events[0] });
  });

  it.each([undefined, null, 0, "", [], {}, { type: 7, message: [] }])("never throws on %j", (payload) => {
    expect(inboundEventSchema.safeParse(adapter.decode(payload)).success).toBe(true);
  });
}

function describeEncoding({ adapter }: AdapterHarness): void {
  it("gives one payload per message, and names every message that it cannot carry as it is", () => {
    const { payloads, degradations } = adapter.encode(messages);
    expect(payloads).toHaveLength(messages.length);
    const degraded = messages.filter((_, index) => degradations.some((d) => d.index === index)).map((m) => m.type);
    expect(degraded).toEqual(
      messages.map((m) => m.type).filter((type) => !adapter.capabilities.messageKinds.includes(type)),
    );
    expect(JSON.parse(JSON.stringify(payloads))).toEqual(payloads);
  });

  it("carries quick replies, buttons and what they say", () => {
    const text = JSON.stringify(adapter.encode([...messages, question]).payloads);
    for (const word of ["はい", "カット", "opt=0", "山田"]) expect(text).toContain(word);
  });

  it("never passes on an address that runs code", () => {
    const action = { type: "uri" as const, uri: "javascript:alert(1)" };
    const { payloads, degradations } = adapter.encode([
      { type: "card", text: "t", buttons: [{ label: "x", action }], columns: 1 },
    ]);
    expect(JSON.stringify(payloads)).not.toContain("javascript:");
    expect(degradations).toHaveLength(1);
  });
}

function describeSending({ adapter, connection, requests, start }: AdapterHarness): void {
  let platform: { close(): Promise<void> } | undefined;
  beforeAll(async () => {
    platform = await start?.();
  });
  afterAll(() => platform?.close());

  const call = (retryKey: string): SendCall => ({
    method: "push",
    to: { kind: "user", platformId: adapter.decode(JSON.parse(requests.text).events[0]).peer?.platformId ?? "" },
    retryKey,
    payloads: adapter.encode([
      { type: "text", text: "a" },
      { type: "text", text: "b" },
    ]).payloads,
    isSilent: false,
    timeoutMs: 5_000,
  });

  it("gives one platform id per message of an accepted send", async () => {
    const outcome = await adapter.send(connection, call("00000000-0000-4000-8000-000000000001"));
    const ids = outcome.type === "accepted" ? outcome.messages.map((m) => m.platformMessageId) : [];
    expect(new Set(ids).size).toBe(2);
  });

  it("sends once when a push is repeated with its key", async () => {
    const first = await adapter.send(connection, call("00000000-0000-4000-8000-000000000002"));
    const again = await adapter.send(connection, call("00000000-0000-4000-8000-000000000002"));
    expect(first.type === "accepted" && first.messages).toEqual(again.type === "accepted" && again.messages);
  });
}
