import { describe, expect, it } from "vitest";
import { checkAll } from "../check";
import type { MessageProblem } from "../problem";
import { actionIn } from "./action.schema";
import { checkLineAction, checkLineMessage } from "./check-line-message";
import { type Limit, type LimitName, limitsSource, messageLimits } from "./limits";

type Made = Record<string, unknown>;
type Judge = (value: { text: string; address: string; items: number }) => MessageProblem[];

const judge = (message: Made) => checkLineMessage(message);
const many = <T>(count: number, make: (index: number) => T): T[] => Array.from({ length: count }, (_, i) => make(i));
const url = "https://example.com/a.png";
const postback = { type: "postback", label: "a", data: "d" };
const say = (over: Made = {}) => judge({ type: "text", text: "a", ...over });
const buttons = (over: Made) =>
  judge({ type: "template", altText: "a", template: { type: "buttons", text: "a", actions: [postback], ...over } });
const confirm = (over: Made) =>
  judge({
    type: "template",
    altText: "a",
    template: { type: "confirm", text: "a", actions: [postback, postback], ...over },
  });
const carousel = (columns: Made[]) =>
  judge({ type: "template", altText: "a", template: { type: "carousel", columns } });
const column = (over: Made = {}) => ({ text: "a", actions: [postback], ...over });
const pictures = (columns: Made[]) =>
  judge({ type: "template", altText: "a", template: { type: "image_carousel", columns } });
const picture = (over: Made = {}) => ({ imageUrl: url, action: { type: "message", text: "a" }, ...over });
const quick = (action: Made, over: Made = {}) => say({ quickReply: { items: [{ type: "action", action, ...over }] } });
const area = { x: 0, y: 0, width: 1, height: 1 };
const imagemap = (over: Made) =>
  judge({
    type: "imagemap",
    altText: "a",
    baseUrl: url,
    baseSize: { width: 1040, height: 1040 },
    actions: [{ type: "message", text: "a", area }],
    ...over,
  });
const tapped = (action: Made) => imagemap({ actions: [{ area, ...action }] });
const film = (externalLink: Made) =>
  imagemap({ video: { originalContentUrl: url, previewImageUrl: url, area, externalLink } });
const flex = (contents: Made) => judge({ type: "flex", altText: "a", contents });
const bubble = (...contents: Made[]) => ({ type: "bubble", body: { type: "box", layout: "vertical", contents } });
const button = (action: Made) => flex(bubble({ type: "button", action }));
const image = (over: Made = {}) => ({ type: "image", url, ...over });
const switched = (action: Made) => checkLineAction(actionIn("richMenu"), action);
const menu = (action: Made) => switched({ type: "message", text: "a", ...action });
const mention = { type: "mention", mentionee: { type: "all" } };
const emoji = { type: "emoji", productId: "p", emojiId: "e" };
const substitutes = (count: number, value: Made) =>
  judge({ type: "textV2", text: "a", substitution: Object.fromEntries(many(count, (i) => [`k${i}`, value])) });

/** A text of a bubble that makes the container weigh exactly this much. */
function weighing(bytes: number, wrap: (text: string) => Made): Made {
  return wrap("x".repeat(bytes - JSON.stringify(wrap("")).length));
}

