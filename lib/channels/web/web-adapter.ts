import type { Adapter, Capabilities, SendCall } from "../contract";
import { generateWebAccount, parseWebCredentials } from "./credentials";
import { decodeWeb } from "./decode";
import { encodeWeb } from "./encode";
import { splitWeb } from "./split";
import { visitorOf } from "./visitor-token";

const megabyte = 1024 * 1024;

const webCapabilities: Capabilities = {
  messagesPerSend: 5,
  replyTokenSeconds: null,
  hasMeteredQuota: false,
  hasIdempotentPush: true,
  pushKeyHours: null,
  hasSilentSend: false,
  hasQuoteTokens: false,
  hasTypingIndicator: false,
  hasReadMarks: false,
  hasGroups: false,
  hasChatPage: true,
  canSendFiles: false,
  nonFriendPushDays: null,
  messageKinds: ["text", "image", "video", "audio", "location", "card"],
  media: {
    image: { contentTypes: ["image/jpeg", "image/png", "image/gif", "image/webp"], maxBytes: 10 * megabyte },
    video: { contentTypes: ["video/mp4", "video/webm"], maxBytes: 200 * megabyte },
    audio: { contentTypes: ["audio/mpeg", "audio/mp4", "audio/x-m4a"], maxBytes: 200 * megabyte },
  },
  textLength: { max: 5000, unit: "utf16" },
  quickRepliesMax: 13,
  refusesFaulty: false,
};

/**
 * The chat page of a workspace. The page reads the timeline itself, and shows an outbound message once its send was
 * accepted; so accepting is all that `send` has to do, and the ids follow from the retry key.
 */
export const webAdapter: Adapter = {
  platform: "web",
  capabilities: webCapabilities,
  parseCredentials: parseWebCredentials,
  verify: (raw, credentials) => visitorOf(raw.header("x-visitor-token"), credentials) !== undefined,
  split: splitWeb,
  decode: decodeWeb,
  encode: encodeWeb,
  send: async (_connection, call) => ({ type: "accepted", messages: sentMessagesOf(call), wasRepeat: false }),
  fetchProfile: async () => ({ type: "not_found" }),
  fetchMedia: async () => ({ type: "gone" }),
  generateAccount: generateWebAccount,
};

function sentMessagesOf(call: SendCall) {
  return call.payloads.map((_payload, index) => ({ platformMessageId: `${call.retryKey}-${index}` }));
}
