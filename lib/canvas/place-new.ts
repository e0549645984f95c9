import { type Box, overlaps, type Point } from "./box";
import type { CanvasGraph } from "./graph";
import { measures, sizeOf } from "./size";

const across = 112;
const down = 32;

/**
 * Where steps stand that have no place among those that have one: to the right of the step that leads to them, below what is there
 * already. The same graph and positions always give the same places.
 */
export function placeNew({ nodes, connections }: CanvasGraph, positions: Readonly<Record<string, Point>>) {
  const placed = new Map<string, Box>();
  const origins = new Map<string, string>();
  for (const { from, to } of connections) if (!origins.has(to)) origins.set(to, from);
  for (const node of nodes) {
    const at = positions[node.step.id];
    if (at) placed.set(node.step.id, { ...at, ...sizeOf(node) });
  }
  const found: Record<string, Point> = {};
  for (const node of nodes) {
    const { id } = node.step;
    if (placed.has(id)) continue;
    const box = freeBox({ ...besideOf(placed, origins.get(id)), ...sizeOf(node) }, [...placed.values()]);
    placed.set(id, box);
    found[id] = { x: box.x, y: box.y };
  }
  return found;
}

function besideOf(placed: ReadonlyMap<string, Box>, origin: string | undefined): Point {
  const box = (origin === undefined ? undefined : placed.get(origin)) ?? [...placed.values()].at(-1);
  return box ? { x: box.x + measures.width + across, y: box.y } : { x: 0, y: 0 };
}

/** The first free room from here downward. */
export function freeBox(wish: Box, others: readonly Box[]): Box {
  let box = wish;
  for (;;) {
    const inTheWay = others.find((other) => overlaps(box, other, down - 1));
    if (!inTheWay) return box;
    box = { ...box, y: inTheWay.y + inTheWay.height + down };
  }
}
