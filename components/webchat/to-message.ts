import type { WebMessage } from "@/lib/channels/shared";
import type { InboundContent, Message } from "@/lib/messages";

/** A message of the chat page in the words that the shared bubbles draw. */
export function toMessage(message: WebMessage): Message | InboundContent {
  const { quickReplies } = message;
  switch (message.type) {
    case "text":
      return { type: "text", text: message.text, quickReplies };
    case "image":
      return { type: "image", originalContentUrl: message.url, previewImageUrl: message.previewUrl, quickReplies };
    case "video":
      return { type: "video", originalContentUrl: message.url, previewImageUrl: message.previewUrl, quickReplies };
    case "audio":
      return { type: "audio", originalContentUrl: message.url, durationMs: 1, quickReplies };
    case "location":
      return message;
    case "card":
      return message;
    case "unavailable":
      return { type: "unsupported", platformType: message.kind, platformMessageId: "" };
  }
}
