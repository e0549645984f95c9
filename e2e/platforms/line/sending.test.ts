import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { isObject, listAt, stringAt } from "./core/json";
import { callApi, complaints, ids, startScene, type TestScene, text } from "./testing/scene";

const push = "/v2/bot/message/push";
const reply = "/v2/bot/message/reply";
const multicast = "/v2/bot/message/multicast";
const broadcast = "/v2/bot/message/broadcast";

let scene: TestScene;
beforeAll(async () => {
  scene = await startScene();
});
beforeEach(async () => {
  await scene.line.reset();
  await scene.line.setWebhook("nook-cafe", { url: scene.product.url });
  scene.product.answerWith(200);
  scene.product.webhooks.length = 0;
});
afterAll(() => scene.end());

function replyWith(replyToken: string, token = ids.token) {
  return callApi(scene.api, token, ["POST", reply, { replyToken, messages: [text()] }]);
}

describe("API 4.2 reply tokens", () => {
  test("a token answers once; the second use is refused and noted", async () => {
    const token = await scene.freshReplyToken();
    const first = await replyWith(token);
    expect(first.status).toBe(200);
    expect(listAt(first.body, "sentMessages")).toHaveLength(1);
    const second = await replyWith(token);
    expect([second.status, second.body.message]).toEqual([400, "Invalid reply token"]);
    expect((await scene.line.transcript({ kind: "warning" })).map(({ code }) => code)).toContain("reply-token-reused");
  });

  test.each([
    ["59s", 200],
    ["60s", 200],
    ["61s", 400],
  ])("%s after the webhook a reply gets %i", async (age, status) => {
    const token = await scene.freshReplyToken();
    await scene.line.clock.advance(age);
    expect((await replyWith(token)).status).toBe(status);
  });

  test("a redelivery after five minutes makes the token good for another minute", async () => {
    await scene.line.setWebhook("nook-cafe", { redelivery: true, redeliveryScheduleMs: [300_000] });
    scene.product.answerWith(500);
    const token = await scene.freshReplyToken();
    scene.product.answerWith(200);
    await scene.line.clock.advance("5m");
    await scene.line.settled();
    expect(scene.product.events().at(-1)?.deliveryContext).toEqual({ isRedelivery: true });
    await scene.line.clock.advance("50s");
    expect((await replyWith(token)).status).toBe(200);
  });

  test("a redelivery after 21 minutes comes too late for any reply", async () => {
    await scene.line.setWebhook("nook-cafe", { redelivery: true, redeliveryScheduleMs: [1_260_000] });
    scene.product.answerWith(500);
    const token = await scene.freshReplyToken();
    await scene.line.clock.advance("21m");
    await scene.line.settled();
    expect((await replyWith(token)).status).toBe(400);
  });

  test("a token of one channel is unknown to another", async () => {
    const token = await scene.freshReplyToken();
    expect((await replyWith(token, ids.supportToken)).body.message).toBe("Invalid reply token");
    expect((await replyWith(token)).status).toBe(200);
  });

  test("a refused message leaves the token alive", async () => {
    const token = await scene.freshReplyToken();
    const refused = await scene.call("POST", reply, { replyToken: token, messages: [text("")] });
    expect(complaints(refused)).toEqual(["messages[0].text: May not be empty"]);
    expect((await replyWith(token)).status).toBe(200);
  });

  test("a retry key does not belong on a reply", async () => {
    const token = await scene.freshReplyToken();
    const key = { "x-line-retry-key": crypto.randomUUID() };
    expect((await scene.call("POST", reply, { replyToken: token, messages: [text()] }, key)).status).toBe(400);
    expect((await replyWith(token)).status).toBe(200);
  });

  test("a chat in standby carries no reply token", async () => {
    await scene.line.call("PUT", "/chats/nook-cafe:anna/mode", { mode: "standby" });
    await scene.anna.says("anybody?");
    await scene.line.settled();
    const [event] = scene.product.events();
    expect([event?.mode, event?.replyToken]).toEqual(["standby", undefined]);
  });
});

