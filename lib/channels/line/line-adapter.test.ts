import { createHmac } from "node:crypto";
import { afterAll, describe, expect, it, vi } from "vitest";
import { useTestEnv } from "@/db/testing/test-env";
import type { SendCall } from "../contract";
import { type Answering, startAnsweringServer } from "../testing/answering-server";
import { describeAdapter } from "../testing/contract-suite";
import samples from "./data/line-samples/webhooks.json" with { type: "json" };
import { lineAdapter } from "./line-adapter";

const rawBodyOf = (name: string) => samples.valid.find((s) => s.name === name)?.rawBody ?? "";
const unknown = {
  destination: samples.destination,
  events: [JSON.parse(rawBodyOf("unknown_event_and_props")).events[0]],
};

const signed = (body: string, signature: string | null) => ({
  body: Buffer.from(body),
  header: (name: string) => (name === "x-line-signature" ? signature : null),
});
const digest = (secret: string, body: string) => createHmac("sha256", secret).update(body).digest("base64");

const connection = {
  channelId: "ch_line",
  platformAccountId: samples.destination,
  isSandbox: false,
  credentials: { channelId: "1650000001", channelSecret: samples.channelSecret, accessToken: "token-for-tests" },
};

/** As much of LINE as a push needs: ids per bubble, and a memory for retry keys. */
function pretendPushes(): Answering {
  const accepted = new Map<string, string>();
  return ({ headers, body }) => {
    const key = String(headers["x-line-retry-key"]);
    const earlier = accepted.get(key);
    if (earlier) return { status: 409, body: earlier };
    const sentMessages = JSON.parse(body).messages.map((_: unknown, i: number) => ({ id: `6100${accepted.size}${i}` }));
    accepted.set(key, JSON.stringify({ sentMessages }));
    return { status: 200, body: JSON.stringify({ sentMessages }) };
  };
}

/** The environment is read once per process: a server per file whose answers a test sets. */
let answer: Answering = pretendPushes();
const platform = { ...(await startAnsweringServer((seen) => answer(seen))), adapter: lineAdapter };
useTestEnv({ LINE_API_BASE_URL: platform.url, LINE_DATA_API_BASE_URL: platform.url });
afterAll(async () => {
  await platform.close();
  vi.unstubAllEnvs();
});

describeAdapter("LINE", {
  adapter: platform.adapter,
  connection,
  requests: {
    empty: rawBodyOf("verify_empty"),
    text: rawBodyOf("text_1to1"),
    postback: rawBodyOf("postback"),
    unknown: JSON.stringify(unknown),
  },
  sign: (body) => signed(body, digest(samples.channelSecret, body)),
  forgeries: (body) => [
    signed(body, null),
    signed(body, ""),
    signed(body, "not base64 at all"),
    signed(body, digest("0".repeat(32), body)),
    signed(` ${body}`, digest(samples.channelSecret, body)),
  ],
});

const call = (over: Partial<SendCall> = {}): SendCall => ({
  method: "reply",
  to: { kind: "user", platformId: "U1" },
  replyToken: "rt",
  retryKey: "00000000-0000-4000-8000-000000000009",
  payloads: [{ type: "text", text: "a" }],
  isSilent: false,
  timeoutMs: 2_000,
  ...over,
});

const ok: Answering = () => ({ status: 200, body: '{"sentMessages":[{"id":"1"}]}' });

