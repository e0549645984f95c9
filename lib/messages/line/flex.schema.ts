import { z } from "zod";
import { actionIn } from "./action.schema";
import * as values from "./flex-values";
import { messageLimits } from "./limits";
import { isObject, valueAt } from "./read-message";
import { addFault, addWarning, filled, listOf, mediaAddress, wholeFrom } from "./rules";

const flex = wholeFrom(0).optional();
const margin = values.spacing.optional();
const action = actionIn("flex").optional();
const gravity = z.enum(["top", "bottom", "center"]).optional();
const align = z.enum(["start", "end", "center"]).optional();
const shrink = { adjustMode: z.literal("shrink-to-fit").optional(), scaling: z.boolean().optional() };

const placed = {
  position: z.enum(["relative", "absolute"]).optional(),
  offsetTop: values.offset.optional(),
  offsetBottom: values.offset.optional(),
  offsetStart: values.offset.optional(),
  offsetEnd: values.offset.optional(),
};

const lettering = {
  size: values.letterSize.optional(),
  color: values.colour.optional(),
  weight: z.enum(["regular", "bold"]).optional(),
  style: z.enum(["normal", "italic"]).optional(),
  decoration: z.enum(["none", "underline", "line-through"]).optional(),
};

const gradientSchema = z.strictObject({
  type: z.literal("linearGradient"),
  angle: values.angle,
  startColor: values.colour,
  endColor: values.colour,
  centerColor: values.colour.optional(),
  centerPosition: values.centre.optional(),
});

export const flexButtonSchema = z.strictObject({
  type: z.literal("button"),
  action: actionIn("flexButton"),
  flex,
  margin,
  ...placed,
  height: z.enum(["sm", "md"]).optional(),
  style: z.enum(["primary", "secondary", "link"]).optional(),
  color: values.colour.optional(),
  gravity,
  ...shrink,
});

export const flexImageSchema = z.strictObject({
  type: z.literal("image"),
  url: mediaAddress(messageLimits.flexImageUrl),
  flex,
  margin,
  ...placed,
  align,
  gravity,
  size: values.pictureSize.optional(),
  aspectRatio: values.aspectRatio.optional(),
  aspectMode: z.enum(["fit", "cover"]).optional(),
  backgroundColor: values.colour.optional(),
  action,
  animated: z.boolean().optional(),
});

export const flexIconSchema = z.strictObject({
  type: z.literal("icon"),
  url: mediaAddress(messageLimits.flexIconUrl),
  margin,
  ...placed,
  size: values.letterSize.optional(),
  aspectRatio: values.aspectRatio.optional(),
  scaling: z.boolean().optional(),
});

export const flexSpanSchema = z.strictObject({ type: z.literal("span"), text: filled(), ...lettering });

export const flexTextSchema = z
  .strictObject({
    type: z.literal("text"),
    text: z.string().optional(),
    contents: z.array(flexSpanSchema).optional(),
    ...lettering,
    align,
    gravity,
    wrap: z.boolean().optional(),
    lineSpacing: values.lineSpacing.optional(),
    maxLines: wholeFrom(0).optional(),
    flex,
    margin,
    ...placed,
    action,
    ...shrink,
  })
  .check((checked) => {
    const { text, contents = [] } = checked.value;
    if (contents.length > 0) return;
    if (text === undefined) addFault(checked, { code: "required" }, ["text"]);
    else if (text === "") addFault(checked, { code: "empty" }, ["text"]);
  });

export const flexSeparatorSchema = z.strictObject({
  type: z.literal("separator"),
  margin,
  color: values.colour.optional(),
});

export const flexFillerSchema = z.strictObject({ type: z.literal("filler"), flex }).check((checked) => {
  addWarning(checked, { code: "deprecated", limit: "box" }, ["type"]);
});

const stacked = ["box", "button", "image", "text", "separator", "filler"];
const onBaseline = ["icon", "text", "filler"];

/** A box and whatever stands in it. */
export const flexBoxSchema = z
  .strictObject({
    type: z.literal("box"),
    layout: z.enum(["horizontal", "vertical", "baseline"]),
    get contents() {
      return z.array(flexComponentSchema);
    },
    backgroundColor: values.colour.optional(),
    borderColor: values.colour.optional(),
    borderWidth: values.borderWidth.optional(),
    cornerRadius: values.cornerRadius.optional(),
    width: values.extent.optional(),
    maxWidth: values.extent.optional(),
    height: values.extent.optional(),
    maxHeight: values.extent.optional(),
    flex,
    spacing: values.spacing.optional(),
    margin,
    paddingAll: values.padding.optional(),
    paddingTop: values.padding.optional(),
    paddingBottom: values.padding.optional(),
    paddingStart: values.padding.optional(),
    paddingEnd: values.padding.optional(),
    // Written out: spreading would make the compiler look for the type of `contents` too early.
    position: placed.position,
    offsetTop: placed.offsetTop,
    offsetBottom: placed.offsetBottom,
    offsetStart: placed.offsetStart,
    offsetEnd: placed.offsetEnd,
    action,
    justifyContent: z
      .enum(["center", "flex-start", "flex-end", "space-between", "space-around", "space-evenly"])
      .optional(),
    alignItems: z.enum(["center", "flex-start", "flex-end"]).optional(),
    background: gradientSchema.optional(),
  })
  .check(checkChildren);

