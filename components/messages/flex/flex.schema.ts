import { z } from "zod";

const text = z.string().optional();
const flag = z.boolean().optional();

/** Where a component stands in its parent. */
const placed = {
  flex: z.number().min(0).max(1000).optional(),
  margin: text,
  position: z.enum(["relative", "absolute"]).optional(),
  offsetTop: text,
  offsetBottom: text,
  offsetStart: text,
  offsetEnd: text,
  align: z.enum(["start", "end", "center"]).optional(),
  gravity: z.enum(["top", "bottom", "center"]).optional(),
};

const lettered = {
  size: text,
  color: text,
  weight: z.enum(["regular", "bold"]).optional(),
  style: text,
  decoration: z.enum(["none", "underline", "line-through"]).optional(),
};

const justify = z
  .enum(["flex-start", "center", "flex-end", "space-between", "space-around", "space-evenly"])
  .optional();

/** Children stay unread here: each is parsed where it is drawn, so that one bad part leaves the rest standing (INB-163). */
const children = z.array(z.unknown());

export const boxSchema = z.object({
  type: z.literal("box"),
  ...placed,
  layout: z.enum(["horizontal", "vertical", "baseline"]),
  contents: children,
  backgroundColor: text,
  borderColor: text,
  borderWidth: text,
  cornerRadius: text,
  width: text,
  maxWidth: text,
  height: text,
  maxHeight: text,
  spacing: text,
  paddingAll: text,
  paddingTop: text,
  paddingBottom: text,
  paddingStart: text,
  paddingEnd: text,
  justifyContent: justify,
  alignItems: z.enum(["flex-start", "center", "flex-end"]).optional(),
  background: z
    .object({ angle: text, startColor: text, endColor: text, centerColor: text, centerPosition: text })
    .optional(),
  action: z.unknown().optional(),
});
export type FlexBox = z.infer<typeof boxSchema>;

export const spanSchema = z.object({ type: z.literal("span"), text: z.string(), ...lettered });
export type FlexSpan = z.infer<typeof spanSchema>;

export const componentSchema = z.discriminatedUnion("type", [
  boxSchema,
  z.object({
    type: z.literal("button"),
    ...placed,
    action: z.unknown(),
    height: z.enum(["sm", "md"]).optional(),
    style: z.enum(["primary", "secondary", "link"]).optional(),
    color: text,
  }),
  z.object({
    type: z.literal("image"),
    ...placed,
    url: z.string(),
    size: text,
    aspectRatio: text,
    aspectMode: z.enum(["fit", "cover"]).optional(),
    backgroundColor: text,
    action: z.unknown().optional(),
  }),
  z.object({
    type: z.literal("video"),
    ...placed,
    url: z.string(),
    previewUrl: text,
    aspectRatio: text,
    altContent: z.unknown().optional(),
    action: z.unknown().optional(),
  }),
  z.object({ type: z.literal("icon"), ...placed, url: z.string(), size: text, aspectRatio: text }),
  z.object({
    type: z.literal("text"),
    ...placed,
    ...lettered,
    text,
    contents: children.optional(),
    wrap: flag,
    maxLines: z.number().int().min(0).optional(),
    lineSpacing: text,
    action: z.unknown().optional(),
  }),
  z.object({ type: z.literal("separator"), ...placed, color: text }),
  z.object({ type: z.literal("filler"), ...placed }),
  z.object({ type: z.literal("spacer"), ...placed, size: text }),
]);
export type FlexComponent = z.infer<typeof componentSchema>;
export type FlexText = Extract<FlexComponent, { type: "text" }>;
export type FlexButton = Extract<FlexComponent, { type: "button" }>;
export type FlexImage = Extract<FlexComponent, { type: "image" }>;

const blockStyle = z.object({ backgroundColor: text, separator: flag, separatorColor: text }).optional();

export const bubbleSchema = z.object({
  type: z.literal("bubble"),
  size: text,
  direction: z.enum(["ltr", "rtl"]).optional(),
  header: z.unknown().optional(),
  hero: z.unknown().optional(),
  body: z.unknown().optional(),
  footer: z.unknown().optional(),
  styles: z.object({ header: blockStyle, hero: blockStyle, body: blockStyle, footer: blockStyle }).optional(),
  action: z.unknown().optional(),
});
export type FlexBubble = z.infer<typeof bubbleSchema>;

export const containerSchema = z.discriminatedUnion("type", [
  bubbleSchema,
  z.object({ type: z.literal("carousel"), contents: z.array(z.unknown()).max(100) }),
]);
