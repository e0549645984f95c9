import { describe, expect, it } from "vitest";
import { describeAdapter } from "../testing/contract-suite";
import { newVisitorToken, visitorOf } from "./visitor-token";
import { webAdapter } from "./web-adapter";
import { webBodyOf } from "./web-event.schema";
import { webMessageSchema } from "./web-message.schema";

const credentials = { visitorSecret: "a-secret-that-is-long-enough-for-a-test" };
const token = newVisitorToken(credentials);
const visitor = visitorOf(token, credentials) ?? "";
const now = new Date("2026-02-26T10:13:00Z");

const withToken = (body: string, value: string | null) => ({
  body: Buffer.from(body),
  header: (name: string) => (name === "x-visitor-token" ? value : null),
});

describeAdapter("web", {
  adapter: webAdapter,
  connection: { channelId: "ch_web", platformAccountId: null, credentials, isSandbox: false },
  requests: {
    empty: JSON.stringify({ visitor, events: [] }),
    text: JSON.stringify(webBodyOf({ id: "act-00001", type: "text", text: "予約" }, visitor, now)),
    postback: JSON.stringify(webBodyOf({ id: "act-00002", type: "postback", data: "opt=1" }, visitor, now)),
    unknown: JSON.stringify({ visitor, events: [{ id: "act-00003", at: 1, visitor, type: "hologram" }] }),
  },
  sign: (body) => withToken(body, token),
  forgeries: (body) => [
    withToken(body, null),
    withToken(body, ""),
    withToken(body, newVisitorToken({ visitorSecret: "another-secret-that-is-long-enough!" })),
    withToken(body, `v_${"x".repeat(22)}.${token.split(".")[1]}`),
    withToken(body, `${token}x`),
  ],
});

describe("a web channel", () => {
  it("makes its own secret, and keeps one that an import gives", () => {
    const made = webAdapter.parseCredentials({});
    expect(made).toMatchObject({ ok: true, credentials: { visitorSecret: expect.stringMatching(/^.{43}$/) } });
    expect(webAdapter.parseCredentials(credentials)).toEqual({ ok: true, credentials });
    expect(webAdapter.parseCredentials({ visitorSecret: "short" })).toMatchObject({ ok: false });
  });

  it("INB-132 reads a picture as a message whose bytes were uploaded under its id", () => {
    const [payload] = webBodyOf({ id: "act-00004", type: "image" }, visitor, now).events;
    expect(webAdapter.decode(payload)).toMatchObject({
      kind: "message",
      platformEventId: `${visitor}:act-00004`,
      content: { type: "image", platformMessageId: `${visitor}:act-00004` },
    });
  });

  it("draws every message that it encodes", () => {
    const { payloads } = webAdapter.encode([
      { type: "sticker", packageId: "1", stickerId: "2" },
      { type: "raw", message: { type: "text", text: "hi" } },
      { type: "image", originalContentUrl: "data:text/html,x", previewImageUrl: "" },
    ]);
    expect(payloads).toEqual([
      { type: "unavailable", kind: "sticker" },
      { type: "text", text: "hi" },
      { type: "unavailable", kind: "image" },
    ]);
    for (const payload of payloads) expect(webMessageSchema.safeParse(payload).success).toBe(true);
  });
});
