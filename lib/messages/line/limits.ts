import type { ProblemUnit } from "../problem";
import limits from "./data/line-limits.json" with { type: "json" };

/** How much of something LINE takes, and in which unit it counts. */
export interface Limit {
  min: number;
  max: number;
  unit: ProblemUnit;
}

interface Rule {
  min?: number;
  max: number;
  unit?: string;
}

const { message, action, request } = limits;
const { common, image, video, audio, location, imagemap, flex } = message;
const buttons = message["template.buttons"];
const confirm = message["template.confirm"];
const carousel = message["template.carousel"];
const imageCarousel = message["template.image_carousel"];
const labels = action.labelByPlace;

/** Lengths without a unit of their own are counted in UTF-16 code units (API §5.0). */
function text({ min = 0, max, unit }: Rule): Limit {
  return { min, max, unit: unit === "grapheme" ? "grapheme" : "utf16" };
}

/** A text that may not be left empty. */
function words(rule: Rule): Limit {
  return { ...text(rule), min: 1 };
}

function items({ min = 0, max }: Rule): Limit {
  return { min, max, unit: "items" };
}

function exactly(count: number): Limit {
  return { min: count, max: count, unit: "items" };
}

function bytes({ max }: Rule): Limit {
  return { min: 0, max, unit: "bytes" };
}

function label({ required, max }: { required: boolean; max: number }): Limit {
  return { min: required ? 1 : 0, max, unit: "grapheme" };
}

/**
 * The one table of LINE's limits for messages: editors, problems, import and the sender all read it. Every number comes from
 * `data/line-limits.json`.
 */
export const messageLimits = {
  messages: items(request.messagesPerRequest),
  text: text(message.text.text),
  emojis: items(message.text.emojis),
  textV2: text(message.textV2.text),
  substitutions: items({ max: message.textV2.substitution.maxEntries }),
  substitutedMentions: items({ max: message.textV2.substitution.maxMentions }),
  substitutedEmojis: items({ max: message.textV2.substitution.maxEmojis }),
  quickReplies: items({ min: 1, ...common["quickReply.items"] }),
  quickReplyImageUrl: text(common["quickReply.items[].imageUrl"]),
  senderName: text(common["sender.name"]),
  senderIconUrl: text(common["sender.iconUrl"]),
  imageUrl: text(image.originalContentUrl),
  imagePreviewUrl: text(image.previewImageUrl),
  videoUrl: text(video.originalContentUrl),
  videoPreviewUrl: text(video.previewImageUrl),
  audioUrl: text(audio.originalContentUrl),
  trackingId: words(video.trackingId),
  locationTitle: words(location.title),
  locationAddress: words(location.address),
  altText: words(flex.altText),
  imagemapBaseUrl: text(imagemap.baseUrl),
  imagemapActions: items({ min: 1, ...imagemap.actions }),
  imagemapLabel: text(imagemap["actions[].label"]),
  imagemapUri: text(imagemap["actions[uri].linkUri"]),
  imagemapText: words(imagemap["actions[message].text"]),
  imagemapClipboard: text(imagemap["actions[clipboard].clipboardText"]),
  imagemapLinkUri: text(imagemap["video.externalLink.linkUri"]),
  imagemapLinkLabel: words(imagemap["video.externalLink.label"]),
  templateImageUrl: text(buttons.thumbnailImageUrl),
  buttonsTitle: text(buttons.title),
  buttonsText: words(buttons.text),
  buttonsShortText: words({ max: buttons.text.maxWithImageOrTitle, unit: buttons.text.unit }),
  buttonsActions: items(buttons.actions),
  confirmText: words(confirm.text),
  confirmActions: exactly(confirm.actions.exactly),
  carouselColumns: items(carousel.columns),
  carouselTitle: text(carousel["columns[].title"]),
  carouselText: words(carousel["columns[].text"]),
  carouselShortText: words({
    max: carousel["columns[].text"].maxWithImageOrTitle,
    unit: carousel["columns[].text"].unit,
  }),
  carouselActions: items(carousel["columns[].actions"]),
  imageCarouselColumns: items(imageCarousel.columns),
  imageCarouselUrl: text(imageCarousel["columns[].imageUrl"]),
  flexBubbleBytes: bytes(flex.bubbleJson),
  flexCarouselBytes: bytes(flex.carouselJson),
  flexBubbles: items({ min: 1, ...flex["carousel.contents"] }),
  flexAnimatedImages: items(flex.animatedImagesPerMessage),
  flexImageUrl: text(flex.imageUrl),
  flexIconUrl: text(flex.iconUrl),
  templateLabel: label(labels.template),
  imageCarouselLabel: label(labels["template.image_carousel"]),
  quickReplyLabel: label(labels.quickReply),
  richMenuLabel: label(labels.richMenu),
  flexButtonLabel: label(labels["flex.button"]),
  flexOtherLabel: label(labels["flex.other"]),
  phoneActionLabel: label(labels["camera|cameraRoll|location"]),
  postbackData: text(action.postback.data),
  postbackDisplayText: text(action.postback.displayText),
  postbackText: text(action.postback.text),
  postbackFillInText: text(action.postback.fillInText),
  messageActionText: words(action.message.text),
  uri: text(action.uri.uri),
  desktopUri: text(action.uri["altUri.desktop"]),
  pickerData: text(action.datetimepicker.data),
  clipboardText: text(action.clipboard.clipboardText),
  richMenuAlias: words(action.richmenuswitch.richMenuAliasId),
  richMenuData: text(action.richmenuswitch.data),
} as const satisfies Record<string, Limit>;
export type LimitName = keyof typeof messageLimits;

