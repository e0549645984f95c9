import { createHmac } from "node:crypto";
import { describe, expect, it } from "vitest";
import { inboundEventSchema } from "@/lib/messages";
import samples from "./data/line-samples/webhooks.json" with { type: "json" };
import { decodeLine } from "./decode";
import { splitLine } from "./split";
import { verifyLine } from "./verify";

const credentials = { channelSecret: samples.channelSecret };
const identity = { channelId: "ch_1", platformAccountId: samples.destination };

const request = (rawBody: string, signature: string | null) => ({
  body: Buffer.from(rawBody),
  header: (name: string) => (name === "x-line-signature" ? signature : null),
});

const decodeAll = (rawBody: string) => (JSON.parse(rawBody).events as unknown[]).map(decodeLine);
const sample = (name: string) => samples.valid.find((s) => s.name === name)?.rawBody ?? "";

describe("LINE's signed bodies", () => {
  it("are 48 to accept and 6 to refuse", () => {
    expect([samples.valid.length, samples.invalid.length]).toEqual([48, 6]);
  });

  it.each(samples.valid)("$name is verified, cut and decoded", ({ rawBody, xLineSignature }) => {
    expect(verifyLine(request(rawBody, xLineSignature), credentials)).toBe(true);
    const split = splitLine(rawBody, identity);
    const events = decodeAll(rawBody);
    expect(split.ok && split.events.map((e) => e.platformEventId)).toEqual(events.map((e) => e.platformEventId));
    expect(split.ok && split.events.map((e) => e.occurredAt.getTime())).toEqual(events.map((e) => e.occurredAt));
    for (const event of events) expect(inboundEventSchema.safeParse(event).error).toBeUndefined();
  });

  it.each(samples.invalid)("$name is refused without an exception", ({ rawBody, xLineSignature }) => {
    expect(verifyLine(request(rawBody, xLineSignature), credentials)).toBe(false);
  });

  it("are accepted with the previous secret while a secret is rotated", () => {
    const rotating = { channelSecret: "0".repeat(32), previousChannelSecret: samples.channelSecret };
    const [first] = samples.valid;
    expect(verifyLine(request(first?.rawBody ?? "", first?.xLineSignature ?? ""), rotating)).toBe(true);
  });

  it("are refused with the right digest in another writing, and without any secret", () => {
    const digest = createHmac("sha256", samples.channelSecret).update("{}").digest("base64");
    expect(verifyLine(request("{}", digest), credentials)).toBe(true);
    for (const other of [` ${digest}`, digest.replace("=", ""), digest.toLowerCase(), "%%%"]) {
      expect(verifyLine(request("{}", other), credentials)).toBe(false);
    }
    expect(verifyLine(request("{}", digest), {})).toBe(false);
  });
});

describe("cutting a body", () => {
  it.each(["", "{", "[]", "null", '{"events":[]}', '{"destination":"U1"}', '{"destination":"U1","events":[1]}'])(
    "calls %j malformed",
    (body) => expect(splitLine(body, identity)).toMatchObject({ ok: false, reason: "malformed" }),
  );

  it("refuses a body that is for another account", () => {
    const split = splitLine(sample("text_1to1"), { channelId: "ch_1", platformAccountId: `U${"0".repeat(32)}` });
    expect(split).toMatchObject({ ok: false, reason: "wrong_destination" });
  });

  it("names the chat of each event, and none where there is no source", () => {
    const keys = (name: string) => {
      const split = splitLine(sample(name), identity);
      return split.ok ? split.events.map((e) => e.peerKey) : [];
    };
    const [first, second] = ["U7a1b000000000000000000000000c001", "U7a1b000000000000000000000000c002"];
    expect(keys("multi_event_two_people")).toEqual([first, second, "C55aa000000000000000000000000d001"]);
    expect(keys("account_link_failed")).toEqual([null]);
  });

  it("gives an event without an id one that is the same at every delivery", () => {
    const body = JSON.stringify({ destination: samples.destination, events: [{ type: "follow", timestamp: 1 }] });
    const [first, again] = [splitLine(body, identity), splitLine(body, identity)];
    expect(first).toEqual(again);
    expect(first.ok && first.events[0]?.platformEventId).toMatch(/^sha256-/);
  });
});

describe("decoding", () => {
  it("keeps what is unknown as unsupported, with its payload (INB-105)", () => {
    const [event, message] = decodeAll(sample("unknown_event_and_props"));
    expect(event).toMatchObject({ kind: "unsupported", raw: { somethingNew: { a: 1 } } });
    expect(message).toMatchObject({
      kind: "message",
      content: { type: "unsupported", platformType: "hologram", details: { newField: { x: true } } },
      raw: { futureField: "x" },
    });
  });

  it("reads standby, redelivery and members without a user id", () => {
    expect(decodeAll(sample("standby_text"))[0]).toMatchObject({ mode: "standby" });
    expect(decodeAll(sample("redelivered_text"))[0]?.isRedelivery).toBe(true);
    expect(decodeAll(sample("group_without_user"))[0]?.peer).toEqual({
      kind: "group",
      platformId: "C55aa000000000000000000000000d001",
    });
  });

  it("reads a date picker's answer and a rich menu switch", () => {
    expect(decodeAll(sample("postback_datetime"))[0]).toMatchObject({ params: { datetime: "2026-12-24T19:30" } });
    expect(decodeAll(sample("postback_richmenu_switch"))[0]).toMatchObject({ params: { status: "SUCCESS" } });
  });

  it("keeps where external media lie, and the offsets of mentions and emoji", () => {
    expect(decodeAll(sample("image_external"))[0]).toMatchObject({
      content: { url: "https://media.example.com/o/77.jpg", previewUrl: "https://media.example.com/p/77.jpg" },
    });
    expect(decodeAll(sample("text_group_mention_emoji"))[0]).toMatchObject({
      content: { emojis: [{ index: 29, length: 6 }], mentions: [{ target: "all" }, { target: "user", isSelf: true }] },
    });
  });

  it.each([
    undefined,
    null,
    7,
    "x",
    [],
    {},
    { type: "message" },
    { type: "message", message: { type: "text", id: "1" } },
    { type: "constructor" },
  ])("never throws: %j", (payload) => expect(inboundEventSchema.safeParse(decodeLine(payload)).success).toBe(true));

  it("replaces what a jsonb column refuses", () => {
    const event = decodeLine({ type: "message", message: { id: "1", type: "text", text: "a\u0000b\ud800" } });
    expect(event).toMatchObject({ content: { text: "a\uFFFDb\uFFFD" }, raw: { message: { text: "a\uFFFDb\uFFFD" } } });
  });
});
