import { describe, expect, test } from "vitest";
import type { Json, JsonObject } from "../core/json";
import limits from "../data/line-limits.json";
import { faultsOf, verdict } from "../testing/check";

const family = "👨‍👩‍👧";
const apple = "🍎";
const https = "https://media.example.com/";
const url = (length: number) => https.padEnd(length, "a");
const a = (length: number) => "a".repeat(length);
const many = <T>(count: number, item: T): T[] => Array.from({ length: count }, () => item);

const postback = { type: "postback", label: "ok", data: "d" };
const area = { x: 0, y: 0, width: 1040, height: 520 };
const imagemap = (more: JsonObject): JsonObject => ({
  type: "imagemap",
  baseUrl: `${https}im`,
  altText: "map",
  baseSize: { width: 1040, height: 520 },
  actions: [{ type: "message", text: "hi", area }],
  ...more,
});
const template = (inside: JsonObject, altText = "alt"): JsonObject => ({ type: "template", altText, template: inside });
const buttons = (more: JsonObject): JsonObject =>
  template({ type: "buttons", text: "t", actions: [postback], ...more });
const column = (more: JsonObject = {}): JsonObject => ({ text: "t", actions: [postback], ...more });
const carousel = (columns: JsonObject[]): JsonObject => template({ type: "carousel", columns });
const imageColumn = (more: JsonObject = {}): JsonObject => ({ imageUrl: `${https}1.png`, action: postback, ...more });
const quick = (action: JsonObject, more: JsonObject = {}): JsonObject => ({
  type: "text",
  text: "t",
  quickReply: { items: [{ type: "action", action, ...more }] },
});
const quickAt = "messages[0].quickReply.items[0]";
const flex = (contents: JsonObject, altText = "alt"): JsonObject => ({ type: "flex", altText, contents });
const bubble = (...contents: Json[]): JsonObject => ({
  type: "bubble",
  body: { type: "box", layout: "vertical", contents },
});
const flexAction = (action: JsonObject): JsonObject => flex(bubble({ type: "text", text: "t", action }));
const button = (action: JsonObject): JsonObject => flex(bubble({ type: "button", action }));

