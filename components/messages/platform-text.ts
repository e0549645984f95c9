import { z } from "zod";
import { textV2Parts } from "@/lib/messages";
import type { Display } from "./display";
import type { EmojiMark, MentionMark } from "./text-parts";

const emojiSchema = z.object({ index: z.number().int(), productId: z.string(), emojiId: z.string() });
const emojisSchema = z.array(emojiSchema.optional().catch(undefined)).catch([]);

/** A text whose emoji each stand on one `$` (API §5.2). */
export function platformText(text: string, emojis: unknown): Display {
  const marks = emojisSchema.parse(emojis ?? []).flatMap((emoji): EmojiMark[] => {
    return emoji && text[emoji.index] === "$" ? [{ ...emoji, length: 1 }] : [];
  });
  return { kind: "text", text, emojis: marks };
}

const substituteSchema = z.discriminatedUnion("type", [
  z.object({ type: z.literal("emoji"), productId: z.string(), emojiId: z.string() }),
  z.object({ type: z.literal("mention"), mentionee: z.object({ type: z.enum(["user", "all"]) }) }),
]);

/** A text with `{key}` where a mention or an emoji stands; braces that do not pair are shown as they are (API §5.3). */
export function platformTextV2(text: string, substitution: Record<string, unknown>): Display {
  const emojis: EmojiMark[] = [];
  const mentions: MentionMark[] = [];
  let shown = "";
  for (const part of textV2Parts(text) ?? [{ text }]) {
    const given = part.key === undefined ? undefined : substituteSchema.safeParse(substitution[part.key]).data;
    // Names of members are not in the message; the key is what its author calls them.
    const said = given?.type === "mention" ? `@${part.key}` : given ? "$" : part.text;
    const at = { index: shown.length, length: said.length };
    if (given?.type === "emoji") emojis.push({ ...at, productId: given.productId, emojiId: given.emojiId });
    if (given?.type === "mention") mentions.push(at);
    shown += said;
  }
  return { kind: "text", text: shown, emojis, mentions };
}
