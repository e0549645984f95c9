import { boxAround, type Point } from "./box";
import type { CanvasGraph } from "./graph";
import { sizeOf } from "./size";

const room = { x: 64, y: 128 };
/** Below this size the words on a step are smaller than anybody reads them; a drawing that needs it opens at its beginning. */
const readable = 0.65;
const readingZoom = 0.8;

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
  const [x, y] = [room.x / 2 - start.x * readingZoom, room.y - start.y * readingZoom];
  return { type: "start", viewport: { x, y, zoom: readingZoom } };
}