/** Icons stand on baselines only, and little else does. The type of a box cannot be told while it is being made. */
function checkChildren(checked: { value: unknown; issues: z.core.$ZodRawIssue[] }): void {
  const isBaseline = valueAt(checked.value, ["layout"]) === "baseline";
  const contents = valueAt(checked.value, ["contents"]);
  const allowed = isBaseline ? onBaseline : stacked;
  for (const [index, child] of Array.isArray(contents) ? contents.entries() : []) {
    const type = valueAt(child, ["type"]);
    const found = typeof type === "string" ? type : typeof type;
    if (!allowed.includes(found)) {
      const fault = { code: "component_misplaced", limit: allowed.join(", "), found } as const;
      addFault(checked, fault, ["contents", index, "type"]);
    } else if (isBaseline && isObject(child)) warnOfLostPlace(checked, child, ["contents", index]);
  }
}

/** On a baseline neither `gravity` nor `offsetBottom` moves anything. */
function warnOfLostPlace(
  checked: { value: unknown; issues: z.core.$ZodRawIssue[] },
  child: object,
  path: PropertyKey[],
): void {
  for (const name of ["gravity", "offsetBottom"]) {
    if (name in child) addWarning(checked, { code: "no_effect", limit: "layout: baseline" }, [...path, name]);
  }
}

/** What may stand in boxes (API §7.2). */
export const flexComponentSchema = z.discriminatedUnion("type", [
  flexBoxSchema,
  flexButtonSchema,
  flexImageSchema,
  flexIconSchema,
  flexTextSchema,
  flexSeparatorSchema,
  flexFillerSchema,
]);
export type FlexComponent = z.infer<typeof flexComponentSchema>;

export const flexVideoSchema = z.strictObject({
  type: z.literal("video"),
  url: mediaAddress(messageLimits.flexImageUrl),
  previewUrl: mediaAddress(messageLimits.flexImageUrl),
  altContent: z.discriminatedUnion("type", [flexBoxSchema, flexImageSchema]),
  aspectRatio: values.aspectRatio.optional(),
  action: actionIn("flexVideo").optional(),
});

const blockStyle = z
  .strictObject({
    backgroundColor: values.colour.optional(),
    separator: z.boolean().optional(),
    separatorColor: values.colour.optional(),
  })
  .optional();

export const bubbleBlocks = ["header", "hero", "body", "footer"] as const;
export type BubbleBlock = (typeof bubbleBlocks)[number];

/** One bubble: up to four blocks, of which at least one is there. */
export const flexBubbleSchema = z
  .strictObject({
    type: z.literal("bubble"),
    size: z.enum(values.bubbleSizes).optional(),
    direction: z.enum(["ltr", "rtl"]).optional(),
    header: flexBoxSchema.optional(),
    hero: z.discriminatedUnion("type", [flexBoxSchema, flexImageSchema, flexVideoSchema]).optional(),
    body: flexBoxSchema.optional(),
    footer: flexBoxSchema.optional(),
    styles: z.strictObject({ header: blockStyle, hero: blockStyle, body: blockStyle, footer: blockStyle }).optional(),
    action,
  })
  .check((checked) => {
    const { hero, size = "mega" } = checked.value;
    if (bubbleBlocks.every((block) => checked.value[block] === undefined)) addFault(checked, { code: "bubble_empty" });
    if (hero?.type === "video" && !values.videoBubbleSizes.includes(size)) {
      addFault(checked, { code: "video_place", limit: values.videoBubbleSizes.join(", "), found: size }, ["hero"]);
    }
    for (const block of bubbleBlocks) warnOfFloatingStart(checked, checked.value[block], [block]);
  });
export type FlexBubble = z.infer<typeof flexBubbleSchema>;

/** The first thing in a block gives it its height, so it cannot float. */
function warnOfFloatingStart(
  checked: { value: unknown; issues: z.core.$ZodRawIssue[] },
  block: FlexBubble["hero"],
  path: PropertyKey[],
): void {
  const first = block?.type === "box" ? block.contents[0] : undefined;
  if (!first || !("position" in first) || first.position !== "absolute") return;
  addWarning(checked, { code: "no_effect", limit: "contents/0" }, [...path, "contents", 0, "position"]);
}

/** Up to twelve bubbles of one size, side by side. */
export const flexCarouselSchema = z
  .strictObject({ type: z.literal("carousel"), contents: listOf(flexBubbleSchema, messageLimits.flexBubbles) })
  .check((checked) => {
    const { contents } = checked.value;
    const limit = contents[0]?.size ?? "mega";
    for (const [index, bubble] of contents.entries()) {
      const found = bubble.size ?? "mega";
      if (found !== limit)
        addFault(checked, { code: "bubble_sizes_differ", limit, found }, ["contents", index, "size"]);
      if (bubble.hero?.type !== "video") continue;
      addFault(checked, { code: "video_place", limit: "bubble", found: "carousel" }, ["contents", index, "hero"]);
    }
  });

export const flexContainerSchema = z.discriminatedUnion("type", [flexBubbleSchema, flexCarouselSchema]);
export type FlexContainer = z.infer<typeof flexContainerSchema>;
