import { HTTPFetchError, LineBotClient } from "@line/bot-sdk";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { apiRoutes } from "./api/routes";
import { isObject, type JsonObject, stringAt } from "./core/json";
import type { ProfileName } from "./core/options";
import { OpenApi } from "./testing/open-api";
import { callApi, ids, startScene, type TestScene, text } from "./testing/scene";

const webhookFile = new OpenApi("webhook.yml");
const apiFile = new OpenApi("messaging-api.yml");
const tokenFile = new OpenApi("channel-access-token.yml");

let scene: TestScene;
beforeAll(async () => {
  scene = await startScene();
});
afterAll(() => scene.end());

describe("sim 12.2 every webhook fits webhook.yml", () => {
  test("each deed's event, except messageEdited which the file does not know", async () => {
    const { anna, line } = scene;
    const push = (message: JsonObject) =>
      scene.call("POST", "/v2/bot/message/push", { to: ids.anna, messages: [message] });
    const url = "https://media.example.com/a.mp4";
    await anna.says("hi (moon)", { emojis: [{ index: 3, length: 6, productId: "p", emojiId: "1" }] });
    for (const type of [
      "image",
      "video",
      "audio",
      "file",
      "sticker",
      "location",
      "images",
      "unsend",
      "beacon",
      "membership",
    ]) {
      await anna.does({ type });
    }
    await push({ type: "video", originalContentUrl: url, previewImageUrl: url, trackingId: "t" });
    await anna.does({ type: "watchVideo" });
    await push({
      type: "template",
      altText: "a",
      template: { type: "buttons", text: "t", actions: [{ type: "postback", label: "x", data: "d" }] },
    });
    await anna.taps("actions/0");
    await anna.blocks();
    await anna.unblocks();
    const group = line.person("anna", "nook-cafe", { group: ids.group });
    await group.says("@All hi", { mentions: ["all"] });
    await group.does({ type: "joinMembers", persons: ["mei"] });
    await group.does({ type: "leaveMembers", persons: ["mei"] });
    await group.does({ type: "remove" });
    await group.does({ type: "invite" });
    await line.person("paul", "nook-cafe").says("nameless");
    await line.settled();
    const faults = scene.product.webhooks.flatMap(({ body }) => webhookFile.faults("CallbackRequest", body));
    expect(faults).toEqual([]);
    const types = new Set(scene.product.events().map(({ type }) => type));
    expect([...types].sort()).toEqual([
      "beacon",
      "follow",
      "join",
      "leave",
      "memberJoined",
      "memberLeft",
      "membership",
      "message",
      "postback",
      "unfollow",
      "unsend",
      "videoPlayComplete",
    ]);
  });
});

