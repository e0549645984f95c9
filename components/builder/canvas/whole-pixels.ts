import type { Box } from "@/lib/canvas/shared";

/** A box in whole pixels, as documents keep them. */
export function wholePixels({ x, y, width, height }: Box): Box {
  return { x: Math.round(x), y: Math.round(y), width: Math.round(width), height: Math.round(height) };
}
