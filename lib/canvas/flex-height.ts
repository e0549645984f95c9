import { linesIn } from "./text-size";

/** How wide a message is drawn before it is scaled down into a node, in pixels. */
export const bubbleWidth = 300;

type Part = Readonly<Record<string, unknown>>;

const padding = 20;
const fontSizes: Readonly<Record<string, number>> = { xxs: 11, xs: 13, sm: 14, md: 16, lg: 19, xl: 22, xxl: 29 };
const gaps: Readonly<Record<string, number>> = { xs: 2, sm: 4, md: 8, lg: 12, xl: 16, xxl: 20 };

/** About how high a Flex container is drawn. Enough to keep room for it; what is higher is cut off below. */
export function flexHeight(contents: unknown): number {
  if (!isPart(contents)) return 0;
  if (contents.type === "carousel") return Math.max(0, ...partsOf(contents).map(flexHeight));
  const { hero, header, body, footer } = contents;
  const image = isPart(hero) ? heightOf(hero, bubbleWidth) : 0;
  const blocks = [header, body, footer].filter(isPart);
  return image + blocks.reduce((sum, block) => sum + padding * 2 + heightOf(block, bubbleWidth - padding * 2), 0);
}

function heightOf(part: Part, width: number): number {
  switch (part.type) {
    case "box":
      return boxHeight(part, width);
    case "text":
      return textHeight(part, width);
    case "image":
    case "video":
      return imageHeight(part, width);
    case "button":
      return part.height === "sm" ? 40 : 52;
    case "separator":
      return 1;
    default:
      return 0;
  }
}

function boxHeight(box: Part, width: number): number {
  const parts = partsOf(box);
  if (box.layout !== "vertical") {
    return Math.max(0, ...parts.map((part) => heightOf(part, width / Math.max(1, parts.length))));
  }
  const spacing = gaps[String(box.spacing)] ?? 0;
  const margins = parts.map((part, index) => (index === 0 ? 0 : (gaps[String(part.margin)] ?? spacing)));
  return parts.reduce((sum, part, index) => sum + heightOf(part, width) + (margins[index] ?? 0), 0);
}

function textHeight(text: Part, width: number): number {
  const size = fontSizes[String(text.size)] ?? 16;
  const lines = text.wrap === true ? linesIn(String(text.text ?? ""), width, size) : 1;
  return lines * size * 1.4;
}

function imageHeight(image: Part, width: number): number {
  const [across = 1, down = 1] = String(image.aspectRatio ?? "1:1")
    .split(":")
    .map(Number);
  const share = image.size === "full" ? 1 : 0.4;
  return across > 0 ? (width * share * down) / across : 0;
}

function partsOf({ contents }: Part): Part[] {
  return Array.isArray(contents) ? contents.filter(isPart) : [];
}

function isPart(value: unknown): value is Part {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
