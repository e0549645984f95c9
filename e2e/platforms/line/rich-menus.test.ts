import { LineBotClient } from "@line/bot-sdk";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { type JsonObject, stringAt } from "./core/json";
import { paintPng } from "./phone/sample-media";
import { OpenApi } from "./testing/open-api";
import { complaints, ids, startScene, type TestScene } from "./testing/scene";

const apiFile = new OpenApi("messaging-api.yml");
const root = "/v2/bot/richmenu";
const picture = paintPng(800, 270, [30, 90, 160]);

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

function menu(more: JsonObject = {}, action: JsonObject = { type: "postback", data: "d" }): JsonObject {
  const bounds = { x: 0, y: 0, width: 400, height: 270 };
  const size = { width: 800, height: 270 };
  return { size, selected: true, name: "menu", chatBarText: "Menu", areas: [{ bounds, action }], ...more };
}

async function upload(id: string, bytes: Buffer = picture, type = "image/png") {
  const response = await fetch(`${scene.data}${root}/${id}/content`, {
    method: "POST",
    headers: { authorization: `Bearer ${ids.token}`, "content-type": type },
    body: new Uint8Array(bytes),
  });
  return { status: response.status, text: await response.text() };
}

async function created(content: JsonObject = menu()): Promise<string> {
  return stringAt((await scene.call("POST", root, content)).body, "richMenuId") ?? "";
}

async function ready(content?: JsonObject): Promise<string> {
  const id = await created(content);
  expect((await upload(id)).status).toBe(200);
  return id;
}

describe("API 8.7 rich menu objects", () => {
  test.each<[string, JsonObject, string]>([
    ["no name", menu({ name: null }), "name: must be specified"],
    [
      "a long bar text",
      menu({ chatBarText: "👨‍👩‍👧".repeat(15) }),
      "chatBarText: must not be longer than 14 characters",
    ],
    ["a long name", menu({ name: "x".repeat(301) }), "name: must not be longer than 300 characters"],
    [
      "21 areas",
      menu({
        areas: Array.from({ length: 21 }, () => ({
          bounds: { x: 0, y: 0, width: 1, height: 1 },
          action: { type: "message", text: "x" },
        })),
      }),
      "areas: size must be between 0 and 20",
    ],
    ["too narrow", menu({ size: { width: 799, height: 270 } }), "size.width: must be greater than or equal to 800"],
    ["too tall", menu({ size: { width: 800, height: 600 } }), "size: invalid aspect ratio"],
    ["a mail link", menu({}, { type: "uri", uri: "mailto:x" }), "areas[0].action.uri: invalid uri"],
    [
      "a camera",
      menu({}, { type: "camera", label: "x" }),
      "areas[0].action.type: must be one of [postback, message, uri, datetimepicker, richmenuswitch, clipboard]",
    ],
  ])("%s is refused", async (_name, content, fault) => {
    expect(complaints(await scene.call("POST", `${root}/validate`, content))).toContain(fault);
  });

  test("a picture is uploaded once, fits the size, and comes before everything else", async () => {
    const id = await created();
    expect((await scene.call("POST", `/v2/bot/user/all/richmenu/${id}`)).body.message).toMatch(
      /^must upload richmenu image/,
    );
    expect((await upload(id, paintPng(810, 270, [0, 0, 0]))).text).toContain(
      "The image size is not allowed for richmenu",
    );
    expect((await upload(id, picture, "image/gif")).status).toBe(415);
    expect((await upload(id)).status).toBe(200);
    expect((await upload(id)).text).toContain("An image has already been uploaded to the richmenu");
    expect((await scene.call("POST", `/v2/bot/user/all/richmenu/${id}`)).status).toBe(200);
    const listed = await scene.call("GET", `${root}/list`);
    expect(apiFile.responseFaults("GET", `${root}/list`, 200, listed.body)).toEqual([]);
  });

  test("the SDK creates, uploads, links and deletes", async () => {
    const client = LineBotClient.fromChannelAccessToken({
      channelAccessToken: ids.token,
      apiBaseURL: scene.api,
      dataApiBaseURL: scene.data,
    });
    const { richMenuId } = await client.createRichMenu({
      size: { width: 800, height: 270 },
      selected: false,
      name: "by the SDK",
      chatBarText: "Menu",
      areas: [
        { bounds: { x: 0, y: 0, width: 800, height: 270 }, action: { type: "message", text: "hi", label: "hi" } },
      ],
    });
    await client.setRichMenuImage(richMenuId, new Blob([new Uint8Array(picture)], { type: "image/png" }));
    await client.linkRichMenuIdToUser(ids.anna, richMenuId);
    expect(await client.getRichMenuIdOfUser(ids.anna)).toEqual({ richMenuId });
    await client.deleteRichMenu(richMenuId);
    await expect(client.getRichMenuIdOfUser(ids.anna)).rejects.toMatchObject({ status: 404 });
  });
});

