import type { InboundContent } from "@/lib/messages";
import { type Fields, fieldsListOf, fieldsOf, numberOf, textOf, textsOf } from "../fields";

type Common = Omit<Extract<InboundContent, { type: "unsupported" }>, "type" | "platformType" | "details">;
type Decoder = (message: Fields, common: Common) => InboundContent | undefined;

/** The `message` of a message event (API §3.3). Without an id there is nothing to store: `undefined`. */
export function decodeLineContent(message: Fields | undefined): InboundContent | undefined {
  const platformMessageId = message && textOf(message, "id");
  if (!message || platformMessageId === undefined) return undefined;
  const type = textOf(message, "type") ?? "";
  const common: Common = present({
    platformMessageId,
    quoteToken: textOf(message, "quoteToken"),
    quotedMessageId: textOf(message, "quotedMessageId"),
    markAsReadToken: textOf(message, "markAsReadToken"),
  });
  const decoder = Object.hasOwn(decoders, type) ? decoders[type] : undefined;
  return decoder?.(message, common) ?? { ...common, type: "unsupported", platformType: type, details: message };
}

const decoders: Record<string, Decoder> = {
  text: decodeText,
  image: (message, common) => present({ ...common, ...placeOf(message), type: "image", imageSet: imageSetOf(message) }),
  video: (message, common) =>
    present({ ...common, ...placeOf(message), type: "video", durationMs: numberOf(message, "duration") }),
  audio: (message, common) =>
    present({ ...common, ...placeOf(message), type: "audio", durationMs: numberOf(message, "duration") }),
  file: (message, common) =>
    present({
      ...common,
      type: "file",
      fileName: textOf(message, "fileName") ?? "",
      sizeBytes: numberOf(message, "fileSize"),
    }),
  location: decodeLocation,
  sticker: decodeSticker,
};

function decodeText(message: Fields, common: Common): InboundContent | undefined {
  const text = textOf(message, "text");
  if (text === undefined) return undefined;
  const emojis = fieldsListOf(message, "emojis").flatMap(toEmoji);
  const mentions = fieldsListOf(fieldsOf(message, "mention") ?? {}, "mentionees").flatMap(toMention);
  return {
    ...common,
    type: "text",
    text,
    ...(emojis.length > 0 && { emojis }),
    ...(mentions.length > 0 && { mentions }),
  };
}

function toEmoji(emoji: Fields) {
  const [index, length] = [numberOf(emoji, "index"), numberOf(emoji, "length")];
  const [productId, emojiId] = [textOf(emoji, "productId"), textOf(emoji, "emojiId")];
  if (index === undefined || length === undefined || productId === undefined || emojiId === undefined) return [];
  return [{ index, length, productId, emojiId }];
}

function toMention(mentionee: Fields) {
  const [index, length] = [numberOf(mentionee, "index"), numberOf(mentionee, "length")];
  if (index === undefined || length === undefined) return [];
  const target = mentionee.type === "all" ? ("all" as const) : ("user" as const);
  const isSelf = typeof mentionee.isSelf === "boolean" ? mentionee.isSelf : undefined;
  return [present({ index, length, target, platformId: textOf(mentionee, "userId"), isSelf })];
}

/** Media of an external provider lies at the sender's address; LINE's content endpoint does not have it. */
function placeOf(message: Fields): { url?: string; previewUrl?: string } {
  const provider = fieldsOf(message, "contentProvider");
  if (provider?.type !== "external") return {};
  return present({ url: textOf(provider, "originalContentUrl"), previewUrl: textOf(provider, "previewImageUrl") });
}

function imageSetOf(message: Fields) {
  const set = fieldsOf(message, "imageSet");
  const id = set && textOf(set, "id");
  if (!set || id === undefined) return undefined;
  return present({ id, index: numberOf(set, "index"), total: numberOf(set, "total") });
}

function decodeLocation(message: Fields, common: Common): InboundContent | undefined {
  const [latitude, longitude] = [numberOf(message, "latitude"), numberOf(message, "longitude")];
  if (latitude === undefined || longitude === undefined) return undefined;
  const [title, address] = [textOf(message, "title"), textOf(message, "address")];
  return present({ ...common, type: "location", title, address, latitude, longitude });
}

function decodeSticker(message: Fields, common: Common): InboundContent | undefined {
  const [packageId, stickerId] = [textOf(message, "packageId"), textOf(message, "stickerId")];
  if (packageId === undefined || stickerId === undefined) return undefined;
  return present({
    ...common,
    type: "sticker",
    packageId,
    stickerId,
    resourceType: textOf(message, "stickerResourceType"),
    keywords: textsOf(message, "keywords"),
    text: textOf(message, "text"),
  });
}

/** The same object without its undefined members: absent is absent, in storage too. */
function present<const T extends object>(value: T): T {
  for (const key of Object.keys(value)) {
    if (Reflect.get(value, key) === undefined) Reflect.deleteProperty(value, key);
  }
  return value;
}