describe("API 4.3 who gets what", () => {
  const rows: [string, string, number, string, number, string][] = [
    ["a friend", ids.anna, 200, "delivered", 200, "delivered"],
    ["somebody who blocked", ids.kenjiBlocked, 200, "dropped blocked", 200, "dropped blocked"],
    ["a stranger who wrote yesterday", ids.meiWroteYesterday, 200, "delivered", 200, "dropped notFriend"],
    ["a user id of another provider", ids.annaElsewhere, 400, "", 200, ""],
    ["a group with the account in it", ids.group, 200, "delivered", 400, ""],
    ["a room with the account in it", ids.room, 200, "delivered", 400, ""],
    ["a group that does not exist", `C${"9".repeat(32)}`, 400, "", 400, ""],
  ];
  async function outcome(since: number) {
    const lines = await scene.line.transcript({ since });
    const line = lines.find(({ kind }) => kind === "delivered" || kind === "dropped");
    return line ? [line.kind, line.reason].filter(Boolean).join(" ") : "";
  }
  test.each(rows)("%s: push and multicast", async (_who, to, pushStatus, pushed, castStatus, cast) => {
    const start = await scene.line.mark();
    expect((await scene.call("POST", push, { to, messages: [text()] })).status).toBe(pushStatus);
    expect(await outcome(start)).toBe(pushed);
    const middle = await scene.line.mark();
    expect((await scene.call("POST", multicast, { to: [to], messages: [text()] })).status).toBe(castStatus);
    expect(await outcome(middle)).toBe(cast);
  });

  test("a stranger's seven days end", async () => {
    await scene.line.clock.advance("7d");
    const start = await scene.line.mark();
    expect((await scene.call("POST", push, { to: ids.meiWroteYesterday, messages: [text()] })).status).toBe(200);
    expect(await outcome(start)).toBe("dropped notFriend");
  });

  test("a deleted account swallows everything", async () => {
    await scene.anna.does({ type: "deleteAccount" });
    const start = await scene.line.mark();
    expect((await scene.call("POST", push, { to: ids.anna, messages: [text()] })).status).toBe(200);
    expect(await outcome(start)).toBe("dropped deleted");
  });

  test("a malformed id in a multicast is named", async () => {
    const answer = await scene.call("POST", multicast, { to: [ids.anna, "nobody"], messages: [text()] });
    expect(answer.body.message).toBe("The property, to[1], in the request body is invalid (line: -, column: -)");
  });

  test("broadcast reaches friends only, each once", async () => {
    expect((await scene.call("POST", broadcast, { messages: [text()] })).text).toBe("{}");
    const lines = await scene.line.transcript({ kind: "delivered" });
    expect(lines.map(({ person }) => person).sort()).toEqual(["anna", "paul", "sora"]);
  });
});

