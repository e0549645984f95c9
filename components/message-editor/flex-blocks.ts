import type { JsonObject } from "@/lib/messages";

export const flexBlocks = ["text", "image", "buttons", "rows", "carousel"] as const;
export type FlexBlock = (typeof flexBlocks)[number];

/** MSG-11: a design with one more block: into the body of a bubble, or of the first bubble of a carousel. */
export function withBlock(contents: JsonObject, block: FlexBlock): JsonObject {
  if (block === "carousel") return asCarousel(contents);
  return inFirstBubble(contents, (bubble) => {
    if (block === "image") return { ...bubble, hero: picture };
    if (block === "buttons") return { ...bubble, footer: appended(bubble.footer, [button]) };
    return { ...bubble, body: appended(bubble.body, block === "text" ? [text] : rows) };
  });
}

/** MSG-7: a design with this picture on top; what was on top keeps its shape and what a tap on it does. */
export function withPicture(contents: JsonObject, url: string): JsonObject {
  return inFirstBubble(contents, ({ hero, ...bubble }) => {
    const known = isObject(hero) && hero.type === "image" ? hero : picture;
    return { ...bubble, hero: { ...known, url } };
  });
}

function inFirstBubble(contents: JsonObject, change: (bubble: JsonObject) => JsonObject): JsonObject {
  if (contents.type !== "carousel" || !Array.isArray(contents.contents))
    return change(contents.type === "bubble" ? contents : emptyBubble);
  const [first, ...rest] = contents.contents;
  return { ...contents, contents: [change(isObject(first) ? first : emptyBubble), ...rest] };
}

/** A design beside itself: what was one card is the first of several. */
function asCarousel(contents: JsonObject): JsonObject {
  const bubbles = contents.type === "carousel" && Array.isArray(contents.contents) ? contents.contents : [contents];
  return { type: "carousel", contents: [...bubbles, bubbles.at(-1)] };
}

function appended(box: unknown, parts: JsonObject[]): JsonObject {
  const known =
    isObject(box) && box.type === "box" ? box : { type: "box", layout: "vertical", spacing: "sm", contents: [] };
  return { ...known, contents: [...(Array.isArray(known.contents) ? known.contents : []), ...parts] };
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

const emptyBubble: JsonObject = { type: "bubble" };
const text: JsonObject = { type: "text", text: "Text", wrap: true };
const picture: JsonObject = {
  type: "image",
  url: "https://example.com/image.jpg",
  size: "full",
  aspectRatio: "20:13",
  aspectMode: "cover",
};
const button: JsonObject = {
  type: "button",
  style: "primary",
  height: "sm",
  action: { type: "uri", label: "Open", uri: "https://example.com/" },
};
const rows: JsonObject[] = ["A", "B"].map((name) => ({
  type: "box",
  layout: "horizontal",
  spacing: "md",
  contents: [
    { type: "text", text: name, size: "sm", color: "#6B6F76", flex: 2 },
    { type: "text", text: "…", size: "sm", wrap: true, flex: 3 },
  ],
}));
