import { z } from "zod";

/**
 * Flex as the renderer reads it: what a component cannot do without must be there, every other property that does not fit is
 * left aside, so that a slip in one place costs no more than that place (INB-163). What is right is the affair of `check`.
 */
const text = z.string().optional().catch(undefined);
const flag = z.boolean().optional().catch(undefined);
const oneOf = <const T extends readonly [string, ...string[]]>(words: T) => z.enum(words).optional().catch(undefined);
const action = z.unknown().optional();

/** Longer than any message may be; what comes after that is only meant to hurt. */
const longest = 30_000;
const said = z.string().transform((value) => value.slice(0, longest));

/** Where a component stands in its parent. */
const placed = {
  flex: z.number().min(0).max(1000).optional().catch(undefined),
  margin: text,
  position: oneOf(["relative", "absolute"]),
  offsetTop: text,
  offsetBottom: text,
  offsetStart: text,
  offsetEnd: text,
  align: oneOf(["start", "end", "center"]),
  gravity: oneOf(["top", "bottom", "center"]),
};

const lettered = {
  size: text,
  color: text,
  weight: oneOf(["regular", "bold"]),
  style: oneOf(["normal", "italic"]),
  decoration: oneOf(["none", "underline", "line-through"]),
};

const shrinking = { adjustMode: oneOf(["shrink-to-fit"]), scaling: flag };

const boxSchema = z.object({
  type: z.literal("box"),
  ...placed,
  layout: z.enum(["horizontal", "vertical", "baseline"]),
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
  justifyContent: oneOf(["flex-start", "center", "flex-end", "space-between", "space-around", "space-evenly"]),
  alignItems: oneOf(["flex-start", "center", "flex-end"]),
  background: z
    .object({ angle: text, startColor: text, endColor: text, centerColor: text, centerPosition: text })
    .optional()
    .catch(undefined),
  action,
});
export type FlexBox = z.infer<typeof boxSchema>;

export const spanSchema = z.object({ type: z.literal("span"), text: said, ...lettered });
export type FlexSpan = z.infer<typeof spanSchema>;

export const componentSchema = z.discriminatedUnion("type", [
  boxSchema,
  z.object({
    type: z.literal("button"),
    ...placed,
    action,
    height: oneOf(["sm", "md"]),
    style: oneOf(["primary", "secondary", "link"]),
    color: text,
    ...shrinking,
  }),
  z.object({
    type: z.literal("image"),
    ...placed,
    url: z.string(),
    size: text,
    aspectRatio: text,
    aspectMode: oneOf(["fit", "cover"]),
    backgroundColor: text,
    action,
  }),
  z.object({ type: z.literal("video"), ...placed, url: z.string(), previewUrl: text, aspectRatio: text, action }),
  z.object({ type: z.literal("icon"), ...placed, url: z.string(), size: text, aspectRatio: text, scaling: flag }),
  z.object({
    type: z.literal("text"),
    ...placed,
    ...lettered,
    text: said.optional(),
    wrap: flag,
    maxLines: z.number().int().min(0).optional().catch(undefined),
    lineSpacing: text,
    action,
    ...shrinking,
  }),
  z.object({ type: z.literal("separator"), ...placed, color: text }),
  z.object({ type: z.literal("filler"), ...placed }),
  // Gone from the reference, but still in designs that people keep.
  z.object({ type: z.literal("spacer"), ...placed, size: text }),
]);
export type FlexComponent = z.infer<typeof componentSchema>;
export type FlexPart<T extends FlexComponent["type"]> = Extract<FlexComponent, { type: T }>;

const blockStyle = z
  .object({ backgroundColor: text, separator: flag, separatorColor: text })
  .optional()
  .catch(undefined);

export const bubbleSchema = z.object({
  type: z.literal("bubble"),
  size: oneOf(["nano", "micro", "deca", "hecto", "kilo", "mega", "giga"]),
  direction: oneOf(["ltr", "rtl"]),
  styles: z
    .object({ header: blockStyle, hero: blockStyle, body: blockStyle, footer: blockStyle })
    .optional()
    .catch(undefined),
  action,
});
export type FlexBubble = z.infer<typeof bubbleSchema>;