describe("sim 12.3 every answer fits its schema", () => {
  const date = "?date=20260101";
  test.each<[string, string, unknown?]>([
    ["GET", "/v2/bot/info"],
    ["GET", "/v2/bot/message/quota"],
    ["GET", "/v2/bot/message/quota/consumption"],
    ["GET", "/v2/bot/message/aggregation/info"],
    ["GET", "/v2/bot/message/aggregation/list"],
    ["GET", `/v2/bot/message/delivery/push${date}`],
    ["GET", `/v2/bot/message/delivery/reply${date}`],
    ["GET", "/v2/bot/channel/webhook/endpoint"],
    ["POST", "/v2/bot/channel/webhook/test", {}],
    ["GET", "/v2/bot/followers/ids"],
    ["GET", `/v2/bot/profile/${ids.anna}`],
    ["GET", `/v2/bot/group/${ids.group}/summary`],
    ["GET", `/v2/bot/group/${ids.group}/members/count`],
    ["GET", `/v2/bot/group/${ids.group}/members/ids`],
    ["GET", `/v2/bot/group/${ids.group}/member/${ids.anna}`],
    ["GET", `/v2/bot/room/${ids.room}/members/count`],
    ["GET", `/v2/bot/room/${ids.room}/member/${ids.sora}`],
    ["POST", "/v2/bot/message/push", { to: ids.anna, messages: [text()] }],
    ["POST", "/v2/bot/message/multicast", { to: [ids.anna], messages: [text()] }],
    ["POST", "/v2/bot/message/validate/reply", { messages: [text()] }],
  ])("%s %s", async (method, path, body) => {
    const answer = await scene.call(method, path, body);
    expect(answer.status).toBe(200);
    const plain = path.split("?")[0] ?? "";
    const template = templateOf(method, plain);
    expect(apiFile.responseFaults(method, template, 200, answer.body) ?? []).toEqual([]);
  });

  function templateOf(method: string, path: string): string {
    const found = apiRoutes.find((route) => {
      const pattern = new RegExp(`^${route.path.replace(/\{[^}]+\}/g, "[^/]+")}$`);
      return route.method === method && pattern.test(path);
    });
    return found?.path ?? path;
  }

  test("channel tokens by secret are issued, verified, revoked and expire", async () => {
    const form = (path: string, fields: Record<string, string>) =>
      callApi(scene.api, "", [
        "POST",
        path,
        new URLSearchParams(fields).toString(),
        { "content-type": "application/x-www-form-urlencoded" },
      ]);
    const proof = { grant_type: "client_credentials", client_id: ids.channel, client_secret: ids.secret };
    const short = await form("/v2/oauth/accessToken", proof);
    expect(tokenFile.responseFaults("POST", "/v2/oauth/accessToken", 200, short.body)).toEqual([]);
    const stateless = await form("/oauth2/v3/token", proof);
    expect(stateless.body).toMatchObject({ token_type: "Bearer", expires_in: 900 });
    const token = stringAt(stateless.body, "access_token") ?? "";
    expect((await callApi(scene.api, token, ["GET", "/v2/bot/info"])).status).toBe(200);
    await form("/v2/oauth/revoke", { access_token: token });
    expect((await callApi(scene.api, token, ["GET", "/v2/bot/info"])).status).toBe(200);
    const shortToken = stringAt(short.body, "access_token") ?? "";
    expect((await form("/v2/oauth/verify", { access_token: shortToken })).body).toMatchObject({
      client_id: ids.channel,
    });
    await form("/v2/oauth/revoke", { access_token: shortToken });
    expect((await callApi(scene.api, shortToken, ["GET", "/v2/bot/info"])).status).toBe(401);
    await scene.line.clock.advance("15m");
    expect((await callApi(scene.api, token, ["GET", "/v2/bot/info"])).status).toBe(401);
    const wrong = await form("/oauth2/v3/token", { ...proof, client_secret: "0".repeat(32) });
    expect([wrong.status, wrong.body]).toEqual([
      400,
      { error: "invalid_client", error_description: "invalid client_secret" },
    ]);
  });

  test("a v2.1 token needs an assertion signed with a registered key", async () => {
    const pair = await crypto.subtle.generateKey(
      { name: "RSASSA-PKCS1-v1_5", modulusLength: 2048, publicExponent: new Uint8Array([1, 0, 1]), hash: "SHA-256" },
      true,
      ["sign", "verify"],
    );
    const jwk = await crypto.subtle.exportKey("jwk", pair.publicKey);
    await scene.line.call("POST", "/channels/nook-cafe/assertion-keys", { kid: "key-1", jwk });
    const part = (value: object) => Buffer.from(JSON.stringify(value)).toString("base64url");
    const exp = Math.floor((await scene.line.clock.now()) / 1_000) + 600;
    const claims = { iss: ids.channel, sub: ids.channel, aud: "https://api.line.me/", exp, token_exp: 3_600 };
    const head = `${part({ alg: "RS256", typ: "JWT", kid: "key-1" })}.${part(claims)}`;
    const signature = Buffer.from(await crypto.subtle.sign("RSASSA-PKCS1-v1_5", pair.privateKey, Buffer.from(head)));
    const ask = (assertion: string) =>
      callApi(scene.api, "", [
        "POST",
        "/oauth2/v2.1/token",
        new URLSearchParams({
          grant_type: "client_credentials",
          client_assertion_type: "urn:ietf:params:oauth:client-assertion-type:jwt-bearer",
          client_assertion: assertion,
        }).toString(),
        { "content-type": "application/x-www-form-urlencoded" },
      ]);
    const issued = await ask(`${head}.${signature.toString("base64url")}`);
    expect(tokenFile.responseFaults("POST", "/oauth2/v2.1/token", 200, issued.body)).toEqual([]);
    const token = stringAt(issued.body, "access_token") ?? "";
    const verified = await callApi(scene.api, "", ["GET", `/oauth2/v2.1/verify?access_token=${token}`]);
    expect(verified.body).toMatchObject({ client_id: ids.channel, expires_in: 3_600 });
    expect((await ask(`${head}.${Buffer.alloc(256).toString("base64url")}`)).body).toMatchObject({
      error: "invalid_client",
    });
  });
});