/** Name, message of a given size, the largest size, and the place that is blamed for one more. */
const boundaries: [string, (size: number) => JsonObject, number, string][] = [
  [
    "text.text in UTF-16 units",
    (n) => ({ type: "text", text: a(n) }),
    limits.message.text.text.max,
    "messages[0].text",
  ],
  ["text.text of apples", (n) => ({ type: "text", text: apple.repeat(n / 2) + a(n % 2) }), 5_000, "messages[0].text"],
  [
    "text.emojis",
    (n) => ({ type: "text", text: "$", emojis: many(n, { index: 0, productId: "p", emojiId: "1" }) }),
    limits.message.text.emojis.max,
    "messages[0].emojis",
  ],
  ["textV2.text", (n) => ({ type: "textV2", text: a(n) }), limits.message.textV2.text.max, "messages[0].text"],
  [
    "image.originalContentUrl",
    (n) => ({ type: "image", originalContentUrl: url(n), previewImageUrl: https }),
    2_000,
    "messages[0].originalContentUrl",
  ],
  [
    "image.previewImageUrl",
    (n) => ({ type: "image", originalContentUrl: https, previewImageUrl: url(n) }),
    2_000,
    "messages[0].previewImageUrl",
  ],
  [
    "video.originalContentUrl",
    (n) => ({ type: "video", originalContentUrl: url(n), previewImageUrl: https }),
    2_000,
    "messages[0].originalContentUrl",
  ],
  [
    "video.previewImageUrl",
    (n) => ({ type: "video", originalContentUrl: https, previewImageUrl: url(n) }),
    2_000,
    "messages[0].previewImageUrl",
  ],
  [
    "video.trackingId",
    (n) => ({ type: "video", originalContentUrl: https, previewImageUrl: https, trackingId: a(n) }),
    100,
    "messages[0].trackingId",
  ],
  [
    "audio.originalContentUrl",
    (n) => ({ type: "audio", originalContentUrl: url(n), duration: 1 }),
    2_000,
    "messages[0].originalContentUrl",
  ],
  [
    "location.title",
    (n) => ({ type: "location", title: a(n), address: "x", latitude: 1, longitude: 1 }),
    100,
    "messages[0].title",
  ],
  [
    "location.address",
    (n) => ({ type: "location", title: "x", address: a(n), latitude: 1, longitude: 1 }),
    100,
    "messages[0].address",
  ],
  ["coupon.deliveryTag", (n) => ({ type: "coupon", couponId: "c", deliveryTag: a(n) }), 30, "messages[0].deliveryTag"],
  [
    "quickReply.items",
    (n) => ({ type: "text", text: "t", quickReply: { items: many(n, { type: "action", action: postback }) } }),
    13,
    "messages[0].quickReply.items",
  ],
  ["quickReply.items[].imageUrl", (n) => quick(postback, { imageUrl: url(n) }), 2_000, `${quickAt}.imageUrl`],
  ["sender.name", (n) => ({ type: "text", text: "t", sender: { name: a(n) } }), 20, "messages[0].sender.name"],
  [
    "sender.iconUrl",
    (n) => ({ type: "text", text: "t", sender: { iconUrl: url(n) } }),
    2_000,
    "messages[0].sender.iconUrl",
  ],
  ["imagemap.altText", (n) => imagemap({ altText: a(n) }), 1_500, "messages[0].altText"],
  ["imagemap.baseUrl", (n) => imagemap({ baseUrl: url(n) }), 2_000, "baseUrl"],
  ["imagemap.actions", (n) => imagemap({ actions: many(n, { type: "message", text: "x", area }) }), 50, "actions"],
  [
    "imagemap message text",
    (n) => imagemap({ actions: [{ type: "message", text: a(n), area }] }),
    400,
    "actions/0/text",
  ],
  [
    "imagemap linkUri",
    (n) => imagemap({ actions: [{ type: "uri", linkUri: url(n), area }] }),
    1_000,
    "actions/0/linkUri",
  ],
  [
    "imagemap clipboardText",
    (n) => imagemap({ actions: [{ type: "clipboard", clipboardText: a(n), area }] }),
    1_000,
    "actions/0/clipboardText",
  ],
  [
    "imagemap label",
    (n) => imagemap({ actions: [{ type: "message", text: "x", label: a(n), area }] }),
    100,
    "actions/0/label",
  ],
  [
    "imagemap video link label",
    (n) =>
      imagemap({
        video: {
          originalContentUrl: https,
          previewImageUrl: https,
          area,
          externalLink: { linkUri: https, label: a(n) },
        },
      }),
    30,
    "video/externalLink/label",
  ],
  [
    "template.altText",
    (n) => template({ type: "buttons", text: "t", actions: [postback] }, a(n)),
    1_500,
    "messages[0].altText",
  ],
  ["buttons.text in families", (n) => buttons({ text: family.repeat(n) }), 160, "template/text"],
  ["buttons.text beside a title", (n) => buttons({ text: family.repeat(n), title: "x" }), 60, "template/text"],
  ["buttons.text beside an image", (n) => buttons({ text: a(n), thumbnailImageUrl: https }), 60, "template/text"],
  ["buttons.title in families", (n) => buttons({ title: family.repeat(n) }), 40, "template/title"],
  ["buttons.actions", (n) => buttons({ actions: many(n, postback) }), 4, "template/actions"],
  ["buttons.thumbnailImageUrl", (n) => buttons({ thumbnailImageUrl: url(n) }), 2_000, "template/thumbnailImageUrl"],
  [
    "confirm.text",
    (n) => template({ type: "confirm", text: family.repeat(n), actions: many(2, postback) }),
    240,
    "template/text",
  ],
  ["carousel.columns", (n) => carousel(many(n, column())), 10, "template/columns"],
  ["carousel text", (n) => carousel([column({ text: family.repeat(n) })]), 120, "template/columns/0/text"],
  [
    "carousel text beside a title",
    (n) => carousel([column({ text: a(n), title: "x" })]),
    60,
    "template/columns/0/text",
  ],
  ["carousel title", (n) => carousel([column({ title: family.repeat(n) })]), 40, "template/columns/0/title"],
  ["carousel actions", (n) => carousel([column({ actions: many(n, postback) })]), 3, "template/columns/0/actions"],
  [
    "image carousel columns",
    (n) => template({ type: "image_carousel", columns: many(n, imageColumn()) }),
    10,
    "template/columns",
  ],
  [
    "image carousel url",
    (n) => template({ type: "image_carousel", columns: [imageColumn({ imageUrl: url(n) })] }),
    2_000,
    "template/columns/0/imageUrl",
  ],
  [
    "image carousel label",
    (n) =>
      template({
        type: "image_carousel",
        columns: [imageColumn({ action: { ...postback, label: family.repeat(n) } })],
      }),
    12,
    "template/columns/0/action/label",
  ],
  [
    "label in a template",
    (n) => buttons({ actions: [{ ...postback, label: family.repeat(n) }] }),
    20,
    "template/actions/0/label",
  ],
  ["label in a quick reply", (n) => quick({ ...postback, label: family.repeat(n) }), 20, `${quickAt}.action.label`],
  ["label of camera", (n) => quick({ type: "camera", label: family.repeat(n) }), 20, `${quickAt}.action.label`],
  [
    "label of a Flex button",
    (n) => button({ ...postback, label: family.repeat(n) }),
    40,
    "/body/contents/0/action/label",
  ],
  [
    "label elsewhere in Flex",
    (n) => flexAction({ ...postback, label: family.repeat(n) }),
    40,
    "/body/contents/0/action/label",
  ],
  ["postback.data in UTF-16 units", (n) => quick({ ...postback, data: a(n) }), 300, `${quickAt}.action.data`],
  [
    "postback.displayText in families",
    (n) => quick({ ...postback, displayText: family.repeat(n) }),
    300,
    `${quickAt}.action.displayText`,
  ],
  [
    "postback.text in families",
    (n) => buttons({ actions: [{ ...postback, text: family.repeat(n) }] }),
    300,
    "template/actions/0/text",
  ],
  [
    "postback.fillInText",
    (n) => quick({ ...postback, inputOption: "openKeyboard", fillInText: family.repeat(n) }),
    300,
    `${quickAt}.action.fillInText`,
  ],
  [
    "message action text",
    (n) => quick({ type: "message", label: "x", text: family.repeat(n) }),
    300,
    `${quickAt}.action.text`,
  ],
  ["uri", (n) => quick({ type: "uri", label: "x", uri: url(n) }), 1_000, `${quickAt}.action.uri`],
  [
    "altUri.desktop",
    (n) => button({ type: "uri", label: "x", uri: https, altUri: { desktop: url(n) } }),
    1_000,
    "/body/contents/0/action/altUri/desktop",
  ],
  [
    "datetimepicker.data",
    (n) => quick({ type: "datetimepicker", label: "x", mode: "date", data: a(n) }),
    300,
    `${quickAt}.action.data`,
  ],
  [
    "clipboardText",
    (n) => quick({ type: "clipboard", label: "x", clipboardText: a(n) }),
    1_000,
    `${quickAt}.action.clipboardText`,
  ],
  ["flex.altText", (n) => flex(bubble({ type: "text", text: "t" }), a(n)), 1_500, "messages[0].altText"],
  [
    "flex carousel bubbles",
    (n) => flex({ type: "carousel", contents: many(n, bubble({ type: "text", text: "t" })) }),
    12,
    "/contents",
  ],
  ["flex image url", (n) => flex(bubble({ type: "image", url: url(n) })), 2_000, "/body/contents/0/url"],
  ["flex animated images", (n) => flex(bubble(...many(n, { type: "image", url: https, animated: true }))), 10, "/"],
];

