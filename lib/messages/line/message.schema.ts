import { z } from "zod";
import { actionIn } from "./action.schema";
import { flexContainerSchema } from "./flex.schema";
import { checkAreas, imagemapShape } from "./imagemap.schema";
import { comfortableAltText, deliveryTagPattern, messageLimits, trackingIdPattern } from "./limits";
import {
  addFault,
  addWarning,
  between,
  filled,
  lengthFault,
  limited,
  listOf,
  matching,
  mediaAddress,
  wholeFrom,
} from "./rules";
import { isKnownSticker } from "./stickers";
import { templateSchema } from "./template.schema";
import { checkEmojiPlaces, checkSubstitution, textShape, textV2Shape } from "./text.schema";

const senderName = z.string().check((checked) => {
  const fault = lengthFault(checked.value, messageLimits.senderName);
  if (fault) addFault(checked, fault);
  // Which words are reserved LINE does not say; its own name certainly is, and inside of words it may be.
  if (/(?<![a-z])line(?![a-z])/i.test(checked.value)) addFault(checked, { code: "reserved_word", found: "LINE" });
  else if (/line/i.test(checked.value)) addWarning(checked, { code: "reserved_word", found: "line" });
});

export const quickReplyItemSchema = z.strictObject({
  type: z.literal("action"),
  action: actionIn("quickReply"),
  imageUrl: mediaAddress(messageLimits.quickReplyImageUrl).optional(),
});

const common = {
  quickReply: z.strictObject({ items: listOf(quickReplyItemSchema, messageLimits.quickReplies) }).optional(),
  sender: z
    .strictObject({ name: senderName.optional(), iconUrl: mediaAddress(messageLimits.senderIconUrl).optional() })
    .optional(),
};

const altText = limited(messageLimits.altText).check((checked) => {
  const found = checked.value.length;
  if (found <= comfortableAltText || found > messageLimits.altText.max) return;
  addWarning(checked, { code: "alt_text_long", limit: comfortableAltText, found, unit: "utf16" });
});

const sticker = z
  .strictObject({
    type: z.literal("sticker"),
    packageId: filled(),
    stickerId: filled(),
    quoteToken: filled().optional(),
    ...common,
  })
  .check((checked) => {
    const { packageId, stickerId } = checked.value;
    if (!packageId || !stickerId || isKnownSticker(packageId, stickerId)) return;
    addWarning(checked, { code: "sticker_unlisted", found: `${packageId} / ${stickerId}` }, ["stickerId"]);
  });

const trackingId = limited(messageLimits.trackingId).check((checked) => {
  const { value } = checked;
  if (lengthFault(value, messageLimits.trackingId) || trackingIdPattern.test(value)) return;
  addFault(checked, { code: "bad_format", limit: "A–Z a–z 0–9 -.=,+*()%$&;:@{}!?<>[]", found: value });
});

/** A message object as LINE takes it, with every limit (API §5). What passes is sent; `check` explains what does not. */
export const lineMessageSchema = z.discriminatedUnion("type", [
  z.strictObject({ ...textShape, ...common }).check(checkEmojiPlaces),
  z.strictObject({ ...textV2Shape, ...common }).check(checkSubstitution),
  sticker,
  z.strictObject({
    type: z.literal("image"),
    originalContentUrl: mediaAddress(messageLimits.imageUrl),
    previewImageUrl: mediaAddress(messageLimits.imagePreviewUrl),
    ...common,
  }),
  z.strictObject({
    type: z.literal("video"),
    originalContentUrl: mediaAddress(messageLimits.videoUrl),
    previewImageUrl: mediaAddress(messageLimits.videoPreviewUrl),
    trackingId: trackingId.optional(),
    ...common,
  }),
  z.strictObject({
    type: z.literal("audio"),
    originalContentUrl: mediaAddress(messageLimits.audioUrl),
    duration: wholeFrom(1),
    ...common,
  }),
  z.strictObject({
    type: z.literal("location"),
    title: limited(messageLimits.locationTitle),
    address: limited(messageLimits.locationAddress),
    latitude: between(-90, 90),
    longitude: between(-180, 180),
    ...common,
  }),
  z.strictObject({ ...imagemapShape, altText, ...common }).check(checkAreas),
  z.strictObject({ type: z.literal("template"), altText, template: templateSchema, ...common }),
  z.strictObject({ type: z.literal("flex"), altText, contents: flexContainerSchema, ...common }),
  z.strictObject({
    type: z.literal("coupon"),
    couponId: filled(),
    deliveryTag: matching(deliveryTagPattern, "A–Z a–z 0–9 _ (1–30)").optional(),
    ...common,
  }),
]);
export type LineMessage = z.infer<typeof lineMessageSchema>;
export type LineMessageType = LineMessage["type"];