describe("sim 12.5 the SDK against this platform", () => {
  const client = () =>
    LineBotClient.fromChannelAccessToken({
      channelAccessToken: ids.token,
      apiBaseURL: scene.api,
      dataApiBaseURL: scene.data,
    });

  test("replies, pushes, reads profiles and content", async () => {
    const replyToken = await scene.freshReplyToken();
    const replied = await client().replyMessage({ replyToken, messages: [{ type: "text", text: "hi" }] });
    expect(replied.sentMessages).toHaveLength(1);
    const key = crypto.randomUUID();
    const pushed = await client().pushMessage({ to: ids.anna, messages: [{ type: "text", text: "hi" }] }, key);
    expect(pushed.sentMessages[0]?.id).toMatch(/^\d{18,}$/);
    expect(await client().getProfile(ids.anna)).toMatchObject({ displayName: "Anna" });
    expect(await client().getBotInfo()).toMatchObject({ displayName: "Nook Cafe", chatMode: "chat" });
    expect(await client().getMessageQuotaConsumption()).toHaveProperty("totalUsage");
    const { messageIds } = await scene.anna.does({ type: "image" });
    const content = await client().getMessageContent(messageIds[0] ?? "");
    expect((await content.toArray()).length).toBeGreaterThan(0);
  });

  test("a refusal carries status, request id and body", async () => {
    const refused = client().replyMessage({ replyToken: "0".repeat(32), messages: [{ type: "text", text: "hi" }] });
    const error: unknown = await refused.catch((thrown: unknown) => thrown);
    if (!(error instanceof HTTPFetchError)) throw new Error("expected the SDK's own error");
    expect([error.status, error.body]).toEqual([400, '{"message":"Invalid reply token"}']);
    expect(error.headers.get("x-line-request-id")).toMatch(/^[0-9a-f-]{36}$/);
  });

  test("a retry is a conflict that names the accepted request", async () => {
    const key = crypto.randomUUID();
    const push = () =>
      client().pushMessageWithHttpInfo({ to: ids.anna, messages: [{ type: "text", text: "once" }] }, key);
    const first = await push();
    const error: unknown = await push().catch((thrown: unknown) => thrown);
    if (!(error instanceof HTTPFetchError)) throw new Error("expected the SDK's own error");
    expect(error.status).toBe(409);
    expect(error.headers.get("x-line-accepted-request-id")).toBe(first.httpResponse.headers.get("x-line-request-id"));
  });
});

