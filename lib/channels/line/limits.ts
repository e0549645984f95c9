import limits from "./data/line-limits.json" with { type: "json" };

/** LINE's limits, from `data/line-limits.json` (API §5 and §6). Each names the unit that LINE counts it in. */
const common = limits.message.common;
const label = limits.action.labelByPlace;

export const lineLimits = {
  messagesPerRequest: limits.request.messagesPerRequest.max,
  retryKeyHours: limits.request.retryKey.validHours,
  bodyBytes: limits.request.maxBodyBytes,
  text: limits.message.text.text.max,
  altText: limits.message.flex.altText.max,
  mediaUrl: limits.message.image.originalContentUrl.max,
  trackingId: new RegExp(limits.message.video.trackingId.pattern),
  locationTitle: limits.message.location.title.max,
  locationAddress: limits.message.location.address.max,
  bubbleBytes: limits.message.flex.bubbleJson.max,
  carouselBytes: limits.message.flex.carouselJson.max,
  quickReplies: common["quickReply.items"].max,
  quickReplyImageUrl: common["quickReply.items[].imageUrl"].max,
  quickReplyLabel: label.quickReply.max,
  buttonLabel: label["flex.button"].max,
  postbackData: limits.action.postback.data.max,
  displayText: limits.action.postback.displayText.max,
  messageText: limits.action.message.text.max,
  uri: limits.action.uri.uri.max,
  uriSchemes: limits.action.uri.uri.schemes,
  clipboardText: limits.action.clipboard.clipboardText.max,
  webhookUrl: limits.request.webhookEndpointUrl.max,
  image: limits.message.image,
  video: limits.message.video,
  audio: limits.message.audio,
} as const;