describe("API 4.4 retry keys", () => {
  const body = { to: ids.anna, messages: [text("once")] };
  const withKey = (key: string, content: unknown = body) =>
    scene.call("POST", push, content, { "x-line-retry-key": key });

  test("the second use is a conflict that carries the first answer", async () => {
    const key = crypto.randomUUID();
    const first = await withKey(key);
    const second = await withKey(key);
    expect(second.status).toBe(409);
    expect(second.headers.get("x-line-accepted-request-id")).toBe(first.headers.get("x-line-request-id"));
    expect(second.body).toEqual({ message: "The retry key is already accepted", ...first.body });
    expect(await scene.line.transcript({ kind: "delivered" })).toHaveLength(1);
  });

  test("a failure before processing leaves the key free", async () => {
    const key = crypto.randomUUID();
    await scene.line.addFault({ match: { path: push }, times: 1, fault: { type: "status", status: 500 } });
    expect((await withKey(key)).status).toBe(500);
    expect((await withKey(key)).status).toBe(200);
    expect((await withKey(key)).status).toBe(409);
  });

  test("an ambiguous failure was accepted all the same", async () => {
    const key = crypto.randomUUID();
    await scene.line.addFault({ match: { path: push }, times: 1, fault: "ambiguous" });
    await expect(withKey(key)).rejects.toThrow();
    expect((await withKey(key)).status).toBe(409);
    expect(await scene.line.transcript({ kind: "delivered" })).toHaveLength(1);
  });

  test("after 24 hours the key is new", async () => {
    const key = crypto.randomUUID();
    await withKey(key);
    await scene.line.clock.advance(86_399_000);
    expect((await withKey(key)).status).toBe(409);
    await scene.line.clock.advance(2_000);
    expect((await withKey(key)).status).toBe(200);
  });

  test("other content under the same key is a conflict too, and noted", async () => {
    const key = crypto.randomUUID();
    await withKey(key);
    expect((await withKey(key, { ...body, messages: [text("twice")] })).status).toBe(409);
    const codes = (await scene.line.transcript({ kind: "warning" })).map(({ code }) => code);
    expect(codes).toContain("retry-key-content-mismatch");
  });

  test("a malformed key and a refused request", async () => {
    expect((await withKey("not-a-uuid")).status).toBe(400);
    const key = crypto.randomUUID();
    expect((await withKey(key, { to: ids.anna, messages: [] })).status).toBe(400);
    expect((await withKey(key)).status).toBe(200);
  });
});

describe("API 10 quota", () => {
  test("exactly the limit goes out, one more does not, replies always do", async () => {
    await scene.line.setQuota("nook-cafe", { limit: 4, used: 0 });
    expect((await scene.call("POST", push, { to: ids.group, messages: [text(), text()] })).status).toBe(200);
    expect((await scene.call("GET", "/v2/bot/message/quota/consumption")).body).toEqual({ totalUsage: 3 });
    expect((await scene.call("POST", push, { to: ids.kenjiBlocked, messages: [text()] })).status).toBe(200);
    expect((await scene.call("POST", push, { to: ids.anna, messages: [text()] })).status).toBe(200);
    const over = await scene.call("POST", push, { to: ids.anna, messages: [text()] });
    expect([over.status, over.body.message]).toEqual([429, "You have reached your monthly limit."]);
    expect((await replyWith(await scene.freshReplyToken())).status).toBe(200);
    expect((await scene.call("GET", "/v2/bot/message/quota")).body).toEqual({ type: "limited", value: 4 });
  });

  test("a new month in Japan starts at zero", async () => {
    await scene.line.setQuota("nook-cafe", { limit: 1, used: 0 });
    expect((await scene.call("POST", push, { to: ids.anna, messages: [text()] })).status).toBe(200);
    expect((await scene.call("POST", push, { to: ids.anna, messages: [text()] })).status).toBe(429);
    await scene.line.clock.set("2026-10-31T23:59:59+09:00");
    expect((await scene.call("POST", push, { to: ids.anna, messages: [text()] })).status).toBe(429);
    await scene.line.clock.set("2026-11-01T00:00:00+09:00");
    expect((await scene.call("POST", push, { to: ids.anna, messages: [text()] })).status).toBe(200);
  });
});

describe("API 10 rate limits", () => {
  test("a bucket empties and fills again with the clock", async () => {
    const send = () => scene.call("POST", broadcast, { messages: [text()] });
    for (let call = 0; call < 60; call += 1) expect((await send()).status).toBe(200);
    expect((await send()).body.message).toBe("The API rate limit has been exceeded. Try again later.");
    await scene.line.clock.advance("1m");
    expect((await send()).status).toBe(200);
    await scene.line.setSettings({ rateLimits: "off" });
    expect((await send()).status).toBe(200);
  });
});

