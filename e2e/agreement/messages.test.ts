import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { flexCorpus } from "@/components/messages/flex/corpus/corpus";
import { checkLineMessage, type JsonObject, jsonObjectSchema, type MessageProblem } from "@/lib/messages";
import type { JsonObject as PlatformMessage } from "../platforms/line/core/json";
import { faultsOf } from "../platforms/line/testing/check";

/**
 * The product's `check` and the pretend platform were written apart from each other from the same reference. Where they do
 * not agree, one of them has misread it.
 */
const url = "https://example.com/a.png";
const postback = { type: "postback", label: "a", data: "d" };
const area = { x: 0, y: 0, width: 10, height: 10 };
const picker = {
  type: "datetimepicker",
  label: "a",
  data: "d",
  mode: "date",
  initial: "2026-03-07",
  min: "2026-03-01",
  max: "2026-03-31",
};
const column = { title: "a", text: "a", thumbnailImageUrl: url, defaultAction: postback, actions: [postback, picker] };

const messages: JsonObject[] = [
  { type: "text", text: "a$b", emojis: [{ index: 1, productId: "p", emojiId: "e" }], quoteToken: "q" },
  {
    type: "textV2",
    text: "{{a}} {b} {c}",
    substitution: {
      b: { type: "emoji", productId: "p", emojiId: "e" },
      c: { type: "mention", mentionee: { type: "all" } },
    },
  },
  { type: "sticker", packageId: "446", stickerId: "1988" },
  { type: "image", originalContentUrl: url, previewImageUrl: url, sender: { name: "佐藤", iconUrl: url } },
  { type: "video", originalContentUrl: url, previewImageUrl: url, trackingId: "track" },
  { type: "audio", originalContentUrl: url, duration: 1000 },
  { type: "location", title: "a", address: "a", latitude: 35.6, longitude: 139.7 },
  {
    type: "imagemap",
    altText: "a",
    baseUrl: url,
    baseSize: { width: 1040, height: 700 },
    actions: [
      { type: "uri", label: "a", linkUri: url, area },
      { type: "message", text: "a", area },
      { type: "clipboard", clipboardText: "a", area },
    ],
    video: { originalContentUrl: url, previewImageUrl: url, area, externalLink: { linkUri: url, label: "a" } },
  },
  {
    type: "template",
    altText: "a",
    template: {
      type: "buttons",
      imageAspectRatio: "square",
      imageSize: "contain",
      imageBackgroundColor: "#ffffff",
      ...column,
    },
  },
  {
    type: "template",
    altText: "a",
    template: { type: "confirm", text: "a", actions: [postback, { type: "uri", label: "a", uri: url }] },
  },
  { type: "template", altText: "a", template: { type: "carousel", columns: [column, column] } },
  {
    type: "template",
    altText: "a",
    template: { type: "image_carousel", columns: [{ imageUrl: url, action: postback }] },
  },
  { type: "coupon", couponId: "c", deliveryTag: "tag_1" },
  {
    type: "text",
    text: "a",
    quickReply: {
      items: ["camera", "cameraRoll", "location"].map((type) => ({
        type: "action",
        action: { type, label: "a" },
        imageUrl: url,
      })),
    },
  },
  ...flexCorpus.map(({ contents }) => ({ type: "flex", altText: "a", contents })),
];

const odd: unknown[] = [
  "",
  "a",
  "{",
  "$",
  -1,
  0,
  1.5,
  1e9,
  true,
  {},
  [],
  "x".repeat(31),
  "x".repeat(301),
  "あ".repeat(5001),
  "http://example.com",
  "tel:0312345678",
  "javascript:alert(1)",
  "#fff",
  "#ffffff",
  "12px",
  "-4px",
  "50%",
  "1:4",
  "360deg",
  "2026-02-30",
  "10:00",
  "xl",
  "full",
  "camera",
  "box",
  "icon",
  "message",
  "uri",
  "baseline",
  "horizontal",
  "mega",
  "nano",
];

/** Every place in a message that can be changed. */
function placesOf(value: unknown, path: (string | number)[] = []): (string | number)[][] {
  if (typeof value !== "object" || value === null) return [path];
  const entries: [string | number, unknown][] = Array.isArray(value) ? [...value.entries()] : Object.entries(value);
  return [...(path.length > 0 ? [path] : []), ...entries.flatMap(([key, child]) => placesOf(child, [...path, key]))];
}

/** The message with something else in one place; `undefined` takes it away, and a list may hold its first item many times. */
function changed(value: unknown, [head, ...rest]: (string | number)[], change: (old: unknown) => unknown): unknown {
  if (head === undefined) return change(value);
  if (Array.isArray(value))
    return value.map((item: unknown, index) => (index === head ? changed(item, rest, change) : item));
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).map(([key, child]) => [
    key,
    key === head ? changed(child, rest, change) : child,
  ]);
  return Object.fromEntries(entries.filter(([, child]) => child !== undefined));
}

const changes = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...odd).map((value) => () => value) },
  { weight: 1, arbitrary: fc.constant(() => undefined) },
  {
    weight: 1,
    arbitrary: fc
      .integer({ min: 0, max: 14 })
      .map(
        (count) => (old: unknown) =>
          Array.isArray(old) && old.length > 0 ? Array.from({ length: count }, () => old[0] as unknown) : old,
      ),
  },
);

/** Of what LINE may or may not refuse, the product only warns; the pretend platform refuses it. */
const uncertain = new Set(["sticker_unlisted", "reserved_word"]);
/** A sound without length is refused by the product alone (MSG-4); LINE's reference does not say. */
const isSilence = ({ pointer, found }: MessageProblem) => pointer === "/duration" && found === 0;
const ours = (message: JsonObject) =>
  checkLineMessage(message).filter(
    (problem) => !isSilence(problem) && (problem.severity === "error" || uncertain.has(problem.code)),
  );
const theirs = (message: JsonObject) => faultsOf(message as PlatformMessage);

describe("the product and the pretend platform agree on what LINE takes", () => {
  it("takes every message that is right", () => {
    for (const message of messages) {
      expect({ message, ours: ours(message), theirs: theirs(message) }).toMatchObject({ ours: [], theirs: [] });
    }
  });

  it("refuses the same ones of 3,000 that were changed in one place", () => {
    const mutant = fc
      .constantFrom(...messages)
      .chain((message) =>
        fc
          .tuple(fc.constantFrom(...placesOf(message)), changes)
          .map(([path, change]) => ({ path, message: changed(message, path, change) })),
      );
    fc.assert(
      fc.property(mutant, ({ path, message }) => {
        const given = jsonObjectSchema.parse(JSON.parse(JSON.stringify(message)));
        const verdicts = { ours: ours(given), theirs: theirs(given) };
        expect({ path, ...verdicts, agreed: verdicts.ours.length > 0 === verdicts.theirs.length > 0 }).toMatchObject({
          agreed: true,
        });
      }),
      { numRuns: 3000, seed: 4, endOnFailure: true },
    );
  }, 120_000);
});
