/** A member in the text of a comment. */
const token = /<@(mem_[0-9a-z]{26})>/g;

export type TextPart = { type: "text"; text: string } | { type: "mention"; memberId: string };

/** How a member is written into a comment. */
export function mentionOf(memberId: string): string {
  return `<@${memberId}>`;
}

/** A comment in pieces: what was written, and who was named. */
export function partsOf(text: string): TextPart[] {
  const parts: TextPart[] = [];
  let end = 0;
  for (const { 0: whole, 1: memberId = "", index } of text.matchAll(token)) {
    if (index > end) parts.push({ type: "text", text: text.slice(end, index) });
    parts.push({ type: "mention", memberId });
    end = index + whole.length;
  }
  if (end < text.length) parts.push({ type: "text", text: text.slice(end) });
  return parts;
}

/** The members that a comment names, each once. */
export function mentionedIn(text: string): string[] {
  return [...new Set([...text.matchAll(token)].flatMap(({ 1: memberId }) => memberId ?? []))];
}