describe("API 8.7 which menu is shown", () => {
  test("own link before default; deletion clears", async () => {
    const [everybody, own] = [await ready(), await ready(menu({ name: "own" }))];
    await scene.call("POST", `/v2/bot/user/all/richmenu/${everybody}`);
    expect((await scene.anna.screen()).richMenu).toMatchObject({ richMenuId: everybody });
    await scene.call("POST", `/v2/bot/user/${ids.anna}/richmenu/${own}`);
    expect((await scene.anna.screen()).richMenu).toMatchObject({ richMenuId: own, name: "own" });
    await scene.call("DELETE", `${root}/${own}`);
    expect((await scene.anna.screen()).richMenu).toMatchObject({ richMenuId: everybody });
    expect((await scene.line.person("paul", "nook-cafe").screen()).richMenu).toBeNull();
  });

  test("bulk links are done a little later; strangers are silently left out", async () => {
    const id = await ready();
    const answer = await scene.call("POST", `${root}/bulk/link`, {
      richMenuId: id,
      userIds: [ids.anna, ids.kenjiBlocked],
    });
    expect(answer.status).toBe(202);
    const of = (userId: string) => scene.call("GET", `/v2/bot/user/${userId}/richmenu`);
    expect((await of(ids.anna)).body.message).toBe("the user has no richmenu");
    await scene.line.clock.advance(500);
    expect((await of(ids.anna)).body).toEqual({ richMenuId: id });
    expect((await of(ids.kenjiBlocked)).status).toBe(404);
  });

  test("a batch moves people and tells its progress", async () => {
    const [from, to] = [await ready(), await ready()];
    await scene.call("POST", `/v2/bot/user/${ids.anna}/richmenu/${from}`);
    const accepted = await scene.call("POST", `${root}/batch`, { operations: [{ type: "link", from, to }] });
    const progress = () =>
      scene.call("GET", `${root}/progress/batch?requestId=${accepted.headers.get("x-line-request-id")}`);
    expect((await progress()).body).toMatchObject({ phase: "ongoing" });
    await scene.line.clock.advance(500);
    expect((await progress()).body).toMatchObject({ phase: "succeeded" });
    expect((await scene.call("GET", `/v2/bot/user/${ids.anna}/richmenu`)).body).toEqual({ richMenuId: to });
  });

  test("tabs switch by alias and tell how it went", async () => {
    const two = await ready(menu({ name: "two" }));
    const tab = (alias: string) => ({ type: "richmenuswitch", richMenuAliasId: alias, data: alias });
    const one = await ready(
      menu({
        areas: ["two", "gone"].map((alias, index) => ({
          bounds: { x: index * 400, y: 0, width: 400, height: 270 },
          action: tab(alias),
        })),
      }),
    );
    const alias = (richMenuId: string) => scene.call("POST", `${root}/alias`, { richMenuAliasId: "two", richMenuId });
    expect((await alias(two)).status).toBe(200);
    expect((await alias(two)).body.message).toBe("conflict richmenu alias id");
    await scene.call("POST", `/v2/bot/user/all/richmenu/${one}`);
    await scene.anna.does({ type: "menuTap", x: 500, y: 10 });
    await scene.anna.does({ type: "menuTap", area: 0 });
    await scene.line.settled();
    expect(scene.product.events().map(({ postback }) => postback)).toEqual([
      { data: "gone", params: { status: "RICHMENU_ALIAS_ID_NOTFOUND" } },
      { data: "two", params: { newRichMenuAliasId: "two", status: "SUCCESS" } },
    ]);
    expect((await scene.anna.screen()).richMenu).toMatchObject({ name: "two" });
  });
});

describe("API 8.8 account link", () => {
  test("works once, within ten minutes, for the person it was made for", async () => {
    const issue = async () =>
      stringAt((await scene.call("POST", `/v2/bot/user/${ids.anna}/linkToken`)).body, "linkToken") ?? "";
    const nonce = "n".repeat(24);
    const first = await issue();
    await scene.anna.does({ type: "accountLink", linkToken: first, nonce });
    await scene.anna.does({ type: "accountLink", linkToken: first, nonce });
    await scene.line.person("sora", "nook-cafe").does({ type: "accountLink", linkToken: await issue(), nonce });
    const late = await issue();
    await scene.line.clock.advance("11m");
    await scene.anna.does({ type: "accountLink", linkToken: late, nonce });
    await scene.line.settled();
    const events = scene.product.events();
    expect(events.map(({ link }) => link)).toEqual([
      { result: "ok", nonce },
      { result: "failed", nonce },
    ]);
    expect(events.map((event) => "replyToken" in event && "source" in event)).toEqual([true, false]);
  });
});
