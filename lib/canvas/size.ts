import type { CanvasNode } from "./graph";
import { previewsOf } from "./preview";

const nodeWidth = 220;
const header = 52;
const outletRow = 26;
const summaryRow = 24;
const lineHeight = 20;
const charactersPerLine = 14;

/** How much room a node takes, in canvas pixels; close enough for layout, the browser measures the rest. */
export function sizeOf(node: CanvasNode): { width: number; height: number } {
  const bubbles = previewsOf(node.step).map((preview) => 16 + lineHeight * linesOf(preview.text) + 6);
  const height = header + sum(bubbles) + summaryRow + outletRow * node.outlets.length + 16;
  return { width: nodeWidth, height };
}

/** Full-width text wraps after some fourteen characters; at most four lines are shown. */
function linesOf(text: string): number {
  const lines = text.split("\n").map((line) => Math.max(1, Math.ceil(line.length / charactersPerLine)));
  return Math.min(4, sum(lines));
}

const sum = (numbers: number[]) => numbers.reduce((a, b) => a + b, 0);
