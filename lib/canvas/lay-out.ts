import type { Point } from "./box";
import { type Layers, type LayoutLink, layersOf } from "./layers";

export type Positions = Record<string, Point>;
export type LayoutDirection = "right" | "down";

/** What is laid out: plain data, as a worker takes it. */
export interface LayoutTask {
  /** In the order of the list, the start first. */
  boxes: readonly { id: string; width: number; height: number }[];
  links: readonly LayoutLink[];
  direction: LayoutDirection;
}

const betweenLayers = 112;
const betweenNodes = 32;
const passing = 48;

/** Room that is taken, along the layer. */
interface Span {
  from: number;
  to: number;
}

/**
 * CAN-11: layered, start first, the main path in one line, nothing overlapping. Steps that follow each other by default share a line;
 * what branches off begins the next line below that is free as long as it goes on. Ways back take no room, as their lines are drawn
 * around nodes. The same task always gives the same places.
 */
export function layOut({ boxes, links, direction }: LayoutTask): Positions {
  const ids = boxes.map(({ id }) => id);
  const layers = layersOf(ids, links);
  const isDown = direction === "down";
  const sizes = new Map(
    boxes.map(({ id, width, height }) => [id, { along: isDown ? height : width, across: isDown ? width : height }]),
  );
  const starts = layerStarts(layers, (id) => sizes.get(id)?.along ?? 0);
  const lines = placeLines(layers, (id) => sizes.get(id)?.across ?? 0);
  return Object.fromEntries(
    ids.map((id) => {
      const along = starts[layers.layerOf.get(id) ?? 0] ?? 0;
      const across = lines.get(id) ?? 0;
      return [id, isDown ? { x: across, y: along } : { x: along, y: across }];
    }),
  );
}

/** Where each layer begins. */
function layerStarts({ layerOf }: Layers, sizeOf: (id: string) => number): number[] {
  const depths: number[] = [];
  for (const [id, layer] of layerOf) depths[layer] = Math.max(depths[layer] ?? 0, sizeOf(id));
  let at = 0;
  return depths.map((depth) => {
    const start = at;
    at += depth + betweenLayers;
    return start;
  });
}

/** Where each step stands across its layer: with the line that it belongs to. */
function placeLines(layers: Layers, sizeOf: (id: string) => number): Map<string, number> {
  const places = new Map<string, number>();
  const taken = new Map<number, Span[]>();
  const origins = originsOf(layers);
  for (const line of linesOf(layers)) {
    const wish = places.get(origins.get(line[0] ?? "") ?? "") ?? 0;
    const spots = spotsOf(line, layers, sizeOf);
    const at = firstFree(wish, spots, taken);
    for (const id of line) places.set(id, at);
    for (const { size, layer } of spots) taken.set(layer, [...(taken.get(layer) ?? []), { from: at, to: at + size }]);
  }
  return places;
}

interface Spot {
  layer: number;
  size: number;
}

/** The room of a line: its steps, and its connections where they pass over layers. */
function spotsOf(line: readonly string[], { layerOf }: Layers, sizeOf: (id: string) => number): Spot[] {
  return line.flatMap((id, index) => {
    const layer = layerOf.get(id) ?? 0;
    const next = layerOf.get(line[index + 1] ?? id) ?? layer;
    const passed = Array.from({ length: Math.max(0, next - layer - 1) }, (_, further) => layer + 1 + further);
    return [{ layer, size: sizeOf(id) }, ...passed.map((one) => ({ layer: one, size: passing }))];
  });
}

function firstFree(wish: number, spots: readonly Spot[], taken: ReadonlyMap<number, readonly Span[]>): number {
  let at = wish;
  for (;;) {
    const inTheWay = spots.flatMap(({ size, layer }) =>
      (taken.get(layer) ?? []).filter(({ from, to }) => at < to + betweenNodes && from < at + size + betweenNodes),
    );
    if (inTheWay.length === 0) return at;
    at = Math.max(...inTheWay.map(({ to }) => to)) + betweenNodes;
  }
}

/** The step from which each was reached first. */
function originsOf({ ahead, layerOf }: Layers): Map<string, string> {
  const origins = new Map<string, string>();
  for (const id of layerOf.keys()) for (const { to } of ahead.get(id) ?? []) if (!origins.has(to)) origins.set(to, id);
  return origins;
}

/** Every step in one line: from its first step as long as it goes on by default. Lines that begin late come first, so that they stay near. */
function linesOf({ ahead, layerOf }: Layers): string[][] {
  const lines: string[][] = [];
  const known = new Set<string>();
  for (const first of layerOf.keys()) {
    const line: string[] = [];
    for (let id: string | undefined = first; id !== undefined && !known.has(id); id = followerOf(ahead.get(id))) {
      known.add(id);
      line.push(id);
    }
    if (line.length > 0) lines.push(line);
  }
  const beginning = (line: readonly string[] = []) => layerOf.get(line[0] ?? "") ?? 0;
  const [main = [], ...others] = lines;
  return [main, ...others.sort((a, b) => beginning(b) - beginning(a))];
}

/** What comes next when nothing else is said; where that is never so, the first of what may come. */
function followerOf(links: readonly LayoutLink[] = []): string | undefined {
  return links[0]?.to;
}