/** Longer than this, chat lists and notifications no longer show all of it. */
export const comfortableAltText = 400;

export const linkSchemes: readonly string[] = action.uri.uri.schemes;
export const pickerRanges: Record<string, readonly string[]> = action.datetimepicker.range;
export const allowedPlaces = action.allowedPlaces;
export const imagemapWidth = imagemap["baseSize.width"].const;
export const trackingIdPattern = new RegExp(video.trackingId.pattern);
export const deliveryTagPattern = new RegExp(message.coupon.deliveryTag.pattern);
export const substitutionKeyPattern = new RegExp(message.textV2.substitution.keyPattern);

const [flexImageSide = 0] = flex.imageUrl.maxPixels.split("x").map(Number);

/**
 * Pictures by what they are for: in a chat, small in front of one or of a film, on a card (Flex and templates, which differ only in
 * that templates have no limit of height), beside a quick reply.
 */
export const pictureLimits = {
  image: { formats: image.originalContentUrl.formats, maxBytes: image.originalContentUrl.maxFileBytes },
  preview: { formats: image.previewImageUrl.formats, maxBytes: image.previewImageUrl.maxFileBytes },
  card: {
    formats: buttons.thumbnailImageUrl.formats,
    maxBytes: Math.min(buttons.thumbnailImageUrl.maxFileBytes, flex.imageUrl.maxFileBytes),
    maxSide: Math.min(buttons.thumbnailImageUrl.maxWidth, flexImageSide),
  },
  icon: {
    formats: [common["quickReply.items[].imageUrl"].format],
    maxBytes: common["quickReply.items[].imageUrl"].maxFileBytes,
    isSquare: common["quickReply.items[].imageUrl"].aspect === "1:1",
  },
} as const;

/** What the transport of sends is held to; files are weighed before they are uploaded. */
export const lineRequestLimits = {
  bodyBytes: request.maxBodyBytes,
  retryKeyHours: request.retryKey.validHours,
  webhookUrl: request.webhookEndpointUrl.max,
  trackingId: trackingIdPattern,
  linkSchemes,
  media: { image, video, audio },
} as const;

/** Where the numbers come from, for the reader of an editor or a problem. */
export const limitsSource = {
  url: "https://developers.line.biz/en/reference/messaging-api/",
  checkedOn: "2026-08",
} as const;
