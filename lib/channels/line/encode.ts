import {
  checkFlexContainer,
  checkLineMessage,
  encodedAddress,
  type JsonObject,
  type Message,
  type MessageProblem,
  type QuickReply,
  shorten,
} from "@/lib/messages";
import type { Encoded } from "../contract";
import { isFields } from "../fields";
import { encodeLineAction, type Note } from "./encode-action";
import { encodeLineCard } from "./encode-card";
import { lineLimits } from "./limits";
import { isHttps } from "./line-uri";

type LineMessage = Record<string, unknown>;
type Of<T extends Message["type"]> = Extract<Message, { type: T }>;

/**
 * Our messages as LINE's message objects, one for one and in order (API §5). One invalid object would make LINE refuse the
 * whole call, so what LINE cannot carry becomes the nearest thing that it can, and is named in `degradations`.
 */
export function encodeLine(messages: readonly Message[]): Encoded {
  const degradations: Encoded["degradations"] = [];
  const payloads = messages.map((message, index) => {
    const note: Note = (code, detail) => degradations.push({ index, code, detail });
    const encoded = encodeMessage(message, note);
    if (message.quickReplies && index < messages.length - 1) {
      note("quick_replies_hidden", "LINE shows the quick replies of the last message only");
    }
    const quickReply = encodeQuickReplies(message.quickReplies, note);
    return quickReply && !("quickReply" in encoded) ? { ...encoded, quickReply } : encoded;
  });
  return { payloads, degradations };
}

/** The same with what an author wrote in LINE's own words as it is, for asking LINE what is wrong with it. */
export function encodeUntouched(messages: readonly Message[]): unknown[] {
  return encodeLine(messages).payloads.map((payload, index) => {
    const message = messages[index];
    if (message?.type !== "flex" && message?.type !== "raw") return payload;
    const { quickReply } = isFields(payload) ? payload : {};
    const { altText, contents } = message.type === "flex" ? message : {};
    const own = message.type === "raw" ? message.message : { type: "flex", altText, contents };
    return { ...(quickReply !== undefined && { quickReply }), ...own };
  });
}

function encodeMessage(message: Message, note: Note): LineMessage {
  switch (message.type) {
    case "text":
      return encodeText(message, note);
    case "sticker":
      return { type: "sticker", packageId: message.packageId, stickerId: message.stickerId };
    case "image":
      return encodeImage(message, note);
    case "video":
      return encodeVideo(message, note);
    case "audio":
      return encodeAudio(message, note);
    case "location":
      return encodeLocation(message, note);
    case "card":
      return encodeLineCard(message, note) ?? textMessage("…", note);
    case "flex":
      return encodeFlex(message, note);
    case "raw":
      return encodeRaw(message.message, note);
  }
}

function encodeText({ text, emojis, quoteToken }: Of<"text">, note: Note): LineMessage {
  const standing = (emojis ?? []).filter(({ index }) => text[index] === "$").slice(0, lineLimits.emojis);
  if (standing.length < (emojis?.length ?? 0))
    note("emojis_dropped", "an emoji stands on a $, and there may be only so many");
  const encoded = textMessage(text, note);
  // A text that was cut may have lost the places of its emoji.
  const isWhole = encoded.text === text;
  return { ...encoded, ...(isWhole && standing.length > 0 && { emojis: standing }), ...(quoteToken && { quoteToken }) };
}

function textMessage(text: string, note: Note): LineMessage {
  const short = shorten(text, lineLimits.text, "utf16");
  if (short !== text) note("text_shortened", `from ${text.length} to ${lineLimits.text} UTF-16 units`);
  return { type: "text", text: short };
}

function encodeImage(message: Of<"image">, note: Note): LineMessage {
  if (!isMediaUrl(message.originalContentUrl)) return linkInstead(message.originalContentUrl, note);
  const previewImageUrl = isMediaUrl(message.previewImageUrl) ? message.previewImageUrl : message.originalContentUrl;
  return {
    type: "image",
    originalContentUrl: encodedAddress(message.originalContentUrl),
    previewImageUrl: encodedAddress(previewImageUrl),
  };
}

