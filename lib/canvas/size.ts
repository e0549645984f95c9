import type { StepMessage } from "@/lib/engine";
import { bubbleWidth, flexHeight } from "./flex-height";
import type { CanvasNode } from "./graph";
import { previewText } from "./preview";
import { linesIn } from "./text-size";

/**
 * The measures of a node, in pixels of the drawing. Nodes are built to these measures and not the other way round: what nobody sees is
 * never measured (PERF-14), and connections to it end where they will end when it comes into view.
 */
export const measures = {
  width: 220,
  header: 50,
  outletRow: 26,
  summaryRow: 26,
  gap: 6,
  lineHeight: 19,
  fontSize: 12,
  bubblePadding: 7,
  buttonRow: 22,
  /** Inside of border and padding of the node; a bubble takes another 16 for its own. */
  inside: 198,
} as const;

const lines = 4;
const shownMessages = 5;
export const previewScale = measures.inside / bubbleWidth;

export interface NodeGeometry {
  width: number;
  height: number;
  /** The heights of the bubbles that are shown, at most five (CAN-1). */
  bubbles: readonly number[];
  /** Where the first row of outlets begins. */
  outletsTop: number;
}

const known = new WeakMap<CanvasNode, NodeGeometry>();

/** How a node is divided and how much room it takes. */
export function geometryOf(node: CanvasNode): NodeGeometry {
  const remembered = known.get(node);
  if (remembered) return remembered;
  const bubbles = node.isCollapsed ? [] : node.step.messages.slice(0, shownMessages).map((m) => bubbleHeight(m, node));
  const previews = bubbles.reduce((sum, height) => sum + height + measures.gap, 0);
  const outletsTop = measures.header + previews + (node.isCollapsed ? 0 : measures.summaryRow);
  const height = outletsTop + measures.outletRow * node.outlets.length + 2;
  const geometry = { width: measures.width, height, bubbles, outletsTop };
  known.set(node, geometry);
  return geometry;
}

/** How much room a node takes. */
export function sizeOf(node: CanvasNode): { width: number; height: number } {
  const { width, height } = geometryOf(node);
  return { width, height };
}

/** Where connections arrive, from the top of the node: at the middle of its header. */
export const entryTop = measures.header / 2;

/** The middle of the row of an outlet, from the top of its node. */
export function outletTop(node: CanvasNode, outletId: string): number {
  const index = node.outlets.findIndex(({ id }) => id === outletId);
  return geometryOf(node).outletsTop + measures.outletRow * (Math.max(0, index) + 0.5);
}

function bubbleHeight(message: StepMessage, { names }: CanvasNode): number {
  switch (message.type) {
    case "text":
      return wordsHeight(previewText(message, names));
    case "template_button":
      return wordsHeight(previewText(message, names)) + measures.buttonRow;
    case "flex":
      return Math.round(Math.min(150, Math.max(40, flexHeight(message.contents) * previewScale)));
    case "image":
    case "video":
      return 96;
    case "sticker":
      return 76;
    case "location":
      return 72;
    case "audio":
    case "raw":
    case "confirm_template":
    case "edit_picker_template":
    case "cancel_confirm_template":
      return 34;
  }
}

function wordsHeight(text: string): number {
  const wrapped = linesIn(text, measures.inside - 16, measures.fontSize);
  return Math.min(lines, wrapped) * measures.lineHeight + measures.bubblePadding * 2;
}
