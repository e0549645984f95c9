import { isObject, type Json, type JsonObject, listAt, stringAt } from "../core/json";
import limits from "../data/line-limits.json";
import { action } from "./actions";
import {
  anything,
  type Check,
  checkShape,
  flag,
  number,
  object,
  oneOf,
  optional,
  required,
  type Shape,
} from "./checks";
import {
  angle,
  aspectRatio,
  borderWidth,
  centre,
  colour,
  cornerRadius,
  flexShare,
  imageSize,
  length,
  padding,
  pixels,
  placed,
  spacing,
  textSize,
} from "./flex-values";
import type { Spot } from "./spot";
import { mediaUrl } from "./urls";

const rules = limits.message.flex;
const align = optional(oneOf(["start", "end", "center"]));
const gravity = optional(oneOf(["top", "bottom", "center"]));
const tap = optional(action("flex.other"));
const type = required(anything);
const adjustMode = optional(oneOf(["shrink-to-fit"]));

/** Flex refuses empty texts wherever people would see them. */
const visibleText: Check = (value, spot) => {
  if (typeof value !== "string" || value === "") spot.fail("must be non-empty text");
};

const lettering: Shape = {
  size: optional(textSize),
  weight: optional(oneOf(["regular", "bold"])),
  color: optional(colour),
  style: optional(oneOf(["normal", "italic"])),
  decoration: optional(oneOf(["none", "underline", "line-through"])),
};

const gradient = object({
  type: required(oneOf(["linearGradient"])),
  angle: required(angle),
  startColor: required(colour),
  endColor: required(colour),
  centerColor: optional(colour),
  centerPosition: optional(centre),
});

const boxShape: Shape = {
  type,
  layout: required(oneOf(["horizontal", "vertical", "baseline"])),
  contents: required(anything),
  backgroundColor: optional(colour),
  borderColor: optional(colour),
  borderWidth: optional(borderWidth),
  cornerRadius: optional(cornerRadius),
  width: optional(length),
  maxWidth: optional(length),
  height: optional(length),
  maxHeight: optional(length),
  flex: optional(flexShare),
  spacing: optional(spacing),
  margin: optional(spacing),
  paddingAll: optional(padding),
  paddingTop: optional(padding),
  paddingBottom: optional(padding),
  paddingStart: optional(padding),
  paddingEnd: optional(padding),
  ...placed,
  action: tap,
  justifyContent: optional(
    oneOf(["center", "flex-start", "flex-end", "space-between", "space-around", "space-evenly"]),
  ),
  alignItems: optional(oneOf(["center", "flex-start", "flex-end"])),
  background: optional(gradient),
};

const shapes: Record<string, Shape> = {
  button: {
    type,
    action: required(action("flex.button")),
    flex: optional(flexShare),
    margin: optional(spacing),
    ...placed,
    height: optional(oneOf(["sm", "md"])),
    style: optional(oneOf(["primary", "secondary", "link"])),
    color: optional(colour),
    gravity,
    adjustMode,
    scaling: optional(flag),
  },
  image: {
    type,
    url: required(mediaUrl(rules.imageUrl.max)),
    flex: optional(flexShare),
    margin: optional(spacing),
    ...placed,
    align,
    gravity,
    size: optional(imageSize),
    aspectRatio: optional(aspectRatio),
    aspectMode: optional(oneOf(["fit", "cover"])),
    backgroundColor: optional(colour),
    action: tap,
    animated: optional(flag),
  },
  icon: {
    type,
    url: required(mediaUrl(rules.iconUrl.max)),
    margin: optional(spacing),
    ...placed,
    size: optional(textSize),
    aspectRatio: optional(aspectRatio),
    scaling: optional(flag),
  },
  text: {
    type,
    text: optional(anything),
    contents: optional(anything),
    ...lettering,
    align,
    gravity,
    wrap: optional(flag),
    lineSpacing: optional(pixels),
    maxLines: optional(number({ min: 0, integer: true })),
    flex: optional(flexShare),
    margin: optional(spacing),
    ...placed,
    action: tap,
    adjustMode,
    scaling: optional(flag),
  },
  separator: { type, margin: optional(spacing), color: optional(colour) },
  filler: { type, flex: optional(flexShare) },
};

const spanShape: Shape = { type: required(oneOf(["span"])), text: required(visibleText), ...lettering };

const videoShape: Shape = {
  type,
  url: required(mediaUrl(rules.imageUrl.max)),
  previewUrl: required(mediaUrl(rules.imageUrl.max)),
  altContent: required(anything),
  aspectRatio: optional(aspectRatio),
  action: optional(action("flex.video")),
};

const stacked = ["box", "button", "image", "text", "separator", "filler"];
const onBaseline = ["icon", "text", "filler"];

function checkText(component: JsonObject, spot: Spot): void {
  const spans = component.contents;
  if (Array.isArray(spans) && spans.length > 0) {
    for (const [index, span] of spans.entries()) checkShape(span, spot.key("contents").item(index), spanShape);
  } else visibleText(component.text ?? "", spot.key("text"));
}

function checkChildren(box: JsonObject, spot: Spot): void {
  if (!Array.isArray(box.contents)) {
    if (box.contents !== undefined && box.contents !== null) spot.key("contents").fail("must be an array");
    return;
  }
  const allowed = stringAt(box, "layout") === "baseline" ? onBaseline : stacked;
  for (const [index, child] of listAt(box, "contents").entries())
    checkComponent(child, spot.key("contents").item(index), allowed);
}

/** Checks a component of one of the allowed kinds, and everything inside it. */
export function checkComponent(value: Json, spot: Spot, allowed: readonly string[]): void {
  if (!isObject(value)) return spot.fail("must be an object");
  const kind = stringAt(value, "type");
  if (kind === undefined) return spot.key("type").missing();
  if (!allowed.includes(kind)) return spot.fail("invalid property");
  if (kind === "box") {
    checkShape(value, spot, boxShape);
    return checkChildren(value, spot);
  }
  if (kind === "video") return checkVideo(value, spot);
  checkShape(value, spot, shapes[kind] ?? {});
  if (kind === "text") checkText(value, spot);
}

function checkVideo(video: JsonObject, spot: Spot): void {
  checkShape(video, spot, videoShape);
  if (video.altContent !== undefined && video.altContent !== null)
    checkComponent(video.altContent, spot.key("altContent"), ["box", "image"]);
}
