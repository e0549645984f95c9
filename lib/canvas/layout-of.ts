import ELK from "elkjs/lib/elk.bundled.js";
import type { CanvasGraph } from "./graph";
import { type LayoutWish, layoutWith, type Positions } from "./layout";

/** Lays out on the server, where nobody waits at a screen that stands still meanwhile. */
export function layoutOf(graph: CanvasGraph, wish: LayoutWish = {}): Promise<Positions> {
  const elk = new ELK();
  return layoutWith((root) => elk.layout(root), graph, wish);
}
