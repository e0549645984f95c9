import { type Message, messageSchema } from "@/lib/messages";
import type { ActionResultKind } from "./catalogue";

/** The longest text that every platform takes, in UTF-16 units. */
const longestText = 5_000;

/** What a result says to the person: texts and messages as they are, nothing for what is neither. */
export function messagesOfResult(kind: ActionResultKind, value: unknown): Message[] {
  if (kind === "none") return [];
  if (typeof value === "string") return textMessages(value);
  if (kind === "text" && (typeof value === "number" || typeof value === "boolean")) return textMessages(String(value));
  return (Array.isArray(value) ? value : [value]).flatMap((item: unknown) => {
    const message = messageSchema.safeParse(item);
    return message.success ? [message.data] : [];
  });
}

/** A text as messages: none when it is empty, several when it is longer than one may be. */
export function textMessages(text: string): Message[] {
  const messages: Message[] = [];
  for (let rest = text; rest !== ""; ) {
    const part = rest.length > longestText ? cutAt(rest, longestText) : rest;
    messages.push({ type: "text", text: part });
    rest = rest.slice(part.length);
  }
  return messages;
}

/** Never between the two halves of one character. */
function cutAt(text: string, length: number): string {
  const last = text.charCodeAt(length - 1);
  return text.slice(0, last >= 0xd800 && last <= 0xdbff ? length - 1 : length);
}
