import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { isObject, type JsonObject, objectAt, stringAt } from "../core/json";
import { listen } from "../http/listen";
import { callApi, ids, startScene, type TestScene } from "../testing/scene";
import { paintPng } from "./sample-media";

let scene: TestScene;
beforeAll(async () => {
  scene = await startScene();
});
beforeEach(async () => {
  await scene.line.reset();
  await scene.line.setWebhook("nook-cafe", { url: scene.product.url });
  scene.product.webhooks.length = 0;
});
afterAll(() => scene.end());

async function push(...messages: JsonObject[]): Promise<void> {
  const answer = await scene.call("POST", "/v2/bot/message/push", { to: ids.anna, messages });
  expect(answer.body).toHaveProperty("sentMessages");
}

async function lastEvent(): Promise<JsonObject> {
  await scene.line.settled();
  return scene.product.events().at(-1) ?? {};
}

const quick = (...actions: JsonObject[]): JsonObject => ({
  type: "text",
  text: "How many?",
  quickReply: { items: actions.map((action) => ({ type: "action", action })) },
});
const two = { type: "postback", label: "2", data: "party=2", displayText: "Two people" };

describe("API 6 what a tap sends", () => {
  test("a postback with displayText shows a bubble and sends no message", async () => {
    await push(quick(two));
    await scene.anna.taps("quickReply/0");
    expect(await lastEvent()).toMatchObject({
      type: "postback",
      postback: { data: "party=2" },
      source: { userId: ids.anna },
    });
    expect(scene.product.events()).toHaveLength(1);
    const screen = await scene.anna.screen();
    expect(screen.bubbles.at(-1)).toMatchObject({ text: "Two people", local: true, direction: "inbound" });
    expect(screen.quickReplies).toBeNull();
  });

  test("the deprecated text of a postback arrives as a message too", async () => {
    const action = { type: "postback", label: "x", data: "d", text: "said" };
    await push({ type: "template", altText: "a", template: { type: "buttons", text: "t", actions: [action] } });
    await scene.anna.taps("actions/0");
    await scene.line.settled();
    expect(scene.product.events().map(({ type }) => type)).toEqual(["postback", "message"]);
  });

  test("a message action speaks for the person", async () => {
    await push(quick({ type: "message", label: "menu", text: "show the menu" }));
    await scene.anna.taps("quickReply/items/0");
    expect(await lastEvent()).toMatchObject({ type: "message", message: { type: "text", text: "show the menu" } });
  });

  test.each([
    ["columns/1/actions/0", "two"],
    ["template/columns/0/actions/0", "one"],
    ["template.columns[0].defaultAction", "whole"],
  ])("a carousel at %s", async (path, data) => {
    const column = (name: string) => ({
      text: "t",
      defaultAction: { type: "postback", data: "whole" },
      actions: [{ type: "postback", label: "x", data: name }],
    });
    await push({
      type: "template",
      altText: "a",
      template: { type: "carousel", columns: [column("one"), column("two")] },
    });
    await scene.anna.taps(path);
    expect(await lastEvent()).toMatchObject({ postback: { data } });
  });

  test.each([
    ["contents/footer/contents/0", "order"],
    ["body/contents/0/contents/0", "deep"],
    ["/contents/hero", "hero"],
  ])("a Flex component at %s", async (path, data) => {
    const act = (name: string) => ({ type: "postback", label: "x", data: name });
    const box = (...contents: JsonObject[]) => ({ type: "box", layout: "vertical", contents });
    const hero = { type: "image", url: "https://media.example.com/a.png", action: act("hero") };
    const footer = box({ type: "button", action: act("order") });
    const body = box(box({ type: "text", text: "x", action: act("deep") }));
    await push({ type: "flex", altText: "a", contents: { type: "bubble", hero, body, footer } });
    await scene.anna.taps(path);
    expect(await lastEvent()).toMatchObject({ postback: { data } });
  });

  test("an area of an imagemap, a link, the clipboard", async () => {
    const area = { x: 0, y: 0, width: 520, height: 520 };
    const actions = [
      { type: "message", text: "North branch", area },
      { type: "uri", linkUri: "https://example.com/south", area },
      { type: "clipboard", clipboardText: "CODE", area },
    ];
    await push({
      type: "imagemap",
      baseUrl: "https://media.example.com/im",
      altText: "a",
      baseSize: { width: 1040, height: 520 },
      actions,
    });
    const map = (await scene.anna.screen()).bubbles.at(-1)?.id;
    await scene.anna.taps("actions/0", map);
    expect(await lastEvent()).toMatchObject({ message: { text: "North branch" } });
    expect(await scene.anna.taps("actions/1", map)).toMatchObject({
      eventIds: [],
      opened: "https://example.com/south",
    });
    expect(await scene.anna.taps("actions/2", map)).toMatchObject({ eventIds: [], copied: "CODE" });
  });

  test("camera and location send what they are named after", async () => {
    await push(quick({ type: "camera", label: "photo" }, { type: "location", label: "where" }));
    await scene.anna.taps("quickReply/0");
    expect(await lastEvent()).toMatchObject({ message: { type: "image", contentProvider: { type: "line" } } });
    await push(quick({ type: "location", label: "where" }));
    await scene.anna.taps("quickReply/0");
    expect(await lastEvent()).toMatchObject({ message: { type: "location", latitude: expect.any(Number) } });
  });

  test("a picker sends the chosen moment and respects its bounds", async () => {
    await push(
      quick({
        type: "datetimepicker",
        label: "when",
        data: "book",
        mode: "datetime",
        min: "2026-12-01T00:00",
        max: "2026-12-31T23:30",
      }),
    );
    await expect(scene.anna.picks("quickReply/0", "2027-01-01T10:00")).rejects.toThrow("does not offer");
    await expect(scene.anna.taps("quickReply/0")).rejects.toThrow("pickDate");
    await scene.anna.picks("quickReply/0", "2026-12-24T19:00");
    expect(await lastEvent()).toMatchObject({ postback: { data: "book", params: { datetime: "2026-12-24T19:00" } } });
  });

  test("nobody taps where nothing is, nor old quick replies, nor after blocking", async () => {
    await push(quick(two));
    await expect(scene.anna.taps("quickReply/5")).rejects.toThrow("no action");
    await scene.anna.says("wait");
    await expect(scene.anna.taps("quickReply/0")).rejects.toThrow("newest");
    await scene.anna.blocks();
    await expect(scene.anna.says("hello?")).rejects.toThrow("blocked");
  });
});