describe("calls to LINE", () => {
  it("reply with the token and never with a retry key, which LINE refuses there", async () => {
    answer = ok;
    expect(await platform.adapter.send(connection, call())).toMatchObject({ type: "accepted" });
    const seen = platform.seen.at(-1);
    expect(seen?.path).toBe("/v2/bot/message/reply");
    expect(seen?.headers["x-line-retry-key"]).toBeUndefined();
    expect(seen?.headers.authorization).toBe("Bearer token-for-tests");
    expect(JSON.parse(seen?.body ?? "")).toEqual({ replyToken: "rt", messages: [{ type: "text", text: "a" }] });
  });

  it("push with the key on the first attempt, silently when asked", async () => {
    answer = ok;
    await platform.adapter.send(connection, call({ method: "push", isSilent: true }));
    const seen = platform.seen.at(-1);
    expect(seen?.headers["x-line-retry-key"]).toBe("00000000-0000-4000-8000-000000000009");
    expect(JSON.parse(seen?.body ?? "")).toMatchObject({ to: "U1", notificationDisabled: true });
  });

  it("end at the deadline with an unknown outcome when no answer comes (INB-343)", async () => {
    answer = () => undefined;
    expect(await platform.adapter.send(connection, call({ timeoutMs: 50 }))).toMatchObject({ type: "unknown" });
  });

  it("fetch names, and say when a person cannot be looked up", async () => {
    answer = () => ({ status: 200, body: '{"displayName":"山田 花子","userId":"U1","language":"ja"}' });
    const peer = { kind: "user", platformId: "U1" } as const;
    expect(await platform.adapter.fetchProfile(connection, peer)).toMatchObject({
      type: "found",
      displayName: "山田 花子",
    });
    answer = () => ({ status: 404, body: '{"message":"Not found"}' });
    expect(await platform.adapter.fetchProfile(connection, peer)).toEqual({ type: "not_found" });
    answer = () => ({ status: 500, body: "" });
    expect(await platform.adapter.fetchProfile(connection, peer)).toMatchObject({ type: "failed" });
  });

  it("fetch media: bytes, not yet ready, gone", async () => {
    answer = () => ({ status: 200, headers: { "content-type": "image/png" }, body: "bytes" });
    const media = await platform.adapter.fetchMedia(connection, "123");
    expect(media).toMatchObject({ type: "ready", contentType: "image/png" });
    expect(media.type === "ready" && (await new Response(media.body).text())).toBe("bytes");
    for (const [status, type] of [
      [202, "preparing"],
      [410, "gone"],
      [404, "gone"],
      [500, "failed"],
    ] as const) {
      answer = () => ({ status });
      expect(await platform.adapter.fetchMedia(connection, "123")).toMatchObject({ type });
    }
  });

  it("prove a token, set the webhook and test it", async () => {
    const setup = platform.adapter.setup;
    answer = () => ({ status: 200, body: '{"userId":"U9","displayName":"店","basicId":"@x","chatMode":"chat"}' });
    expect(await setup?.fetchAccount(connection)).toMatchObject({
      ok: true,
      value: { platformAccountId: "U9", chatMode: "chat" },
    });
    answer = () => ({ status: 401, body: '{"message":"Authentication failed"}' });
    expect(await setup?.fetchAccount(connection)).toMatchObject({ ok: false, code: "credentials_invalid" });
    answer = () => ({
      status: 200,
      body: '{"success":false,"reason":"COULD_NOT_CONNECT","detail":"Unknown host","statusCode":0}',
    });
    expect(await setup?.testWebhook(connection, "https://x")).toMatchObject({
      ok: false,
      code: "webhook_could_not_connect",
    });
    answer = () => ({ status: 200, body: '{"type":"limited","value":5000,"totalUsage":188}' });
    expect(await setup?.fetchQuota(connection)).toEqual({ ok: true, value: { limit: 5000, used: 188 } });
  });

  it("never fall back to LINE for a sandbox channel", async () => {
    const before = platform.seen.length;
    const sandbox = { ...connection, isSandbox: true };
    expect(await platform.adapter.send(sandbox, call())).toMatchObject({ type: "rejected", reason: "other" });
    expect(platform.seen).toHaveLength(before);
  });
});

describe("a LINE channel's credentials", () => {
  it("are taken as pasted, with the spaces around them", () => {
    const pasted = {
      channelId: " 1650000001 ",
      channelSecret: `${samples.channelSecret}\n`,
      accessToken: " abcDEF123+/= ",
    };
    expect(lineAdapter.parseCredentials(pasted)).toMatchObject({
      ok: true,
      credentials: { accessToken: "abcDEF123+/=" },
    });
  });

  it("are refused field by field", () => {
    expect(lineAdapter.parseCredentials({ channelId: "x", channelSecret: "", accessToken: "short" })).toEqual({
      ok: false,
      problems: [
        { field: "channelId", code: "channel_id_format" },
        { field: "channelSecret", code: "required" },
        { field: "accessToken", code: "access_token_format" },
      ],
    });
    expect(lineAdapter.parseCredentials(undefined)).toMatchObject({ ok: false });
  });
});

describe("MSG-14 what LINE says of messages that it is only shown", () => {
  const shown = [
    { type: "text" as const, text: "a" },
    { type: "flex" as const, altText: "a", contents: { type: "bubble", body: {} } },
  ];
  const ask = () => platform.adapter.validate?.(connection, shown);

  it("shows them as a push would carry them, what an author wrote in LINE's words untouched, and sends nothing", async () => {
    platform.seen.length = 0;
    answer = () => ({ status: 200, body: "{}" });
    expect(await ask()).toEqual({ type: "accepted" });
    expect(platform.seen.map(({ method, path }) => `${method} ${path}`)).toEqual([
      "POST /v2/bot/message/validate/push",
    ]);
    const [seen] = platform.seen;
    expect(seen?.headers["x-line-retry-key"]).toBeUndefined();
    expect(JSON.parse(seen?.body ?? "")).toEqual({ messages: shown });
  });

  it("tells the places of what LINE refuses, and why there is no answer", async () => {
    const details = [{ message: "must be specified", property: "/body/layout" }];
    const body = JSON.stringify({ message: "A message (messages[1]) in the request body is invalid", details });
    answer = () => ({ status: 400, body });
    expect(await ask()).toMatchObject({
      type: "refused",
      complaints: [{ index: 1, pointer: "/contents/body/layout", text: "must be specified" }],
    });
    answer = () => ({ status: 401, body: "{}" });
    expect(await ask()).toEqual({ type: "failed", code: "credentials_invalid" });
    answer = pretendPushes();
  });
});
