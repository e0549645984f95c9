import { expect, it } from "vitest";
import type { InboundContent, InboundEvent } from "@/lib/messages";
import { toEngineEvent, webhookData } from "./to-engine-event";

const common = {
  platformEventId: "event-1",
  occurredAt: 1_000,
  isRedelivery: false,
  mode: "active",
  peer: { kind: "user", platformId: "U1" },
  raw: {},
} as const satisfies Partial<InboundEvent>;

const text: InboundContent = { type: "text", platformMessageId: "m1", text: "予約" };

it("a text is a text", () => {
  expect(toEngineEvent({ ...common, kind: "message", content: text })).toMatchObject({ type: "text", text: "予約" });
});

it("a postback keeps its picker values", () => {
  const event = { ...common, kind: "postback", data: "mode=interaction", params: { date: "2026-03-07" } } as const;
  expect(toEngineEvent(event)).toMatchObject({
    type: "postback",
    data: "mode=interaction",
    params: { date: "2026-03-07" },
  });
});

it.each<InboundContent>([
  { type: "sticker", platformMessageId: "m1", packageId: "1", stickerId: "2" },
  { type: "image", platformMessageId: "m1" },
  { type: "location", platformMessageId: "m1", latitude: 1, longitude: 2 },
])("R10 $type is an unusable input", (content) => {
  expect(toEngineEvent({ ...common, kind: "message", content })).toMatchObject({
    type: "unusable",
    kind: content.type,
  });
});

it("R31 unfollow blocks", () => {
  expect(toEngineEvent({ ...common, kind: "unfollow" })).toEqual({ type: "blocked" });
});

it.each<InboundEvent>([
  { ...common, kind: "unsend", platformMessageId: "m1" },
  { ...common, kind: "follow" },
  { ...common, kind: "videoPlayComplete", trackingId: "t" },
  { ...common, kind: "beacon", beacon: { hardwareId: "h", action: "enter" } },
  { ...common, kind: "unsupported" },
])("R11 $kind never touches a session", (event) => {
  expect(toEngineEvent(event)).toBeUndefined();
});

it.each(["group", "room"] as const)("R36 a %s never touches a session", (kind) => {
  const peer = { kind, platformId: "C1", memberId: "U1" };
  expect(toEngineEvent({ ...common, peer, kind: "message", content: text })).toBeUndefined();
});

it("an event that another module answers is not ours", () => {
  expect(toEngineEvent({ ...common, mode: "standby", kind: "message", content: text })).toBeUndefined();
});

it("placeholders see the event without a platform's words", () => {
  expect(webhookData({ ...common, kind: "message", content: text })).toMatchObject({
    type: "message",
    source: { type: "user", userId: "U1" },
    message: { id: "m1", text: "予約" },
  });
  expect(webhookData({ ...common, kind: "postback", data: "a=1&b=%20", params: { date: "2026-03-07" } })).toMatchObject(
    {
      postback: { data: "a=1&b=%20", params: { a: "1", b: " ", date: "2026-03-07" } },
    },
  );
});
