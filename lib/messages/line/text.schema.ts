import { z } from "zod";
import { messageLimits, substitutionKeyPattern } from "./limits";
import { addFault, countFault, filled, limited, listOf, wholeFrom } from "./rules";

/** A LINE emoji: `index` is the UTF-16 place of the `$` that it replaces. */
export const textEmojiSchema = z.strictObject({ index: wholeFrom(0), productId: filled(), emojiId: filled() });

export const textShape = {
  type: z.literal("text"),
  text: limited(messageLimits.text),
  emojis: listOf(textEmojiSchema, messageLimits.emojis).optional(),
  quoteToken: filled().optional(),
};

interface EmojiText {
  text: string;
  emojis?: { index: number }[] | undefined;
}

/** Every emoji must stand on a `$` of its own text. */
export function checkEmojiPlaces(checked: { value: EmojiText; issues: z.core.$ZodRawIssue[] }): void {
  const { text, emojis = [] } = checked.value;
  for (const [position, { index }] of emojis.entries()) {
    if (text[index] === "$") continue;
    addFault(checked, { code: "emoji_place", found: index }, ["emojis", position, "index"]);
  }
}

const mentioneeSchema = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("user"), userId: filled() }),
  z.strictObject({ type: z.literal("all") }),
]);

const substituteSchema = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("mention"), mentionee: mentioneeSchema }),
  z.strictObject({ type: z.literal("emoji"), productId: filled(), emojiId: filled() }),
]);
export type Substitute = z.infer<typeof substituteSchema>;

export const textV2Shape = {
  type: z.literal("textV2"),
  text: limited(messageLimits.textV2),
  substitution: z.record(z.string(), substituteSchema).optional(),
  quoteToken: filled().optional(),
};

interface SubstitutedText {
  text: string;
  substitution?: Record<string, Substitute> | undefined;
}

/** Keys and `{key}`s must agree, and there may be only so many mentions and emoji. */
export function checkSubstitution(checked: { value: SubstitutedText; issues: z.core.$ZodRawIssue[] }): void {
  const { text, substitution = {} } = checked.value;
  const kinds = Object.values(substitution).map(({ type }) => type);
  const counts = [
    [kinds.length, messageLimits.substitutions],
    [kinds.filter((kind) => kind === "mention").length, messageLimits.substitutedMentions],
    [kinds.filter((kind) => kind === "emoji").length, messageLimits.substitutedEmojis],
  ] as const;
  for (const [count, limit] of counts) {
    const fault = countFault(count, limit);
    if (fault) addFault(checked, fault, ["substitution"]);
  }
  for (const key of Object.keys(substitution)) {
    if (substitutionKeyPattern.test(key)) continue;
    addFault(checked, { code: "bad_format", limit: "A–Z a–z 0–9 _", found: key }, ["substitution", key]);
  }
  const parts = textV2Parts(text);
  if (!parts) return addFault(checked, { code: "braces" }, ["text"]);
  for (const part of parts) {
    if (part.key === undefined || Object.hasOwn(substitution, part.key)) continue;
    addFault(checked, { code: "substitution_missing", found: part.key }, ["text"]);
  }
}

/** A stretch of words, or the key of what stands there. */
export interface TextV2Part {
  text: string;
  key?: string;
}

/** Cuts `{key}` out of a text, with `{{` and `}}` read as braces; nothing when the braces do not pair. */
export function textV2Parts(text: string): TextV2Part[] | undefined {
  const parts: TextV2Part[] = [];
  for (const [whole, key] of text.matchAll(/\{\{|\}\}|\{([^{}]*)\}|[{}]|[^{}]+/g)) {
    if (key !== undefined) parts.push({ text: whole, key });
    else if (whole === "{" || whole === "}") return undefined;
    else parts.push({ text: whole === "{{" || whole === "}}" ? whole.charAt(0) : whole });
  }
  return parts;
}
