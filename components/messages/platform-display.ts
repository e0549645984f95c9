import { z } from "zod";
import { type JsonObject, jsonObjectSchema, type QuickReply } from "@/lib/messages";
import type { Display, DisplayColumn, Displayed } from "./display";
import { platformButton } from "./platform-action";
import { platformText, platformTextV2 } from "./platform-text";

const action = z.unknown();
const altText = z.string();

const columnSchema = z.object({
  thumbnailImageUrl: z.string().optional(),
  imageUrl: z.string().optional(),
  imageBackgroundColor: z.string().optional(),
  title: z.string().optional(),
  text: z.string().optional(),
  defaultAction: action.optional(),
  action: action.optional(),
  actions: z.array(action).default([]),
});

const frame = {
  imageAspectRatio: z.enum(["rectangle", "square"]).default("rectangle"),
  imageSize: z.enum(["cover", "contain"]).default("cover"),
};

const templateSchema = z.discriminatedUnion("type", [
  columnSchema.extend({ type: z.literal("buttons"), ...frame }),
  columnSchema.extend({ type: z.literal("confirm"), ...frame }),
  z.object({ type: z.literal("carousel"), columns: z.array(columnSchema), ...frame }),
  z.object({ type: z.literal("image_carousel"), columns: z.array(columnSchema), ...frame }),
]);
type Template = z.infer<typeof templateSchema>;

const areaSchema = z.object({ x: z.number(), y: z.number(), width: z.number(), height: z.number() });

const videoSchema = z.object({
  originalContentUrl: z.string(),
  previewImageUrl: z.string().optional(),
  area: areaSchema,
  externalLink: z.object({ linkUri: z.string(), label: z.string() }).optional(),
});

const senderSchema = z.object({ name: z.string().optional(), iconUrl: z.string().optional() });

/** Message objects in the words that platforms share; members that are not drawn are ignored. */
const platformMessageSchema = z.discriminatedUnion("type", [
  z.object({ type: z.literal("text"), text: z.string(), emojis: z.unknown().optional() }),
  z.object({
    type: z.literal("textV2"),
    text: z.string(),
    substitution: z.record(z.string(), z.unknown()).default({}),
  }),
  z.object({ type: z.literal("image"), originalContentUrl: z.string(), previewImageUrl: z.string().optional() }),
  z.object({ type: z.literal("video"), originalContentUrl: z.string(), previewImageUrl: z.string().optional() }),
  z.object({ type: z.literal("audio"), originalContentUrl: z.string(), duration: z.number().optional() }),
  z.object({
    type: z.literal("location"),
    title: z.string().optional(),
    address: z.string().optional(),
    latitude: z.number(),
    longitude: z.number(),
  }),
  z.object({ type: z.literal("sticker"), packageId: z.string(), stickerId: z.string() }),
  z.object({ type: z.literal("template"), altText, template: templateSchema }),
  z.object({
    type: z.literal("imagemap"),
    altText,
    baseUrl: z.string(),
    baseSize: z.object({ width: z.number().positive(), height: z.number().positive() }),
    actions: z.array(jsonObjectSchema).default([]),
    video: videoSchema.optional().catch(undefined),
  }),
  z.object({ type: z.literal("flex"), altText, contents: jsonObjectSchema }),
  z.object({ type: z.literal("coupon"), couponId: z.string() }),
]);
type PlatformMessage = z.infer<typeof platformMessageSchema>;
type Imagemap = Extract<PlatformMessage, { type: "imagemap" }>;

const quickReplySchema = z.object({ items: z.array(z.object({ action, imageUrl: z.string().optional() })) });

/** How a message object in a platform's own words is drawn; unknown kinds show their alternative text (INB-148). */
export function platformDisplay(message: JsonObject): Displayed {
  const parsed = platformMessageSchema.safeParse(message);
  const body = parsed.success ? bodyOf(parsed.data) : unsupported(message);
  const sender = senderSchema.safeParse(message.sender).data;
  return { body, quickReplies: quickRepliesOf(message.quickReply), ...(sender && { sender }) };
}

