import { isObject, type Json, type JsonObject, listAt, stringAt } from "../core/json";
import limits from "../data/line-limits.json";
import { action } from "./actions";
import { anything, checkShape, flag, object, oneOf, optional, required, type Shape } from "./checks";
import { checkComponent } from "./flex-components";
import { colour } from "./flex-values";
import type { Spot } from "./spot";

const rules = limits.message.flex;
const blocks = ["header", "hero", "body", "footer"];
const videoSizes = ["kilo", "mega", "giga"];

const blockStyle = optional(
  object({ backgroundColor: optional(colour), separator: optional(flag), separatorColor: optional(colour) }),
);

const bubbleShape: Shape = {
  type: required(anything),
  size: optional(oneOf(rules["bubble.size"])),
  direction: optional(oneOf(["ltr", "rtl"])),
  header: optional(anything),
  hero: optional(anything),
  body: optional(anything),
  footer: optional(anything),
  styles: optional(object({ header: blockStyle, hero: blockStyle, body: blockStyle, footer: blockStyle })),
  action: optional(action("flex.other")),
};

const carouselShape: Shape = { type: required(anything), contents: required(anything) };

function jsonBytes(value: Json): number {
  return Buffer.byteLength(JSON.stringify(value), "utf8");
}

function checkSize(container: JsonObject, spot: Spot, max: number): void {
  const bytes = jsonBytes(container);
  if (bytes > max) spot.fail(`Too large flex message. The size must be ${max} bytes or less (${bytes} bytes)`);
}

function checkHeroVideo(bubble: JsonObject, spot: Spot, inCarousel: boolean): void {
  if (!isObject(bubble.hero) || bubble.hero.type !== "video") return;
  const sized = videoSizes.includes(stringAt(bubble, "size") ?? "mega");
  if (inCarousel || !sized) spot.key("hero").fail("invalid property");
}

function checkBubble(bubble: JsonObject, spot: Spot, inCarousel: boolean): void {
  if (!checkShape(bubble, spot, bubbleShape)) return;
  const present = blocks.filter((name) => bubble[name] !== undefined && bubble[name] !== null);
  if (present.length === 0) spot.fail("At least one block must be specified");
  for (const name of present) {
    checkComponent(bubble[name] ?? null, spot.key(name), name === "hero" ? ["box", "image", "video"] : ["box"]);
  }
  checkHeroVideo(bubble, spot, inCarousel);
}

function checkCarousel(carousel: JsonObject, spot: Spot): void {
  checkShape(carousel, spot, carouselShape);
  const place = spot.key("contents");
  const bubbles = listAt(carousel, "contents");
  const { max } = rules["carousel.contents"];
  if (bubbles.length < 1 || bubbles.length > max) place.fail(`size must be between 1 and ${max}`);
  const size = (bubble: Json | undefined) => (isObject(bubble) ? (stringAt(bubble, "size") ?? "mega") : "mega");
  for (const [index, bubble] of bubbles.entries()) {
    const spotOfBubble = place.item(index);
    if (!isObject(bubble) || bubble.type !== "bubble") spotOfBubble.fail("invalid property");
    else checkBubble(bubble, spotOfBubble, true);
    if (size(bubble) !== size(bubbles[0])) spotOfBubble.key("size").fail("all bubbles must have the same size");
    if (isObject(bubble)) checkSize(bubble, spotOfBubble, rules.bubbleJson.max);
  }
}

function countAnimated(value: Json): number {
  if (Array.isArray(value)) return value.reduce((sum: number, item) => sum + countAnimated(item), 0);
  if (!isObject(value)) return 0;
  const own = value.type === "image" && value.animated === true ? 1 : 0;
  return Object.values(value).reduce((sum: number, item) => sum + countAnimated(item ?? null), own);
}

/** Checks the container of a Flex message; `spot` is `/`. */
export function checkFlex(container: JsonObject, spot: Spot): void {
  switch (stringAt(container, "type")) {
    case "bubble":
      checkBubble(container, spot, false);
      checkSize(container, spot, rules.bubbleJson.max);
      break;
    case "carousel":
      checkCarousel(container, spot);
      checkSize(container, spot, rules.carouselJson.max);
      break;
    default:
      oneOf(["bubble", "carousel"])(container.type ?? "", spot.key("type"));
      return;
  }
  if (countAnimated(container) > rules.animatedImagesPerMessage.max) spot.fail("too many animated images");
}
