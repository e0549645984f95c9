import { type BubbleBlock, bubbleBlocks } from "@/lib/messages";
import {
  bubbleSchema,
  componentSchema,
  type FlexBubble,
  type FlexComponent,
  type FlexSpan,
  spanSchema,
} from "./flex.schema";

/** One component with what stands in it; or the place of one that is not drawn, and why. */
export type FlexNode = { path: string } & (
  | { fault?: undefined; part: FlexComponent; children: FlexNode[]; spans?: SpanNode[] }
  | { fault: "unreadable" | "too_much" }
);

export interface SpanNode {
  path: string;
  /** Nothing where it cannot be read. */
  span?: FlexSpan;
}

export type BubbleNode = { path: string } & (
  | { fault?: undefined; bubble: FlexBubble; blocks: { block: BubbleBlock; node: FlexNode }[] }
  | { fault: "unreadable" | "too_much" }
);

/** What is drawn of a container; nothing when it is none. */
export interface FlexTree {
  isCarousel: boolean;
  bubbles: BubbleNode[];
}

/** More than fits into a message of LINE's, and little enough to be drawn at once whatever somebody sends. */
const mostParts = 1000;
const deepest = 24;
const mostBubbles = 12;

interface Budget {
  parts: number;
}

/** Reads a container of any origin into typed parts, at most so many and so deep (INB-161). Never throws. */
export function readFlex(contents: unknown): FlexTree | undefined {
  const budget: Budget = { parts: mostParts };
  const type = memberOf(contents, "type");
  if (type === "bubble") return { isCarousel: false, bubbles: [readBubble(contents, "", budget)] };
  const bubbles = memberOf(contents, "contents");
  if (type !== "carousel" || !Array.isArray(bubbles)) return undefined;
  const shown = bubbles.slice(0, mostBubbles).map((bubble, index) => readBubble(bubble, `/contents/${index}`, budget));
  const rest: BubbleNode[] =
    bubbles.length > mostBubbles ? [{ path: `/contents/${mostBubbles}`, fault: "too_much" }] : [];
  return { isCarousel: true, bubbles: [...shown, ...rest] };
}

function readBubble(value: unknown, path: string, budget: Budget): BubbleNode {
  const read = bubbleSchema.safeParse(value);
  if (!read.success) return { path, fault: "unreadable" };
  const blocks = bubbleBlocks.flatMap((block) => {
    const content = memberOf(value, block);
    if (content === undefined || content === null) return [];
    return [{ block, node: readPart(content, `${path}/${block}`, 0, budget) }];
  });
  return { path, bubble: read.data, blocks };
}

function readPart(value: unknown, path: string, depth: number, budget: Budget): FlexNode {
  budget.parts -= 1;
  if (depth > deepest) return { path, fault: "too_much" };
  const read = componentSchema.safeParse(value);
  if (!read.success) return { path, fault: "unreadable" };
  const part = read.data;
  if (part.type === "text") return readText(part, value, path, budget);
  if (part.type === "video") return { path, part, children: readAlternative(value, path, depth, budget) };
  if (part.type !== "box") return { path, part, children: [] };
  const contents = memberOf(value, "contents");
  if (!Array.isArray(contents)) return { path, fault: "unreadable" };
  return { path, part, children: readChildren(contents, path, depth, budget) };
}

function readChildren(contents: readonly unknown[], path: string, depth: number, budget: Budget): FlexNode[] {
  const children: FlexNode[] = [];
  for (const [index, child] of contents.entries()) {
    const place = `${path}/contents/${index}`;
    if (budget.parts <= 0) return [...children, { path: place, fault: "too_much" }];
    children.push(readPart(child, place, depth + 1, budget));
  }
  return children;
}

function readText(part: FlexComponent, value: unknown, path: string, budget: Budget): FlexNode {
  const contents = memberOf(value, "contents");
  if (!Array.isArray(contents) || contents.length === 0) {
    const isBlank = part.type === "text" && part.text === undefined;
    return isBlank ? { path, fault: "unreadable" } : { path, part, children: [] };
  }
  const spans = contents.slice(0, Math.max(0, budget.parts)).map((span, index): SpanNode => {
    return { path: `${path}/contents/${index}`, span: spanSchema.safeParse(span).data };
  });
  budget.parts -= spans.length;
  return { path, part, children: [], spans };
}

/** What stands in for a film where none can be played. */
function readAlternative(value: unknown, path: string, depth: number, budget: Budget): FlexNode[] {
  const content = memberOf(value, "altContent");
  return content === undefined ? [] : [readPart(content, `${path}/altContent`, depth + 1, budget)];
}

function memberOf(value: unknown, name: string): unknown {
  if (typeof value !== "object" || value === null || !Object.hasOwn(value, name)) return undefined;
  const members: Record<string, unknown> = { ...value };
  return members[name];
}
