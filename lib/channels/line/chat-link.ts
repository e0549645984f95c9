/**
 * Opens the chat with an official account and writes a text into the composer; the person sends it. Works in LINE on phones
 * (line-messaging-api.md). Basic ids carry their `@`, which has to be escaped.
 */
export function lineChatLink({ basicId }: { basicId?: string }, text: string): string | undefined {
  if (!basicId) return undefined;
  return `https://line.me/R/oaMessage/${encodeURIComponent(basicId)}/?${encodeURIComponent(text)}`;
}
