import { z } from "zod";
import { type JsonObject, jsonObjectSchema, type QuickReply } from "@/lib/messages";
import type { Display, DisplayColumn, Displayed } from "./display";
import { platformButton } from "./platform-action";

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

/** Message objects in the words that platforms share; members that are not drawn are ignored. */
const platformMessageSchema = z.discriminatedUnion("type", [
  z.object({ type: z.literal("text"), text: z.string() }),
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
  }),
  z.object({ type: z.literal("flex"), altText, contents: jsonObjectSchema }),
  z.object({ type: z.literal("coupon"), couponId: z.string() }),
]);
type PlatformMessage = z.infer<typeof platformMessageSchema>;

const quickReplySchema = z.object({ items: z.array(z.object({ action, imageUrl: z.string().optional() })) });

/** How a message object in a platform's own words is drawn; unknown kinds show their alternative text (INB-148). */
export function platformDisplay(message: JsonObject): Displayed {
  const parsed = platformMessageSchema.safeParse(message);
  const body = parsed.success ? bodyOf(parsed.data) : unsupported(message);
  return { body, quickReplies: quickRepliesOf(message.quickReply) };
}

function bodyOf(message: PlatformMessage): Display {
  switch (message.type) {
    case "text":
      return { kind: "text", text: message.text };
    case "textV2":
      return { kind: "text", text: substituted(message.text) };
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

/** `{key}` stands for a mention or an emoji, `{{` and `}}` for braces. */
function substituted(text: string): string {
  return text.replace(/\{\{|\}\}|\{(\w{1,20})\}/g, (whole, key: string | undefined) =>
    key ? `@${key}` : whole.charAt(0),
  );
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
    imageRatio: template.type === "image_carousel" || template.imageAspectRatio === "square" ? 1 : 1.51,
    imageFit: template.imageSize,
    imageBackground: columns[0]?.imageBackgroundColor,
  };
}

function columnOf(column: z.infer<typeof columnSchema>): DisplayColumn {
  const actions = column.action === undefined ? column.actions : [column.action];
  return {
    imageUrl: column.thumbnailImageUrl ?? column.imageUrl,
    title: column.title,
    text: column.text,
    buttons: actions.map(platformButton),
    defaultAction: column.defaultAction === undefined ? undefined : platformButton(column.defaultAction).action,
  };
}

function imagemapOf(message: Extract<PlatformMessage, { type: "imagemap" }>): Display {
  const { width, height } = message.baseSize;
  return {
    kind: "imagemap",
    altText: message.altText,
    // The platform asks for one of five widths below the base address; 700 is sharp enough for a bubble on any screen.
    imageUrl: `${message.baseUrl}/700`,
    width,
    height,
    areas: message.actions.flatMap((item) => {
      const area = areaSchema.safeParse(item.area);
      return area.success ? [{ ...area.data, button: platformButton(item) }] : [];
    }),
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