describe("API 3 what people do", () => {
  test("follow, block, unblock", async () => {
    const mei = scene.line.person("mei", "nook-cafe");
    await mei.follows();
    expect(await lastEvent()).toMatchObject({
      type: "follow",
      follow: { isUnblocked: false },
      replyToken: expect.any(String),
    });
    await mei.blocks();
    expect((await lastEvent()).replyToken).toBeUndefined();
    await mei.unblocks();
    expect(await lastEvent()).toMatchObject({ type: "follow", follow: { isUnblocked: true } });
  });

  test("people without consent stay nameless", async () => {
    await scene.line.person("paul", "nook-cafe").says("hi");
    expect(objectAt(await lastEvent(), "source")).toEqual({ type: "user" });
    expect((await scene.call("GET", `/v2/bot/profile/${ids.paulWithoutConsent}`)).status).toBe(404);
  });

  test("an unsent message is gone everywhere", async () => {
    const { messageIds } = await scene.anna.does({ type: "image" });
    const [id] = messageIds;
    const content = () => callApi(scene.data, ids.token, ["GET", `/v2/bot/message/${id}/content`]);
    expect((await content()).headers.get("content-type")).toBe("image/png");
    await scene.anna.does({ type: "unsend", message: id });
    expect(await lastEvent()).toMatchObject({ type: "unsend", unsend: { messageId: id } });
    expect((await content()).status).toBe(410);
    expect((await scene.anna.screen()).bubbles.at(-1)).toMatchObject({ unsent: true });
  });

  test("a film is prepared first", async () => {
    const { messageIds } = await scene.anna.does({ type: "video" });
    const at = (rest: string) =>
      callApi(scene.data, ids.token, ["GET", `/v2/bot/message/${messageIds[0]}/content${rest}`]);
    expect([(await at("")).status, (await at("/transcoding")).body]).toEqual([202, { status: "processing" }]);
    await scene.line.clock.advance("3s");
    expect([(await at("")).status, (await at("/transcoding")).body]).toEqual([200, { status: "succeeded" }]);
    expect((await at("/preview")).status).toBe(200);
    await scene.line.clock.advance("15d");
    expect((await at("")).status).toBe(404);
  });

  test("several photos share a set and arrive each by itself", async () => {
    await scene.anna.does({ type: "images", count: 3 });
    await scene.line.settled();
    const sets = scene.product
      .events()
      .map(({ message }) => (isObject(message) ? objectAt(message, "imageSet") : undefined));
    expect(new Set(sets.map((set) => set?.id)).size).toBe(1);
    expect(sets.map((set) => set?.index).sort()).toEqual([1, 2, 3]);
  });

  test("groups: mention, edit, join and leave", async () => {
    const inGroup = scene.line.person("anna", "nook-cafe", { group: ids.group });
    await inGroup.says("@Nook Cafe hello", { mentions: ["bot"] });
    expect(await lastEvent()).toMatchObject({
      source: { type: "group", groupId: ids.group },
      message: { mention: { mentionees: [{ index: 0, length: 10, isSelf: true }] } },
    });
    await inGroup.does({ type: "edit", text: "@Nook Cafe good evening" });
    expect(await lastEvent()).toMatchObject({ type: "messageEdited", message: { text: "@Nook Cafe good evening" } });
    await inGroup.does({ type: "joinMembers", persons: ["mei"] });
    expect(await lastEvent()).toMatchObject({
      type: "memberJoined",
      joined: { members: [{ userId: ids.meiWroteYesterday }] },
    });
    await inGroup.does({ type: "remove" });
    expect(await lastEvent()).toMatchObject({ type: "leave" });
    const heard = scene.product.events().length;
    await inGroup.says("alone at last");
    await scene.line.settled();
    expect(scene.product.events()).toHaveLength(heard);
  });

  test("a film with trackingId tells when it was watched", async () => {
    const url = "https://media.example.com/v.mp4";
    await push({ type: "video", originalContentUrl: url, previewImageUrl: url, trackingId: "t-1" });
    await scene.anna.does({ type: "watchVideo" });
    expect(await lastEvent()).toMatchObject({ type: "videoPlayComplete", videoPlayComplete: { trackingId: "t-1" } });
  });
});

