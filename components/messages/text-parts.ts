import { safeLink } from "./safe-url";

/** Offsets count UTF-16 code units, as the platform and JavaScript strings do. */
export interface TextMark {
  index: number;
  length: number;
}

export interface MentionMark extends TextMark {
  isSelf?: boolean;
}

export interface EmojiMark extends TextMark {
  productId: string;
  emojiId: string;
}

export type TextPart =
  | { type: "text"; text: string }
  | { type: "link"; text: string; href: string }
  | { type: "mention"; text: string; isSelf: boolean }
  | { type: "emoji"; text: string; productId: string; emojiId: string };

type Marked = { at: TextMark; part: (text: string) => TextPart };

/** Cuts a text into what is shown differently. Marks that overlap or lie outside the text are ignored; nothing is lost. */
export function textParts(text: string, mentions: readonly MentionMark[] = [], emojis: readonly EmojiMark[] = []) {
  const parts: TextPart[] = [];
  let position = 0;
  for (const { at, part } of marksInOrder(mentions, emojis)) {
    if (at.index < position || at.length <= 0 || at.index + at.length > text.length) continue;
    parts.push(...linkParts(text.slice(position, at.index)));
    parts.push(part(text.slice(at.index, at.index + at.length)));
    position = at.index + at.length;
  }
  parts.push(...linkParts(text.slice(position)));
  return parts;
}

function marksInOrder(mentions: readonly MentionMark[], emojis: readonly EmojiMark[]): Marked[] {
  const marks: Marked[] = [
    ...mentions.map((at) => ({
      at,
      part: (text: string): TextPart => ({ type: "mention", text, isSelf: at.isSelf === true }),
    })),
    ...emojis.map((at) => ({
      at,
      part: (text: string): TextPart => ({ type: "emoji", text, productId: at.productId, emojiId: at.emojiId }),
    })),
  ];
  return marks.sort((a, b) => a.at.index - b.at.index);
}

// Japanese text follows a link without a space, so a link ends where its alphabet ends.
const linkPattern =
  /https?:\/\/[\w\-.~:/?#[\]@!$&'()*+,;=%]+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+|(?<![\d-])0\d{1,4}-\d{1,4}-\d{3,4}(?![\d-])/g;

function linkParts(text: string): TextPart[] {
  const parts: TextPart[] = [];
  let position = 0;
  for (const match of text.matchAll(linkPattern)) {
    const found = match[0].replace(/[.,;:!?'\])]+$/, "");
    const href = safeLink(hrefOf(found));
    if (!href) continue;
    if (match.index > position) parts.push({ type: "text", text: text.slice(position, match.index) });
    parts.push({ type: "link", text: found, href });
    position = match.index + found.length;
  }
  if (position < text.length) parts.push({ type: "text", text: text.slice(position) });
  return parts;
}

function hrefOf(found: string): string {
  if (found.includes("://")) return found;
  return found.includes("@") ? `mailto:${found}` : `tel:${found.replaceAll("-", "")}`;
}
