import type { Capabilities } from "../contract";
import { lineLimits } from "./limits";

/** What LINE can do (`spec/inbox.md` F1–F16). The numbers that LINE publishes come from `data/line-limits.json`. */
export const lineCapabilities: Capabilities = {
  messagesPerSend: lineLimits.messagesPerRequest,
  // LINE documents one minute from receipt; ten seconds are kept for our own way and LINE's (INB-340).
  replyTokenSeconds: 50,
  hasMeteredQuota: true,
  hasIdempotentPush: true,
  pushKeyHours: lineLimits.retryKeyHours,
  hasSilentSend: true,
  hasQuoteTokens: true,
  hasTypingIndicator: true,
  hasReadMarks: true,
  hasGroups: true,
  hasChatPage: false,
  canSendFiles: false,
  nonFriendPushDays: 7,
  messageKinds: ["text", "sticker", "image", "video", "audio", "location", "card", "flex", "raw"],
  media: {
    image: {
      contentTypes: ["image/jpeg", "image/png"],
      maxBytes: lineLimits.image.originalContentUrl.maxFileBytes,
      previewMaxBytes: lineLimits.image.previewImageUrl.maxFileBytes,
    },
    video: {
      contentTypes: ["video/mp4"],
      maxBytes: lineLimits.video.originalContentUrl.maxFileBytes,
      previewMaxBytes: lineLimits.video.previewImageUrl.maxFileBytes,
    },
    audio: {
      contentTypes: ["audio/mpeg", "audio/mp4", "audio/x-m4a"],
      maxBytes: lineLimits.audio.originalContentUrl.maxFileBytes,
    },
  },
  textLength: { max: lineLimits.text, unit: "utf16" },
  quickRepliesMax: lineLimits.quickReplies,
  refusesFaulty: true,
};