/** The place of each limit: a message in which only this is long, or many, or heavy. */
const places: Record<LimitName, Judge> = {
  messages: ({ items }) => checkAll(many(items, () => ({ type: "text", text: "a" }))),
  text: ({ text }) => say({ text }),
  emojis: ({ items }) =>
    say({ text: "$".repeat(items + 1), emojis: many(items, (index) => ({ index, productId: "p", emojiId: "e" })) }),
  textV2: ({ text }) => judge({ type: "textV2", text }),
  substitutions: ({ items }) =>
    judge({
      type: "textV2",
      text: "a",
      // More than two kinds do not exist, so no hundred of them can be legal: only the number of all is looked at.
      substitution: Object.fromEntries(many(items, (i) => [`k${i}`, i % 2 ? mention : emoji])),
    }).filter(({ limit }) => limit === messageLimits.substitutions.max),
  substitutedMentions: ({ items }) => substitutes(items, mention),
  substitutedEmojis: ({ items }) => substitutes(items, emoji),
  quickReplies: ({ items }) =>
    say({ quickReply: { items: many(items, () => ({ type: "action", action: postback })) } }),
  quickReplyImageUrl: ({ address }) => quick(postback, { imageUrl: address }),
  senderName: ({ text }) => say({ sender: { name: text } }),
  senderIconUrl: ({ address }) => say({ sender: { iconUrl: address } }),
  imageUrl: ({ address }) => judge({ type: "image", originalContentUrl: address, previewImageUrl: url }),
  imagePreviewUrl: ({ address }) => judge({ type: "image", originalContentUrl: url, previewImageUrl: address }),
  videoUrl: ({ address }) => judge({ type: "video", originalContentUrl: address, previewImageUrl: url }),
  videoPreviewUrl: ({ address }) => judge({ type: "video", originalContentUrl: url, previewImageUrl: address }),
  audioUrl: ({ address }) => judge({ type: "audio", originalContentUrl: address, duration: 1 }),
  trackingId: ({ text }) =>
    judge({ type: "video", originalContentUrl: url, previewImageUrl: url, trackingId: text.replaceAll("あ", "a") }),
  locationTitle: ({ text }) => judge({ type: "location", title: text, address: "a", latitude: 0, longitude: 0 }),
  locationAddress: ({ text }) => judge({ type: "location", title: "a", address: text, latitude: 0, longitude: 0 }),
  altText: ({ text }) => judge({ type: "flex", altText: text, contents: bubble() }).filter(isRefused),
  imagemapBaseUrl: ({ address }) => imagemap({ baseUrl: address }),
  imagemapActions: ({ items }) => imagemap({ actions: many(items, () => ({ type: "message", text: "a", area })) }),
  imagemapLabel: ({ text }) => tapped({ type: "message", text: "a", label: text }),
  imagemapUri: ({ address }) => tapped({ type: "uri", linkUri: address }),
  imagemapText: ({ text }) => tapped({ type: "message", text }),
  imagemapClipboard: ({ text }) => tapped({ type: "clipboard", clipboardText: text }),
  imagemapLinkUri: ({ address }) => film({ linkUri: address, label: "a" }),
  imagemapLinkLabel: ({ text }) => film({ linkUri: url, label: text }),
  templateImageUrl: ({ address }) => buttons({ thumbnailImageUrl: address }),
  buttonsTitle: ({ text }) => buttons({ title: text }),
  buttonsText: ({ text }) => buttons({ text }),
  buttonsShortText: ({ text }) => buttons({ text, title: "a" }),
  buttonsActions: ({ items }) => buttons({ actions: many(items, () => postback) }),
  confirmText: ({ text }) => confirm({ text }),
  confirmActions: ({ items }) => confirm({ actions: many(items, () => postback) }),
  carouselColumns: ({ items }) => carousel(many(items, () => column())),
  carouselTitle: ({ text }) => carousel([column({ title: text })]),
  carouselText: ({ text }) => carousel([column({ text })]),
  carouselShortText: ({ text }) => carousel([column({ text, thumbnailImageUrl: url })]),
  carouselActions: ({ items }) => carousel([column({ actions: many(items, () => postback) })]),
  imageCarouselColumns: ({ items }) => pictures(many(items, () => picture())),
  imageCarouselUrl: ({ address }) => pictures([picture({ imageUrl: address })]),
  flexBubbleBytes: ({ items }) => flex(weighing(items, (text) => bubble({ type: "text", text }))),
  flexCarouselBytes: ({ items }) =>
    flex(
      weighing(items, (text) => {
        const half = Math.floor(text.length / 2);
        const parts = [text.slice(0, half), text.slice(half)];
        return { type: "carousel", contents: parts.map((part) => bubble({ type: "text", text: part })) };
      }),
    ),
  flexBubbles: ({ items }) => flex({ type: "carousel", contents: many(items, () => bubble()) }),
  flexAnimatedImages: ({ items }) => flex(bubble(...many(items, () => image({ animated: true })))),
  flexImageUrl: ({ address }) => flex(bubble(image({ url: address }))),
  flexIconUrl: ({ address }) =>
    flex(bubble({ type: "box", layout: "baseline", contents: [{ type: "icon", url: address }] })),
  templateLabel: ({ text }) => buttons({ actions: [{ ...postback, label: text }] }),
  imageCarouselLabel: ({ text }) => pictures([picture({ action: { type: "message", text: "a", label: text } })]),
  quickReplyLabel: ({ text }) => quick({ ...postback, label: text }),
  richMenuLabel: ({ text }) => menu({ label: text }),
  flexButtonLabel: ({ text }) => button({ ...postback, label: text }),
  flexOtherLabel: ({ text }) => flex(bubble(image({ action: { ...postback, label: text } }))),
  phoneActionLabel: ({ text }) => quick({ type: "camera", label: text }),
  postbackData: ({ text }) => button({ ...postback, data: text }),
  postbackDisplayText: ({ text }) => button({ ...postback, displayText: text }),
  postbackText: ({ text }) => button({ ...postback, text }).filter(isRefused),
  postbackFillInText: ({ text }) => button({ ...postback, inputOption: "openKeyboard", fillInText: text }),
  messageActionText: ({ text }) => button({ type: "message", label: "a", text }),
  uri: ({ address }) => button({ type: "uri", label: "a", uri: address }),
  desktopUri: ({ address }) => button({ type: "uri", label: "a", uri: url, altUri: { desktop: address } }),
  pickerData: ({ text }) => button({ type: "datetimepicker", label: "a", mode: "date", data: text }),
  clipboardText: ({ text }) => button({ type: "clipboard", label: "a", clipboardText: text }),
  richMenuAlias: ({ text }) => switched({ type: "richmenuswitch", richMenuAliasId: text, data: "d" }),
  richMenuData: ({ text }) => switched({ type: "richmenuswitch", richMenuAliasId: "a", data: text }),
};

