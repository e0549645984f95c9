import {
  type Action,
  type CardMessage,
  type InboundContent,
  type Message,
  pagesOf,
  type QuickReply,
} from "@/lib/messages";
import { platformDisplay } from "./platform-display";
import { platformText } from "./platform-text";
import type { EmojiMark, MentionMark } from "./text-parts";

export interface DisplayButton {
  label: string;
  action?: Action;
  style?: "primary" | "secondary" | "link";
  width?: number;
  imageUrl?: string;
}

export interface DisplayColumn {
  imageUrl?: string;
  imageBackground?: string;
  title?: string;
  text?: string;
  buttons: DisplayButton[];
  defaultAction?: Action;
}

export interface DisplayRect {
  x: number;
  y: number;
  width: number;
  height: number;
}

export interface DisplayArea extends DisplayRect {
  button: DisplayButton;
}

/** A name and a picture that stand in for the account's own. */
export interface DisplaySender {
  name?: string;
  iconUrl?: string;
}

/** What is drawn: one shape for what people write, what we say, and what came in a platform's own words. */
export type Display =
  | { kind: "text"; text: string; mentions?: readonly MentionMark[]; emojis?: readonly EmojiMark[] }
  | { kind: "image"; url?: string; previewUrl?: string }
  | { kind: "video"; url?: string; previewUrl?: string; durationMs?: number }
  | { kind: "audio"; url?: string; durationMs?: number }
  | { kind: "file"; fileName: string; sizeBytes?: number; url?: string }
  | { kind: "location"; title?: string; address?: string; latitude: number; longitude: number }
  | { kind: "sticker"; packageId: string; stickerId: string; keywords: readonly string[]; text?: string }
  | {
      kind: "card";
      title?: string;
      text?: string;
      rows: readonly { label: string; value: string }[];
      buttons: readonly DisplayButton[];
      columns: number;
    }
  | { kind: "cards"; cards: readonly Extract<Display, { kind: "card" }>[] }
  | { kind: "flex"; altText: string; contents: unknown }
  | {
      kind: "template";
      altText?: string;
      columns: readonly DisplayColumn[];
      isCarousel: boolean;
      isImageOnly: boolean;
      /** Its buttons stand side by side. */
      isConfirm: boolean;
      imageRatio: number;
      imageFit: "cover" | "contain";
    }
  | {
      kind: "imagemap";
      altText: string;
      image: { url: string; srcSet?: string };
      width: number;
      height: number;
      areas: readonly DisplayArea[];
      video?: { url: string; previewUrl?: string; area: DisplayRect; link?: DisplayButton };
    }
  | { kind: "coupon"; couponId: string }
  | { kind: "unsupported"; platformType: string; altText?: string; details?: unknown };

export interface Displayed {
  body: Display;
  quickReplies: readonly QuickReply[];
  sender?: DisplaySender;
}

/** How a message of either direction is drawn. */
export function displayOf(message: Message | InboundContent): Displayed {
  if (message.type === "raw") {
    const shown = platformDisplay(message.message);
    return { ...shown, quickReplies: message.quickReplies ?? shown.quickReplies };
  }
  const quickReplies = "quickReplies" in message ? message.quickReplies : undefined;
  return { body: bodyOf(message), quickReplies: quickReplies ?? [] };
}

function bodyOf(message: Exclude<Message | InboundContent, { type: "raw" }>): Display {
  switch (message.type) {
    case "text":
      return "platformMessageId" in message
        ? { kind: "text", text: message.text, ...marksOf(message) }
        : platformText(message.text, message.emojis);
    case "image":
      return { kind: "image", ...mediaOf(message) };
    case "video":
      return {
        kind: "video",
        ...mediaOf(message),
        durationMs: "durationMs" in message ? message.durationMs : undefined,
      };
    case "audio":
      return { kind: "audio", ...mediaOf(message), durationMs: message.durationMs };
    case "file":
      return { kind: "file", fileName: message.fileName, sizeBytes: message.sizeBytes, url: message.url };
    case "location":
      return { ...pick(message, "title", "address", "latitude", "longitude"), kind: "location" };
    case "sticker":
      return stickerOf(message);
    case "card":
      return cardsOf(message);
    case "flex":
      return { kind: "flex", altText: message.altText, contents: message.contents };
    case "unsupported":
      return { kind: "unsupported", platformType: message.platformType, details: message.details };
  }
}

function cardsOf(message: CardMessage): Display {
  const [first, ...others] = pagesOf(message).map(cardOf);
  if (!first) return cardOf(message);
  return others.length === 0 ? first : { kind: "cards", cards: [first, ...others] };
}

function cardOf(card: CardMessage): Extract<Display, { kind: "card" }> {
  return { ...pick(card, "title", "text", "buttons", "columns"), kind: "card", rows: card.rows ?? [] };
}

function marksOf(message: Extract<InboundContent, { type: "text" }>) {
  return { mentions: message.mentions, emojis: message.emojis };
}

interface AnyMedia {
  url?: string;
  previewUrl?: string;
  originalContentUrl?: string;
  previewImageUrl?: string;
}

/** People's media name their address one way, ours another. */
function mediaOf(message: AnyMedia): { url?: string; previewUrl?: string } {
  return { url: message.url ?? message.originalContentUrl, previewUrl: message.previewUrl ?? message.previewImageUrl };
}

function stickerOf(message: Extract<Message | InboundContent, { type: "sticker" }>): Display {
  return {
    kind: "sticker",
    packageId: message.packageId,
    stickerId: message.stickerId,
    keywords: ("keywords" in message && message.keywords) || [],
    text: "text" in message ? message.text : undefined,
  };
}

function pick<T, K extends keyof T>(value: T, ...keys: K[]): Pick<T, K> {
  const picked: Partial<T> = {};
  for (const key of keys) picked[key] = value[key];
  return picked as Pick<T, K>;
}