describe("sim 7.1 every call", () => {
  test.each<[string, string, string, unknown, Record<string, string>, number, string]>([
    ["unknown path", "GET", "/v2/bot/nothing", undefined, {}, 404, "Not found"],
    ["wrong method", "GET", push, undefined, {}, 405, "Method Not Allowed"],
    ["no token", "GET", "/v2/bot/info", undefined, { authorization: "" }, 401, "missing token"],
    ["unknown token", "GET", "/v2/bot/info", undefined, { authorization: "Bearer no" }, 401, "invalid token"],
    ["form instead of JSON", "POST", push, "a=b", { "content-type": "text/plain" }, 415, "text/plain"],
    ["broken JSON", "POST", push, '{\n "to": ', {}, 400, "could not be parsed as JSON (line: 2"],
    ["wrong type", "POST", push, { to: 5, messages: [] }, {}, 400, "The property, to, in the request body is invalid"],
    ["unknown property", "POST", push, { too: "x" }, {}, 400, "The property, too, in the request body is invalid"],
    ["content on the wrong host", "GET", "/v2/bot/message/1/content", undefined, {}, 404, "Not found"],
    ["a feature that is not served", "GET", "/v2/bot/coupon", undefined, {}, 403, "not available for your account"],
  ])("%s", async (_name, method, path, body, headers, status, message) => {
    const answer = await scene.call(method, path, body, headers);
    expect([answer.status, stringAt(answer.body, "message")]).toEqual([status, expect.stringContaining(message)]);
    expect(answer.headers.get("x-line-request-id")).toMatch(/^[0-9a-f-]{36}$/);
  });

  test("a body over two megabytes is too large", async () => {
    expect((await scene.call("POST", push, { to: "x".repeat(2_097_152), messages: [] })).status).toBe(413);
  });
});

describe("API 4.5 narrowcast", () => {
  const narrowcast = "/v2/bot/message/narrowcast";
  const progress = (id: string | null) => scene.call("GET", `/v2/bot/message/progress/narrowcast?requestId=${id}`);

  test("is accepted now and sent a little later", async () => {
    await scene.line.setSettings({ privacyFloors: false });
    const accepted = await scene.call("POST", narrowcast, { messages: [text()], limit: { max: 2 } });
    expect([accepted.status, accepted.text]).toEqual([202, "{}"]);
    const id = accepted.headers.get("x-line-request-id");
    expect((await progress(id)).body).toMatchObject({ phase: "waiting" });
    await scene.line.clock.advance("1s");
    expect((await progress(id)).body).toMatchObject({ phase: "sending" });
    await scene.line.clock.advance("1s");
    expect((await progress(id)).body).toMatchObject({ phase: "succeeded", successCount: 2, targetCount: 2 });
    await scene.line.clock.advance("15d");
    expect((await progress(id)).status).toBe(404);
  });

  test("small audiences fail behind the privacy floors", async () => {
    const accepted = await scene.call("POST", narrowcast, { messages: [text()] });
    await scene.line.clock.advance("2s");
    expect((await progress(accepted.headers.get("x-line-request-id"))).body).toMatchObject({
      phase: "failed",
      errorCode: 2,
    });
    const filter = { demographic: { type: "gender", oneOf: ["male"] } };
    expect((await scene.call("POST", narrowcast, { messages: [text()], filter })).status).toBe(403);
  });
});

describe("API 3.3 quote tokens", () => {
  test("are good in their own chat only, again and again", async () => {
    await scene.anna.says("quote me");
    await scene.line.settled();
    const message = scene.product.events()[0]?.message;
    const quoteToken = isObject(message) ? stringAt(message, "quoteToken") : undefined;
    const quoting = (to: string) =>
      scene.call("POST", push, { to, messages: [{ type: "text", text: "this", quoteToken }] });
    expect((await quoting(ids.anna)).status).toBe(200);
    expect((await quoting(ids.anna)).status).toBe(200);
    expect(complaints(await quoting(ids.sora))).toEqual(["messages[0].quoteToken: Invalid quote token"]);
  });
});
