import type { InboundContent } from "./inbound-content.schema";
import type { Message } from "./message.schema";

/** Enough to show a message in one line. `type` picks the localised noun or icon; `text` is what was said, if anything. */
export interface MessagePreview {
  type: Message["type"] | InboundContent["type"];
  text?: string;
}

/** The one-line gist of a message in either direction, without words of our own. */
export function previewOf(message: Message | InboundContent): MessagePreview {
  const text = gistOf(message)?.trim();
  return text ? { type: message.type, text } : { type: message.type };
}

function gistOf(message: Message | InboundContent): string | undefined {
  switch (message.type) {
    case "text":
      return message.text;
    case "card":
      return message.title ?? message.text;
    case "flex":
      return message.altText;
    case "location":
      return message.title || message.address;
    case "file":
      return message.fileName;
    case "raw":
      return gistOfRaw(message.message);
    case "sticker":
      return "text" in message ? message.text : undefined;
    case "image":
    case "video":
    case "audio":
    case "unsupported":
      return undefined;
  }
}

/** Platforms name the text of a message `text` or, for drawn ones, `altText`; other members are not for reading. */
function gistOfRaw(message: Record<string, unknown>): string | undefined {
  for (const key of ["text", "altText"]) {
    const value = message[key];
    if (typeof value === "string") return value;
  }
  return undefined;
}