describe("sim 12.4 every limit, at it and one beyond", () => {
  test.each(boundaries)("%s", (_name, make, max, place) => {
    expect(faultsOf(make(max))).toEqual([]);
    const beyond = faultsOf(make(max + 1));
    expect(beyond.map((line) => line.split(":")[0])).toContain(place);
  });

  test("messages per request", () => {
    const message = { type: "text", text: "t" };
    expect(verdict(many(5, message))).toBeUndefined();
    expect(verdict(many(6, message))?.lines).toEqual(["messages: Size must be between 1 and 5"]);
    expect(verdict([])?.lines).toEqual(["messages: Size must be between 1 and 5"]);
  });

  test.each([
    ["bubble", limits.message.flex.bubbleJson.max, (content: string) => bubble({ type: "text", text: content })],
    [
      "carousel",
      limits.message.flex.carouselJson.max,
      (content: string) => ({
        type: "carousel",
        contents: [bubble({ type: "text", text: a(25_000) }), bubble({ type: "text", text: content })],
      }),
    ],
  ])("the JSON of a Flex %s is counted in bytes", (_name, max, make) => {
    const empty = Buffer.byteLength(JSON.stringify(make("")));
    // One character of three bytes makes sure that nobody counts characters.
    const filler = `予${a(max - empty - 3)}`;
    expect(faultsOf(flex(make(filler)))).toEqual([]);
    expect(faultsOf(flex(make(`${filler}a`)))[0]).toMatch(/^\/: Too large flex message/);
  });

  test("textV2 allows twenty mentions and twenty emoji, a hundred entries in all", () => {
    const emoji = { type: "emoji", productId: "p", emojiId: "1" };
    const entries = (count: number) =>
      Object.fromEntries(many(count, emoji).map((value, index) => [`k${index}`, value]));
    const message = (count: number) => ({ type: "textV2", text: "t", substitution: entries(count) });
    expect(faultsOf(message(20))).toEqual([]);
    expect(faultsOf(message(21))).toEqual(["messages[0].substitution: Must not have more than 20 of type emoji"]);
    expect(faultsOf(message(101))).toContain("messages[0].substitution: Size must be between 0 and 100");
  });
});
