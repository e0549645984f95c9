import type { InboundContent } from "@/lib/messages";

/**
 * What a step stores that takes more than text: a place in words and degrees, anything else as its kind and the platform's id
 * of the message, by which the inbox finds it. Nothing when it cannot be told what it is.
 */
export function answerOfContent(content: InboundContent): string | undefined {
  switch (content.type) {
    case "location":
      return placeOf(content);
    case "image":
    case "video":
    case "audio":
    case "file":
      return `${content.type}:${content.platformMessageId}`;
    case "sticker":
      return `sticker:${content.packageId}/${content.stickerId}`;
    case "text":
      return content.text;
    default:
      return undefined;
  }
}

function placeOf({ title, address, latitude, longitude }: Extract<InboundContent, { type: "location" }>): string {
  const words = [title, address].filter((part) => part !== undefined && part !== "");
  return [...words, `(${latitude}, ${longitude})`].join(" ");
}
