import type { CanvasGraph } from "./graph";
import { type LayoutDirection, type LayoutTask, layOut, type Positions } from "./lay-out";
import { sizeOf } from "./size";

export interface LayoutWish {
  direction?: LayoutDirection;
  /** Only these steps; without it all. */
  only?: ReadonlySet<string>;
}

/** Lays out at once. Screens do so in a worker instead. */
export function layoutOf(graph: CanvasGraph, wish: LayoutWish = {}): Positions {
  return layOut(layoutTask(graph, wish));
}

/** What of a graph a layout needs. */
export function layoutTask({ nodes, connections }: CanvasGraph, wish: LayoutWish): LayoutTask {
  const { only, direction = "right" } = wish;
  const isMeant = (id: string) => only === undefined || only.has(id);
  const meant = nodes.filter(({ step }) => isMeant(step.id));
  const ordered = [...meant.filter(({ isStart }) => isStart), ...meant.filter(({ isStart }) => !isStart)];
  return {
    boxes: ordered.map((node) => ({ id: node.step.id, ...sizeOf(node) })),
    links: connections
      .filter(({ from, to }) => isMeant(from) && isMeant(to))
      .map(({ from, to, kind }) => ({ from, to, isMain: kind === "next" || kind === "implicit" })),
    direction,
  };
}
