import { boxAround, type Point } from "./box";
import type { CanvasGraph } from "./graph";
import { sizeOf } from "./size";

const room = { x: 64, y: 128 };
const readable = 0.45;

/** Where to begin to look. */
export type OpeningView = { type: "all" } | { type: "start"; viewport: Point & { zoom: number } };

/** Everything where it can still be read; of a larger drawing its beginning, at reading size. */
export function openingView(
  { nodes }: CanvasGraph,
  positions: Readonly<Record<string, Point>>,
  window: { width: number; height: number },
): OpeningView {
  const boxes = nodes.flatMap((node) => {
    const at = positions[node.step.id];
    return at ? [{ ...at, ...sizeOf(node), isStart: node.isStart }] : [];
  });
  const whole = boxAround(boxes);
  const start = boxes.find(({ isStart }) => isStart);
  if (!whole || !start) return { type: "all" };
  const fitting = Math.min((window.width - room.x) / whole.width, (window.height - room.y) / whole.height);
  if (fitting >= readable) return { type: "all" };
  const zoom = window.width < 768 ? 0.8 : 0.7;
  return { type: "start", viewport: { x: room.x / 2 - start.x * zoom, y: room.y - start.y * zoom, zoom } };
}