function encodeVideo(message: Of<"video">, note: Note): LineMessage {
  const areGood = isMediaUrl(message.originalContentUrl) && isMediaUrl(message.previewImageUrl);
  if (!areGood) return linkInstead(message.originalContentUrl, note);
  const { trackingId } = message;
  const isTracked = trackingId !== undefined && lineLimits.trackingId.test(trackingId);
  if (trackingId !== undefined && !isTracked) note("tracking_id_dropped", "not a tracking id that LINE takes");
  return {
    type: "video",
    originalContentUrl: encodedAddress(message.originalContentUrl),
    previewImageUrl: encodedAddress(message.previewImageUrl),
    ...(isTracked && { trackingId }),
  };
}

function encodeAudio(message: Of<"audio">, note: Note): LineMessage {
  if (!isMediaUrl(message.originalContentUrl)) return linkInstead(message.originalContentUrl, note);
  return {
    type: "audio",
    originalContentUrl: encodedAddress(message.originalContentUrl),
    duration: message.durationMs,
  };
}

function isMediaUrl(url: string): boolean {
  return isHttps(url) && encodedAddress(url).length <= lineLimits.mediaUrl;
}

function linkInstead(url: string, note: Note): LineMessage {
  note("media_as_link", "LINE takes media at https addresses only");
  return textMessage(url, note);
}

function encodeLocation(message: Of<"location">, note: Note): LineMessage {
  const coordinates = `${message.latitude}, ${message.longitude}`;
  const title = message.title.trim() || message.address.trim() || coordinates;
  const address = message.address.trim() || coordinates;
  const short = {
    title: shorten(title, lineLimits.locationTitle, "utf16"),
    address: shorten(address, lineLimits.locationAddress, "utf16"),
  };
  if (short.title !== title || short.address !== address) note("location_shortened", "title or address was too long");
  return { type: "location", ...short, latitude: message.latitude, longitude: message.longitude };
}

function encodeFlex(message: Of<"flex">, note: Note): LineMessage {
  const altText = shorten(message.altText.trim() || "…", lineLimits.altText, "utf16");
  const max = message.contents.type === "carousel" ? lineLimits.carouselBytes : lineLimits.bubbleBytes;
  const fault = checkFlexContainer(message.contents).find(({ severity }) => severity === "error");
  if (!fault) return { type: "flex", altText, contents: message.contents };
  note("flex_as_text", fault.code === "too_heavy" ? `the design is larger than ${max} bytes` : sentenceOf(fault));
  return textMessage(altText, note);
}

/** What LINE would refuse becomes the words that it has; without words it is sent as it is, so that LINE says what is wrong. */
function encodeRaw(message: JsonObject, note: Note): LineMessage {
  const fault = checkLineMessage(message).find(({ severity }) => severity === "error");
  if (!fault) return message;
  const words = [message.altText, message.text].find((value) => typeof value === "string" && value.trim() !== "");
  if (typeof words !== "string") {
    note("raw_faulty", sentenceOf(fault));
    return message;
  }
  note("raw_as_text", sentenceOf(fault));
  return textMessage(words, note);
}

function sentenceOf({ code, pointer }: MessageProblem): string {
  return `${code} at ${pointer || "/"}`;
}

function encodeQuickReplies(replies: readonly QuickReply[] | undefined, note: Note): LineMessage | undefined {
  const items = (replies ?? []).flatMap((reply) => encodeQuickReply(reply, note));
  if (items.length > lineLimits.quickReplies) {
    note("quick_replies_dropped", `only the first ${lineLimits.quickReplies} are shown`);
  }
  return items.length > 0 ? { items: items.slice(0, lineLimits.quickReplies) } : undefined;
}

function encodeQuickReply(reply: QuickReply, note: Note): LineMessage[] {
  const action = encodeLineAction(reply.action, { label: reply.label, place: "quickReply" }, note);
  if (!action) return [];
  const image = reply.imageUrl ? encodedAddress(reply.imageUrl) : undefined;
  const hasImage = image !== undefined && isHttps(image) && image.length <= lineLimits.quickReplyImageUrl;
  return [{ type: "action", action, ...(hasImage && { imageUrl: image }) }];
}
