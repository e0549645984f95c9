import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, afterEach, describe, expect, test } from "vitest";
import { type LinePlatform, startLinePlatform } from "./client";
import { stringAt } from "./core/json";
import type { StartOptions } from "./start";
import { startReceiver } from "./testing/receiver";
import { callApi, ids, text } from "./testing/scene";

const running: LinePlatform[] = [];
const folder = mkdtempSync(path.join(tmpdir(), "line-platform-"));

async function start(options: StartOptions): Promise<LinePlatform> {
  const platform = await startLinePlatform(options);
  running.push(platform);
  return platform;
}

afterEach(async () => {
  for (const platform of running.splice(0)) await platform.stop();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("sim 1 and 11 starting", () => {
  test("other addresses than loopback need a flag", async () => {
    await expect(startLinePlatform({ host: "0.0.0.0" })).rejects.toThrow("refusing to listen");
  });

  test("two instances share nothing", async () => {
    const [one, other] = [await start({}), await start({})];
    await one.line.createChannel({ displayName: "Only here" });
    await expect(other.line.channel("only-here")).rejects.toThrow("404");
  });

  test("channels and people come into being at run time, and again under the same id", async () => {
    const { line, api } = await start({});
    const made = await line.createChannel({
      displayName: "こもれび美容室",
      id: "2009999999",
      secret: "a".repeat(32),
      accessToken: "token-1",
    });
    expect(made).toMatchObject({ id: "2009999999", key: "2009999999", accessToken: "token-1" });
    const hana = await line.createPerson({ displayName: "山田 花子", id: "hana", friendOf: [made.id] });
    expect(hana.friendships[made.id]).toBe("friend");
    await expect(line.createPerson({ displayName: "again", id: "hana" })).rejects.toThrow("exists already");
    await line.call("PUT", "/persons/hana", { displayName: "山田 華子" });
    await line.call("PUT", "/channels/2009999999", { accessToken: "token-2" });
    expect((await callApi(api, "token-1", ["GET", "/v2/bot/info"])).status).toBe(401);
    expect((await callApi(api, "token-2", ["GET", "/v2/bot/info"])).status).toBe(200);
    await line.call("PUT", "/channels/2008888888", { displayName: "New by PUT" });
    expect((await line.channel("new-by-put")).id).toBe("2008888888");
  });

  test("a snapshot brings chats, tokens and ids over a restart", async () => {
    const snapshotFile = path.join(folder, "world.json");
    const product = await startReceiver();
    const before = await start({ snapshotFile });
    await before.line.setWebhook("nook-cafe", { url: product.url });
    const { messageIds } = await before.line.person("anna", "nook-cafe").says("remember me");
    await before.line.settled();
    const replyToken = stringAt(product.events()[0] ?? {}, "replyToken");
    await before.stop();
    const after = await start({ snapshotFile });
    const anna = after.line.person("anna", "nook-cafe");
    expect((await anna.screen()).bubbles).toMatchObject([{ id: messageIds[0], text: "remember me" }]);
    const answer = await callApi(after.api, ids.token, [
      "POST",
      "/v2/bot/message/reply",
      { replyToken, messages: [text("still here")] },
    ]);
    expect(answer.status).toBe(200);
    expect(Number((await anna.says("again")).messageIds[0])).toBeGreaterThan(Number(messageIds[0]));
    await after.line.settled();
    expect(product.events()).toHaveLength(2);
    await product.close();
  });

  test("a real clock can be pushed forward and let go", async () => {
    const { line } = await start({ clock: "real" });
    const before = await line.clock.now();
    expect((await line.clock.advance("1h")).now).toBeGreaterThanOrEqual(before + 3_600_000);
    await line.call("POST", "/clock", { reset: true });
    expect(await line.clock.now()).toBeLessThan(before + 60_000);
  });

  test("events of a clock that was pushed forward do not come from the future", async () => {
    const { line } = await start({ clock: "real" });
    const product = await startReceiver();
    await line.setWebhook("nook-cafe", { url: product.url });
    const anna = line.person("anna", "nook-cafe");
    await line.clock.advance("1h");
    await anna.says("now");
    await line.setSettings({ stampEvents: "simulated" });
    await anna.says("later");
    await line.settled();
    const ahead = product.events().map(({ timestamp }) => Number(timestamp) - Date.now());
    expect(ahead.map((ms) => ms > 60_000).sort()).toEqual([false, true]);
    await product.close();
  });

  test("pages of this machine may use the control plane, others may not", async () => {
    const { control } = await start({});
    const from = async (origin: string) =>
      (await fetch(`${control}/healthz`, { headers: { origin } })).headers.get("access-control-allow-origin");
    expect(await from("http://localhost:3000")).toBe("http://localhost:3000");
    expect(await from("https://evil.example")).toBeNull();
    const plain = await fetch(`${control}/reset`, {
      method: "POST",
      headers: { "content-type": "text/plain" },
      body: "{}",
    });
    expect(plain.status).toBe(415);
  });
});

describe("sim 10 warnings", () => {
  test("the same words twice for one event are noticed", async () => {
    const { line, api } = await start({ clock: "manual" });
    const push = () =>
      callApi(api, ids.token, ["POST", "/v2/bot/message/push", { to: ids.anna, messages: [text("welcome")] }]);
    await line.person("anna", "nook-cafe").says("hi");
    await push();
    await line.expectNoWarnings();
    await push();
    await expect(line.expectNoWarnings()).rejects.toThrow("duplicate-delivery");
  });

  test.each([
    "timeout-on-push",
    "reply-accepted-but-500",
    "monthly-limit-in-middle-of-broadcast",
    "token-expired-at-night",
    "late-redelivery",
    "unsend-first",
    "shuffled-images",
    "blocked-in-flow",
    "standby-handover",
  ])("scenario %s is prepared by one call", async (name) => {
    const { line } = await start({ clock: "manual" });
    expect(await line.call("POST", "/scenarios", { name, channel: "nook-cafe" })).toEqual({ name });
  });
});
