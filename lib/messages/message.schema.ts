import { z } from "zod";
import { buttonSchema, maxQuickReplies, quickReplySchema } from "./action.schema";
import { jsonObjectSchema } from "./json";

const quickReplies = z.array(quickReplySchema).min(1).max(maxQuickReplies).optional();

export const textMessageSchema = z.strictObject({
  type: z.literal("text"),
  text: z.string().min(1),
  /** Each stands on the `$` at its UTF-16 place; a platform without such emoji shows the `$`. */
  emojis: z
    .array(z.strictObject({ index: z.number().int().min(0), productId: z.string(), emojiId: z.string() }))
    .optional(),
  /** The message that this one answers, as its platform named it. */
  quoteToken: z.string().optional(),
  quickReplies,
});

export const stickerMessageSchema = z.strictObject({
  type: z.literal("sticker"),
  packageId: z.string(),
  stickerId: z.string(),
  quickReplies,
});

export const imageMessageSchema = z.strictObject({
  type: z.literal("image"),
  originalContentUrl: z.string(),
  previewImageUrl: z.string(),
  quickReplies,
});

export const videoMessageSchema = z.strictObject({
  type: z.literal("video"),
  originalContentUrl: z.string(),
  previewImageUrl: z.string(),
  trackingId: z.string().optional(),
  quickReplies,
});

export const audioMessageSchema = z.strictObject({
  type: z.literal("audio"),
  originalContentUrl: z.string(),
  durationMs: z.number().int().positive(),
  quickReplies,
});

export const locationMessageSchema = z.strictObject({
  type: z.literal("location"),
  title: z.string(),
  address: z.string(),
  latitude: z.number().min(-90).max(90),
  longitude: z.number().min(-180).max(180),
  quickReplies,
});

/** Text, labelled rows and buttons in up to four columns: what interactions draw their questions and cards with. */
export const cardMessageSchema = z.strictObject({
  type: z.literal("card"),
  title: z.string().optional(),
  text: z.string().optional(),
  rows: z.array(z.strictObject({ label: z.string(), value: z.string() })).optional(),
  buttons: z.array(buttonSchema),
  columns: z.number().int().min(1).max(4),
  /** More rows or buttons than this are shown on several cards side by side; the last `fixedButtons` stand on each of them. */
  paged: z.strictObject({ size: z.number().int().min(1), fixedButtons: z.number().int().min(0) }).optional(),
  quickReplies,
});

export const flexMessageSchema = z.strictObject({
  type: z.literal("flex"),
  altText: z.string(),
  contents: jsonObjectSchema,
  quickReplies,
});

/** One message object in a platform's own words, passed through untouched. */
export const rawMessageSchema = z.strictObject({
  type: z.literal("raw"),
  message: jsonObjectSchema,
  quickReplies,
});

/** Everything that can be said to a peer, in no platform's words. */
export const messageSchema = z.discriminatedUnion("type", [
  textMessageSchema,
  stickerMessageSchema,
  imageMessageSchema,
  videoMessageSchema,
  audioMessageSchema,
  locationMessageSchema,
  cardMessageSchema,
  flexMessageSchema,
  rawMessageSchema,
]);
export type Message = z.infer<typeof messageSchema>;
export type MessageType = Message["type"];
export type CardMessage = z.infer<typeof cardMessageSchema>;
