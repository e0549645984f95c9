import { z } from "zod";
import { jsonObjectSchema } from "./json";

const common = {
  platformMessageId: z.string(),
  /** Lets an answer quote this message. */
  quoteToken: z.string().optional(),
  /** The platform's id of the message that this one quotes. */
  quotedMessageId: z.string().optional(),
  markAsReadToken: z.string().optional(),
};

/** Where the bytes are: with the platform (fetched by message id), or at an address of the sender's. */
const media = {
  url: z.string().optional(),
  previewUrl: z.string().optional(),
};

export const mentionSchema = z.object({
  index: z.number().int(),
  length: z.number().int(),
  target: z.enum(["user", "all"]),
  platformId: z.string().optional(),
  isSelf: z.boolean().optional(),
});

export const textEmojiSchema = z.object({
  index: z.number().int(),
  length: z.number().int(),
  productId: z.string(),
  emojiId: z.string(),
});

/** What a person said. Offsets count UTF-16 code units, as JavaScript strings do. */
export const inboundContentSchema = z.discriminatedUnion("type", [
  z.object({
    ...common,
    type: z.literal("text"),
    text: z.string(),
    emojis: z.array(textEmojiSchema).optional(),
    mentions: z.array(mentionSchema).optional(),
  }),
  z.object({
    ...common,
    ...media,
    type: z.literal("image"),
    imageSet: z.object({ id: z.string(), index: z.number().optional(), total: z.number().optional() }).optional(),
  }),
  z.object({ ...common, ...media, type: z.literal("video"), durationMs: z.number().optional() }),
  z.object({ ...common, ...media, type: z.literal("audio"), durationMs: z.number().optional() }),
  z.object({
    ...common,
    ...media,
    type: z.literal("file"),
    fileName: z.string(),
    sizeBytes: z.number().optional(),
  }),
  z.object({
    ...common,
    type: z.literal("location"),
    title: z.string().optional(),
    address: z.string().optional(),
    latitude: z.number(),
    longitude: z.number(),
  }),
  z.object({
    ...common,
    type: z.literal("sticker"),
    packageId: z.string(),
    stickerId: z.string(),
    resourceType: z.string().optional(),
    keywords: z.array(z.string()).optional(),
    text: z.string().optional(),
  }),
  z.object({
    ...common,
    type: z.literal("unsupported"),
    platformType: z.string(),
    details: jsonObjectSchema.optional(),
  }),
]);
export type InboundContent = z.infer<typeof inboundContentSchema>;
export type InboundContentType = InboundContent["type"];
