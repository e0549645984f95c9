import type { Step } from "@/lib/engine";

/** A text that people read, before and after; null where there was none. */
export interface TextChange {
  before: string | null;
  after: string | null;
}

const most = 3;

/** Which texts of a step say something else, at most three: names, what is sent, what is written on buttons. */
export function textChanges(before: Step, after: Step): TextChange[] {
  const old = textsOf(before);
  const now = textsOf(after);
  const places = [...new Set([...now.keys(), ...old.keys()])];
  return places
    .map((place) => ({ before: old.get(place) ?? null, after: now.get(place) ?? null }))
    .filter((change) => change.before !== change.after)
    .slice(0, most);
}

/** What of a message is text for people; all else is addresses, values and looks. */
const readable = new Set(["text", "title", "label", "altText", "contents", "body", "header", "footer", "options"]);

function textsOf({ title, messages }: Step): Map<string, string> {
  const texts = new Map(title === "" ? [] : [["title", title] as const]);
  for (const [index, message] of messages.entries()) gather(message, `${index}`, texts, false);
  return texts;
}

function gather(value: unknown, place: string, texts: Map<string, string>, isReadable: boolean): void {
  if (typeof value === "string") {
    if (isReadable && value !== "") texts.set(place, value);
  } else if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) gather(item, `${place}/${index}`, texts, isReadable);
  } else if (typeof value === "object" && value !== null) {
    for (const [key, item] of Object.entries(value)) gather(item, `${place}/${key}`, texts, readable.has(key));
  }
}
