import { messageLimits } from "@/lib/messages";
import type { TextLimit } from "./counter";

/** The limits of texts that editors count, out of the one table. */
export const counted = {
  altText: limit("altText"),
  locationTitle: limit("locationTitle"),
  locationAddress: limit("locationAddress"),
  quickReplyLabel: limit("quickReplyLabel"),
  buttonLabel: limit("flexButtonLabel"),
  messageText: limit("messageActionText"),
  postbackData: limit("postbackData"),
  displayText: limit("postbackDisplayText"),
  uri: limit("uri"),
  clipboard: limit("clipboardText"),
  mediaUrl: limit("imageUrl"),
  trackingId: limit("trackingId"),
} satisfies Record<string, TextLimit>;

function limit(name: keyof typeof messageLimits): TextLimit {
  const { max, unit } = messageLimits[name];
  return { max, unit: unit === "grapheme" ? "grapheme" : "utf16" };
}