describe("sim 8.2 the screen", () => {
  test("loading dots end with the next message; reading and being read shows", async () => {
    const loading = await scene.call("POST", "/v2/bot/chat/loading/start", { chatId: ids.anna, loadingSeconds: 5 });
    expect(loading.status).toBe(202);
    expect((await scene.anna.screen()).loadingUntil).toBeGreaterThan(0);
    await push({ type: "text", text: "there" });
    expect((await scene.anna.screen()).loadingUntil).toBeNull();
    await scene.anna.does({ type: "read" });
    expect((await scene.anna.screen()).bubbles[0]).toMatchObject({ direction: "outbound", read: true });
    await scene.anna.says("hi");
    const markAsReadToken = stringAt(objectAt(await lastEvent(), "message") ?? {}, "markAsReadToken");
    expect((await scene.call("POST", "/v2/bot/chat/markAsRead", { markAsReadToken })).status).toBe(200);
    expect((await scene.anna.screen()).bubbles[1]).toMatchObject({ direction: "inbound", read: true });
  });

  test("texts are shown with their substitutions and the sender's own name", async () => {
    const message = {
      type: "textV2",
      text: "{{hi}} {who}",
      substitution: { who: { type: "mention", mentionee: { type: "all" } } },
      sender: { name: "Bea" },
    };
    await scene.call("POST", "/v2/bot/message/push", { to: ids.group, messages: [message] });
    const screen = await scene.line.person("anna", "nook-cafe", { group: ids.group }).screen();
    expect(screen.bubbles[0]).toMatchObject({ text: "{hi} @All", from: { name: "Bea from 'Nook Cafe'" } });
  });

  test("loading is for people, five to sixty seconds in fives", async () => {
    const start = (body: JsonObject) => scene.call("POST", "/v2/bot/chat/loading/start", body);
    expect((await start({ chatId: ids.anna, loadingSeconds: 63 })).body.details).toHaveLength(2);
    expect((await start({ chatId: ids.group })).body.message).toMatch(/^Only user id is acceptable/);
  });
});

describe("sim 8.4 the media probe", () => {
  test("tells what a phone could not show", async () => {
    const media = await listen("127.0.0.1", 0, async (request, response) => {
      const isPicture = /^\/(good\.png|im\/(1040|700|460|300))$/.test(request.url ?? "");
      if (request.url === "/big.png") response.writeHead(200).end(Buffer.alloc(1_048_577));
      else if (isPicture) response.writeHead(200, { "content-type": "image/png" }).end(paintPng(20, 20, [1, 2, 3]));
      else response.writeHead(404).end();
    });
    await scene.line.call("PUT", "/media-map", { "https://media.example.com/": `${media.url}/` });
    const at = (name: string) => `https://media.example.com/${name}`;
    const area = { x: 0, y: 0, width: 1, height: 1 };
    await push(
      { type: "image", originalContentUrl: at("good.png"), previewImageUrl: at("big.png") },
      { type: "image", originalContentUrl: at("gone.png"), previewImageUrl: "https://elsewhere.example.com/x.png" },
      {
        type: "imagemap",
        baseUrl: at("im"),
        altText: "a",
        baseSize: { width: 1040, height: 9 },
        actions: [{ type: "message", text: "x", area }],
      },
    );
    const { media: states } = await scene.line.call<{ media: { at: string; state: string }[] }>(
      "POST",
      "/chats/nook-cafe:anna/media-probe",
      {},
    );
    await media.close();
    expect(states.map(({ at: place, state }) => `${place} ${state}`).sort()).toEqual([
      "/originalContentUrl media-broken",
      "/originalContentUrl ok",
      "/previewImageUrl media-too-large",
      "/previewImageUrl unmapped",
      "baseUrl/1040 ok",
      "baseUrl/240 imagemap-width-missing",
      "baseUrl/300 ok",
      "baseUrl/460 ok",
      "baseUrl/700 ok",
    ]);
    const codes = (await scene.line.transcript({ kind: "warning" })).map(({ code }) => code);
    expect(codes.sort()).toEqual(["imagemap-width-missing", "media-broken", "media-too-large"]);
  });
});