describe("sim 9 faults", () => {
  const ask = () => scene.call("GET", "/v2/bot/info");
  test.each<[string, JsonObject, number]>([
    ["an HTML page instead of JSON", { type: "status", status: 502, body: "<html>Bad Gateway</html>" }, 502],
    ["the monthly limit", { type: "status", status: 429, monthly: true }, 429],
    ["a slow body", { type: "slowBody" }, 200],
    ["a delay", { type: "delay", ms: 20 }, 200],
  ])("%s", async (_name, fault, status) => {
    await scene.line.addFault({ match: { path: "/v2/bot/info" }, times: 1, fault });
    expect((await ask()).status).toBe(status);
    expect((await ask()).status).toBe(200);
  });

  test.each(["reset", "truncate"])("%s breaks the call once", async (fault) => {
    await scene.line.addFault({ match: { path: "/v2/bot/info" }, times: 1, fault });
    await expect(ask()).rejects.toThrow();
    expect((await ask()).status).toBe(200);
  });

  test("a dropped delivery looks like success", async () => {
    await scene.line.addFault({ match: { path: "push" }, times: 1, fault: "dropDelivery" });
    const start = await scene.line.mark();
    expect((await scene.call("POST", "/v2/bot/message/push", { to: ids.anna, messages: [text()] })).status).toBe(200);
    const dropped = await scene.line.transcript({ since: start, kind: "dropped" });
    expect(dropped).toMatchObject([{ reason: "fault" }]);
  });

  test("a wrong host is noticed", async () => {
    await scene.line.reset();
    await callApi(scene.data, ids.token, ["POST", "/v2/bot/message/push", {}]);
    await expect(scene.line.expectNoWarnings()).rejects.toThrow("call-to-wrong-host");
    await scene.line.expectNoWarnings(["call-to-wrong-host"]);
  });
});

describe("sim 12.11 determinism", () => {
  async function run(seed: number, profile: ProfileName): Promise<string> {
    const own = await startScene({ seed, profile });
    const { anna, line } = own;
    for (const words of ["one", "two", "three"]) {
      await anna.says(words);
      await line.settled();
      await own.call("POST", "/v2/bot/message/push", { to: ids.anna, messages: [text(words)] });
    }
    await line.clock.advance("1m");
    const entries = await line.transcript();
    const bodies = own.product.webhooks.map(({ raw }) => raw.toString("utf8"));
    await own.end();
    return JSON.stringify([entries, bodies]);
  }

  test.each<[ProfileName, number]>([
    ["strict", 1],
    ["realistic", 42],
    ["chaos", 7],
  ])("profile %s: one seed, one transcript; another seed, another", async (profile, seed) => {
    const first = await run(seed, profile);
    expect(await run(seed, profile)).toBe(first);
    expect(await run(seed + 1, profile)).not.toBe(first);
  });
});

describe("sim 10 waiting and judging", () => {
  test("expect answers when the line appears and gives up in time", async () => {
    const waiting = scene.line.expectSent({ to: scene.anna, text: /table for \w+/, since: await scene.line.mark() });
    await scene.call("POST", "/v2/bot/message/push", { to: ids.anna, messages: [text("A table for two")] });
    expect(await waiting).toMatchObject([{ kind: "delivered", message: { text: "A table for two" } }]);
    await expect(scene.line.expect({ kind: "delivered", person: "nobody" }, { withinMs: 20 })).rejects.toThrow("408");
  });

  test("the live stream announces lines and screens", async () => {
    const abort = new AbortController();
    const response = await fetch(`${scene.control}/events?channel=nook-cafe`, { signal: abort.signal });
    const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
    await scene.call("POST", "/v2/bot/message/push", { to: ids.anna, messages: [text("live")] });
    let seen = "";
    while (!seen.includes("event: screen")) seen += (await reader?.read())?.value ?? "";
    abort.abort();
    expect(seen).toContain('"kind":"delivered"');
  });

  test("a storm reports acknowledgements and answers", async () => {
    await scene.line.setWebhook("nook-cafe", { url: scene.product.url });
    scene.product.answerWith((webhook) => {
      for (const event of webhook.events) {
        void scene.call("POST", "/v2/bot/message/reply", { replyToken: event.replyToken, messages: [text("ok")] });
      }
      return 200;
    });
    const report = await scene.line.storm({ channel: "nook-cafe", persons: 5, events: 40, concurrency: 8 });
    expect(report).toMatchObject({ done: true, sent: 40, accepted: 40, failed: 0, answered: 40 });
    expect(isObject(report.reply) && report.reply.p99Ms).toEqual(expect.any(Number));
  });
});
