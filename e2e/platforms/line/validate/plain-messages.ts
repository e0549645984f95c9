import { isObject, type Json, type JsonObject, listAt, objectAt, stringAt } from "../core/json";
import limits from "../data/line-limits.json";
import { action } from "./actions";
import {
  anything,
  type Check,
  list,
  matching,
  number,
  object,
  oneOf,
  optional,
  required,
  type Shape,
  someText,
  text,
} from "./checks";
import type { Spot } from "./spot";
import { mediaUrl } from "./urls";

const rules = limits.message;

const reservedName = /line/i;

const senderName: Check = (value, spot) => {
  text({ max: rules.common["sender.name"].max })(value, spot);
  if (typeof value === "string" && reservedName.test(value)) spot.fail("Must not contain reserved words");
};

const quickReplyItem = object({
  type: required(oneOf(["action"])),
  action: required(action("quickReply")),
  imageUrl: optional(mediaUrl(rules.common["quickReply.items[].imageUrl"].max)),
});

/** Properties that every message may have. */
export const commonShape: Shape = {
  type: required(anything),
  quickReply: optional(
    object({ items: required(list(quickReplyItem, { min: 1, max: rules.common["quickReply.items"].max })) }),
  ),
  sender: optional(
    object({ name: optional(senderName), iconUrl: optional(mediaUrl(rules.common["sender.iconUrl"].max)) }),
  ),
};

const emoji = object({
  index: required(number({ min: 0, integer: true })),
  productId: required(someText),
  emojiId: required(someText),
});

/** The shapes of the message kinds whose faults are reported with dotted paths. */
export const plainShapes: Record<string, Shape> = {
  text: {
    text: required(text({ min: 1, max: rules.text.text.max })),
    emojis: optional(list(emoji, { max: rules.text.emojis.max })),
    quoteToken: optional(someText),
  },
  textV2: {
    text: required(text({ min: 1, max: rules.textV2.text.max })),
    substitution: optional(anything),
    quoteToken: optional(someText),
  },
  sticker: { packageId: required(someText), stickerId: required(someText), quoteToken: optional(someText) },
  image: {
    originalContentUrl: required(mediaUrl(rules.image.originalContentUrl.max)),
    previewImageUrl: required(mediaUrl(rules.image.previewImageUrl.max)),
  },
  video: {
    originalContentUrl: required(mediaUrl(rules.video.originalContentUrl.max)),
    previewImageUrl: required(mediaUrl(rules.video.previewImageUrl.max)),
    trackingId: optional(matching(new RegExp(rules.video.trackingId.pattern), "Must be 1 to 100 permitted characters")),
  },
  audio: {
    originalContentUrl: required(mediaUrl(rules.audio.originalContentUrl.max)),
    duration: required(number({ min: 0 })),
  },
  location: {
    title: required(text({ min: 1, max: rules.location.title.max })),
    address: required(text({ min: 1, max: rules.location.address.max })),
    latitude: required(number({ min: -90, max: 90 })),
    longitude: required(number({ min: -180, max: 180 })),
  },
  coupon: {
    couponId: required(someText),
    deliveryTag: optional(
      matching(new RegExp(rules.coupon.deliveryTag.pattern), "Must be 1 to 30 letters, digits or underscores"),
    ),
  },
};

/** LINE emoji of a text message must stand on a `$`. */
export function checkEmojiPlaces(message: JsonObject, spot: Spot): void {
  const content = stringAt(message, "text") ?? "";
  for (const [index, item] of listAt(message, "emojis").entries()) {
    if (isObject(item) && typeof item.index === "number" && content[item.index] !== "$") {
      spot.key("emojis").item(index).key("index").fail("Must be the position of a $ in the text");
    }
  }
}

const { keyPattern, maxEntries, maxEmojis, maxMentions } = rules.textV2.substitution;
const substitutionKey = new RegExp(keyPattern);

/** The keys of `{key}` placeholders; undefined when the braces do not pair. */
export function placeholders(content: string): string[] | undefined {
  const rest = content.replaceAll("{{", "").replaceAll("}}", "");
  const keys = [...rest.matchAll(/\{([^{}]*)\}/g)].map((match) => match[1] ?? "");
  return /[{}]/.test(rest.replace(/\{[^{}]*\}/g, "")) ? undefined : keys;
}

const mentionee: Check = (value, spot) => {
  if (!isObject(value)) return spot.fail("Must be an object");
  oneOf(["user", "all"])(value.type ?? "", spot.key("type"));
  if (value.type === "user" && !stringAt(value, "userId")) spot.key("userId").missing();
};

function checkSubstitute(value: Json, spot: Spot): void {
  if (!isObject(value)) return spot.fail("Must be an object");
  if (value.type === "mention") object({ type: required(anything), mentionee: required(mentionee) })(value, spot);
  else if (value.type === "emoji") {
    object({ type: required(anything), productId: required(someText), emojiId: required(someText) })(value, spot);
  } else oneOf(["mention", "emoji"])(value.type ?? "", spot.key("type"));
}

function checkCount(values: Json[], type: string, max: number, spot: Spot): void {
  const count = values.filter((value) => isObject(value) && value.type === type).length;
  if (count > max) spot.fail(`Must not have more than ${max} of type ${type}`);
}

/** Placeholders and substitutes of a textV2 message must agree. */
export function checkSubstitution(message: JsonObject, spot: Spot): void {
  const substitution = objectAt(message, "substitution") ?? {};
  const place = spot.key("substitution");
  const entries = Object.entries(substitution);
  if (entries.length > maxEntries) place.fail(`Size must be between 0 and ${maxEntries}`);
  for (const [key, value] of entries) {
    if (!substitutionKey.test(key)) place.key(key).fail("Must be 1 to 20 letters, digits or underscores");
    checkSubstitute(value ?? null, place.key(key));
  }
  const values = entries.map(([, value]) => value ?? null);
  checkCount(values, "mention", maxMentions, place);
  checkCount(values, "emoji", maxEmojis, place);
  const keys = placeholders(stringAt(message, "text") ?? "");
  if (!keys) return spot.key("text").fail("Braces must be paired");
  for (const key of keys) if (!(key in substitution)) spot.key("text").fail(`No substitution for {${key}}`);
}