function bodyOf(message: PlatformMessage): Display {
  switch (message.type) {
    case "text":
      return platformText(message.text, message.emojis);
    case "textV2":
      return platformTextV2(message.text, message.substitution);
    case "image":
    case "video":
      return { kind: message.type, url: message.originalContentUrl, previewUrl: message.previewImageUrl };
    case "audio":
      return { kind: "audio", url: message.originalContentUrl, durationMs: message.duration };
    case "location":
      return { ...message, kind: "location" };
    case "sticker":
      return { kind: "sticker", packageId: message.packageId, stickerId: message.stickerId, keywords: [] };
    case "template":
      return templateOf(message.altText, message.template);
    case "imagemap":
      return imagemapOf(message);
    case "flex":
      return { kind: "flex", altText: message.altText, contents: message.contents };
    case "coupon":
      return { kind: "coupon", couponId: message.couponId };
  }
}

function templateOf(alt: string, template: Template): Display {
  const isCarousel = template.type === "carousel" || template.type === "image_carousel";
  const columns = "columns" in template ? template.columns : [template];
  return {
    kind: "template",
    altText: alt,
    columns: columns.map(columnOf),
    isCarousel,
    isImageOnly: template.type === "image_carousel",
    isConfirm: template.type === "confirm",
    imageRatio: template.type === "image_carousel" || template.imageAspectRatio === "square" ? 1 : 1.51,
    imageFit: template.imageSize,
  };
}

function columnOf(column: z.infer<typeof columnSchema>): DisplayColumn {
  const actions = column.action === undefined ? column.actions : [column.action];
  return {
    imageUrl: column.thumbnailImageUrl ?? column.imageUrl,
    imageBackground: column.imageBackgroundColor,
    title: column.title,
    text: column.text,
    buttons: actions.map(platformButton),
    defaultAction: column.defaultAction === undefined ? undefined : platformButton(column.defaultAction).action,
  };
}

/** The widths below the base address that the platform asks for. */
const imagemapWidths = [240, 300, 460, 700, 1040];

function imagemapOf({ baseUrl, baseSize, altText: alt, actions, video }: Imagemap): Display {
  const { width, height } = baseSize;
  return {
    kind: "imagemap",
    altText: alt,
    // Addresses with commas or spaces would come apart in a list of variants.
    image: {
      url: `${baseUrl}/700`,
      srcSet: /[\s,]/.test(baseUrl)
        ? undefined
        : imagemapWidths.map((size) => `${baseUrl}/${size} ${size}w`).join(", "),
    },
    width,
    // A strip without end would push everything else away.
    height: Math.min(Math.max(height, width / longestSide), width * longestSide),
    areas: actions.flatMap((item) => {
      const area = areaSchema.safeParse(item.area);
      return area.success ? [{ ...area.data, button: platformButton(item) }] : [];
    }),
    video: video && filmOf(video),
  };
}

const longestSide = 5;

function filmOf({ originalContentUrl, previewImageUrl, area, externalLink: link }: z.infer<typeof videoSchema>) {
  return {
    url: originalContentUrl,
    previewUrl: previewImageUrl,
    area,
    link: link && { label: link.label, action: { type: "uri" as const, uri: link.linkUri } },
  };
}

function quickRepliesOf(value: unknown): QuickReply[] {
  const parsed = quickReplySchema.safeParse(value);
  if (!parsed.success) return [];
  return parsed.data.items.flatMap((item) => {
    const { label, action: found } = platformButton(item.action);
    return found ? [{ label, action: found, imageUrl: item.imageUrl }] : [];
  });
}

function unsupported(message: JsonObject): Display {
  const told = z.object({ altText }).safeParse(message);
  return {
    kind: "unsupported",
    platformType: typeof message.type === "string" ? message.type : "",
    altText: told.success ? told.data.altText : undefined,
    details: message,
  };
}
