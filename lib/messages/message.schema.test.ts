import { describe, expect, it } from "vitest";
import { inboundEventSchema } from "./inbound-event.schema";
import { messageSchema } from "./message.schema";

const reply = { label: "はい", action: { type: "message", text: "はい" } };

describe("what can be said", () => {
  it.each([
    { type: "text", text: "x", quickReplies: Array.from({ length: 13 }, () => reply) },
    {
      type: "card",
      buttons: [{ label: "a", action: { type: "postback", data: "a=1" }, style: "primary" }],
      columns: 4,
    },
    { type: "flex", altText: "x", contents: { type: "bubble", anything: [1, { deep: true }] } },
    { type: "raw", message: { type: "imagemap" } },
  ])("takes %j", (message) => {
    expect(messageSchema.parse(message)).toEqual(message);
  });

  it.each([
    { type: "text", text: "" },
    { type: "text", text: "x", quickReplies: Array.from({ length: 14 }, () => reply) },
    { type: "card", buttons: [], columns: 5 },
    { type: "raw", message: "text" },
    { type: "hologram" },
    { type: "text", text: "x", colour: "red" },
  ])("refuses %j", (message) => {
    expect(messageSchema.safeParse(message).success).toBe(false);
  });
});

describe("what is heard", () => {
  const common = { platformEventId: "e1", occurredAt: 0, isRedelivery: false, mode: "active", raw: { new: "field" } };

  it("keeps the platform's own object untouched", () => {
    const event = inboundEventSchema.parse({ ...common, kind: "unsupported" });
    expect(event.raw).toEqual({ new: "field" });
  });

  it("reads a text with mentions", () => {
    const content = {
      type: "text",
      platformMessageId: "m1",
      text: "@bot hi",
      mentions: [{ index: 0, length: 4, target: "user", isSelf: true }],
    };
    const event = { ...common, kind: "message", peer: { kind: "group", platformId: "C1", memberId: "U1" }, content };
    expect(inboundEventSchema.parse(event)).toEqual(event);
  });
});
