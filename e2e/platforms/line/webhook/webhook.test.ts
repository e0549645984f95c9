import { readFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { isObject, type JsonObject, listAt, parseObject, stringAt } from "../core/json";
import { ids, startScene, type TestScene } from "../testing/scene";
import { isSignatureValid, signBody } from "./signature";

const samples =
  parseObject(readFileSync(path.join(import.meta.dirname, "../data/line-samples/webhooks.json"), "utf8")) ?? {};
const secret = stringAt(samples, "channelSecret") ?? "";
const sampleRows = (name: string) => listAt(samples, name).filter(isObject);

describe("sim 12.1 signature vectors", () => {
  test("there are 48 valid and 6 invalid ones", () => {
    expect([sampleRows("valid").length, sampleRows("invalid").length]).toEqual([48, 6]);
  });
  test.each(sampleRows("valid").map((row) => [String(row.name), row] as const))("%s is reproduced", (_name, row) => {
    const body = stringAt(row, "rawBody") ?? "";
    expect(signBody(secret, body)).toBe(row.xLineSignature);
    expect(isSignatureValid(secret, Buffer.from(body), stringAt(row, "xLineSignature"))).toBe(true);
  });
  test.each(sampleRows("invalid").map((row) => [String(row.name), row] as const))("%s is refused", (_name, row) => {
    expect(isSignatureValid(secret, stringAt(row, "rawBody") ?? "", stringAt(row, "xLineSignature"))).toBe(false);
  });
});

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

const deliveries = () =>
  scene.product
    .events()
    .map(({ webhookEventId, deliveryContext }) => [
      webhookEventId,
      isObject(deliveryContext) && deliveryContext.isRedelivery,
    ]);

describe("sim 6.1 building and signing", () => {
  test("a webhook is signed over its bytes and names the account", async () => {
    await scene.anna.says("予約 🍎 a/b");
    await scene.line.settled();
    const [webhook] = scene.product.webhooks;
    expect(webhook?.body.destination).toBe("Ub07c00000000000000000000000000a1");
    expect(webhook?.headers["user-agent"]).toBe("LineBotWebhook/2.0");
    const signature = webhook?.headers["x-line-signature"];
    expect(isSignatureValid(ids.secret, webhook?.raw ?? "", String(signature))).toBe(true);
  });

  test.each(["compact", "spaced", "ascii", "escaped-slash", "shuffled-keys", "crlf-pretty"])(
    "style %s keeps meaning and signature",
    async (style) => {
      await scene.line.addFault({ fault: { type: "webhook", style } });
      await scene.anna.says("予約 🍎 a/b");
      await scene.line.settled();
      const [webhook] = scene.product.webhooks;
      expect(isSignatureValid(ids.secret, webhook?.raw ?? "", String(webhook?.headers["x-line-signature"]))).toBe(true);
      expect(webhook?.events[0]).toMatchObject({ type: "message", message: { text: "予約 🍎 a/b" } });
    },
  );

  test.each<[string, JsonObject]>([
    ["missing", { signature: "missing" }],
    ["of another secret", { signature: "wrong-secret" }],
    ["cut short", { signature: "truncated" }],
    ["over other bytes", { signature: "over-parsed-body" }],
  ])("a signature %s does not verify", async (_name, webhook) => {
    await scene.line.addFault({ fault: { type: "webhook", ...webhook } });
    await scene.anna.says("hi");
    await scene.line.settled();
    const [got] = scene.product.webhooks;
    const signature = got?.headers["x-line-signature"];
    expect(isSignatureValid(ids.secret, got?.raw ?? "", signature === undefined ? undefined : String(signature))).toBe(
      false,
    );
  });

  test("planned surprises: another destination, unknown events and properties", async () => {
    await scene.line.addFault({
      fault: { type: "webhook", destination: "other-channel", unknownEvent: true, extraProps: true },
    });
    await scene.anna.says("hi");
    await scene.line.settled();
    const [got] = scene.product.webhooks;
    expect(got?.body.destination).not.toBe("Ub07c00000000000000000000000000a1");
    expect(got?.events.map(({ type }) => type)).toEqual(["message", "somethingNew2027"]);
    expect(got?.events[0]).toHaveProperty("futureProperty");
  });

  test("nothing is sent while the webhook is off", async () => {
    await scene.line.setWebhook("nook-cafe", { active: false });
    await scene.anna.says("hi");
    await scene.line.settled();
    expect(scene.product.webhooks).toHaveLength(0);
  });

  test("addresses outside this machine are refused", async () => {
    await expect(scene.line.setWebhook("nook-cafe", { url: "https://example.com/hook" })).rejects.toThrow(
      "Invalid webhook",
    );
    await expect(scene.line.setWebhook("nook-cafe", { url: "http://192.168.0.1/hook" })).rejects.toThrow(
      "Invalid webhook",
    );
  });
});

describe("sim 6.3 and 12.10 redelivery", () => {
  test("a failed event comes again, equal but for isRedelivery, until it is taken", async () => {
    await scene.line.setWebhook("nook-cafe", { redelivery: true });
    scene.product.answerWith(500);
    await scene.anna.says("hi");
    await scene.line.settled();
    await scene.line.clock.advance("10s");
    await scene.line.settled();
    scene.product.answerWith(200);
    await scene.line.clock.advance("60s");
    await scene.line.settled();
    await scene.line.clock.advance("1h");
    await scene.line.settled();
    expect(deliveries().map(([, again]) => again)).toEqual([false, true, true]);
    const [first, second] = scene.product.events();
    expect({ ...second, deliveryContext: undefined }).toEqual({ ...first, deliveryContext: undefined });
  });

  test("after the last attempt the event is dropped", async () => {
    await scene.line.setWebhook("nook-cafe", { redelivery: true });
    scene.product.answerWith(503);
    await scene.anna.says("hi");
    for (const wait of ["10s", "60s", "300s", "1h"]) {
      await scene.line.settled();
      await scene.line.clock.advance(wait);
    }
    await scene.line.settled();
    expect(scene.product.events()).toHaveLength(4);
  });

  test("without redelivery a failure is final and kept in the statistics", async () => {
    scene.product.answerWith(404);
    await scene.anna.says("hi");
    await scene.line.settled();
    await scene.line.clock.advance("1h");
    await scene.line.settled();
    expect(scene.product.events()).toHaveLength(1);
    const errors = await scene.line.call<JsonObject[]>("GET", "/webhook-errors");
    expect(errors).toMatchObject([{ reason: "error_status_code", detail: "404" }]);
  });

  test("no answer in time is a failure although it was received", async () => {
    await scene.line.setSettings({ webhookDeadlineMs: 60 });
    await scene.line.setWebhook("nook-cafe", { redelivery: true });
    scene.product.answerWith("hang");
    await scene.anna.says("hi");
    await scene.line.settled();
    scene.product.answerWith(200);
    await scene.line.clock.advance("10s");
    await scene.line.settled();
    const errors = await scene.line.call<JsonObject[]>("GET", "/webhook-errors");
    expect(errors).toMatchObject([{ reason: "request_timeout" }]);
    expect(deliveries().map(([, again]) => again)).toEqual([false, true]);
  });

  test("a refused connection", async () => {
    await scene.line.setWebhook("nook-cafe", { url: "http://127.0.0.1:1/hook" });
    await scene.anna.says("hi");
    await scene.line.settled();
    const errors = await scene.line.call<JsonObject[]>("GET", "/webhook-errors");
    expect(errors).toMatchObject([{ reason: "could_not_connect", detail: "Connection failed" }]);
  });

  test("an account is suspended after many failures when that is switched on", async () => {
    await scene.line.setSettings({ suspendAfterFailures: 2 });
    scene.product.answerWith(500);
    for (const word of ["a", "b", "c"]) {
      await scene.anna.says(word);
      await scene.line.settled();
    }
    expect(scene.product.events()).toHaveLength(2);
  });
});

describe("sim 6.1 copies and order", () => {
  test("a planned duplicate is the same event, not a redelivery", async () => {
    await scene.line.addFault({ times: 1, fault: { type: "webhook", duplicate: 2 } });
    await scene.anna.says("hi");
    await scene.line.settled();
    expect(new Set(deliveries().map(([id]) => id)).size).toBe(1);
    expect(deliveries().map(([, again]) => again)).toEqual([false, false, false]);
  });

  test("the unstable network duplicates and reorders, and stops when switched off", async () => {
    await scene.line.setNetwork("nook-cafe", { unstable: true });
    for (let count = 0; count < 30; count += 1) await scene.anna.says(`message ${count}`);
    await scene.line.settled();
    const times = scene.product.events().map(({ timestamp, webhookEventId }) => [timestamp, webhookEventId]);
    expect(times.length).toBeGreaterThan(30);
    expect(new Set(times.map(([, id]) => id)).size).toBe(30);
    await scene.line.setNetwork("nook-cafe", { unstable: false });
    scene.product.webhooks.length = 0;
    for (let count = 0; count < 10; count += 1) await scene.anna.says(`message ${count}`);
    await scene.line.settled();
    expect(scene.product.events()).toHaveLength(10);
  });
});

describe("sim 6.4 verify and test", () => {
  test("the connection check sends no events and tells how it went", async () => {
    const test200 = await scene.call("POST", "/v2/bot/channel/webhook/test", {});
    expect(test200.body).toMatchObject({ success: true, statusCode: 200, reason: "OK" });
    scene.product.answerWith(401);
    const verified = await scene.line.call("POST", "/channels/nook-cafe/verify");
    expect(verified).toMatchObject({ success: false, statusCode: 401, reason: "error_status_code" });
    expect(scene.product.webhooks.map(({ body }) => body.events)).toEqual([[], []]);
    expect(await scene.line.call<JsonObject[]>("GET", "/webhook-errors")).toEqual([]);
  });
});