function isRefused({ severity }: MessageProblem): boolean {
  return severity === "error";
}

const family = "👨‍👩‍👧";
const prefix = "https://example.com/";

function judged(name: LimitName, count: number): MessageProblem[] {
  const { unit } = messageLimits[name];
  const text = (unit === "grapheme" ? family : "あ").repeat(count);
  const address = prefix + "p".repeat(Math.max(0, count - prefix.length));
  return places[name]({ text, address, items: count }).filter(({ code }) => code !== "alt_text_long");
}

const over: Record<Limit["unit"], string> = {
  utf16: "too_long",
  grapheme: "too_long",
  items: "too_many",
  bytes: "too_heavy",
  number: "too_big",
};

const names = Object.keys(places) as LimitName[];

describe.each(names)("MSG-2 MSG-3 MSG-4 limit %s", (name) => {
  const { min, max, unit } = messageLimits[name];
  it(`takes ${max - 1} and ${max} ${unit}, and not ${max + 1}`, () => {
    expect(judged(name, max - 1).filter(isRefused)).toEqual(max - 1 < min ? [expect.anything()] : []);
    expect(judged(name, max).filter(isRefused)).toEqual([]);
    const problems = judged(name, max + 1);
    expect(problems).toEqual([expect.objectContaining({ code: over[unit], limit: max, found: max + 1, unit })]);
  });
});

const written = names.filter((name) => messageLimits[name].min > 0 && !/Ur[il]$|^uri$/.test(name));

it.each(written)("MSG-4 %s takes no less than it needs", (name) => {
  const { min } = messageLimits[name];
  expect(judged(name, min).filter(isRefused)).toEqual([]);
  expect(judged(name, min - 1).filter(isRefused)).toHaveLength(1);
});

it("tells where the numbers come from and when they were compared", () => {
  expect(limitsSource.url).toMatch(/^https:/);
  expect(limitsSource.checkedOn).toMatch(/^\d{4}-\d\d$/);
});
