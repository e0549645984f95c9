import type { ElkNode } from "elkjs/lib/elk-api";
import type { Point } from "./box";
import type { CanvasConnection, CanvasGraph } from "./graph";
import { sizeOf } from "./size";

export type Positions = Record<string, Point>;
export type LayoutDirection = "right" | "down";

export interface LayoutWish {
  direction?: LayoutDirection;
  /** Only these steps; without it all. */
  only?: ReadonlySet<string>;
}

/** Whatever lays out a drawing of ELK: at once on the server, in a worker in the browser. */
export type LayOut = (root: ElkNode) => Promise<ElkNode>;

const options = {
  "elk.algorithm": "layered",
  "elk.layered.spacing.nodeNodeBetweenLayers": "112",
  "elk.spacing.nodeNode": "32",
  "elk.layered.spacing.edgeNodeBetweenLayers": "24",
  "elk.layered.nodePlacement.strategy": "NETWORK_SIMPLEX",
  "elk.layered.considerModelOrder.strategy": "NODES_AND_EDGES",
  "elk.layered.crossingMinimization.forceNodeModelOrder": "false",
  "elk.layered.feedbackEdges": "true",
};

/** CAN-11: layered, start first, nothing overlapping; the same graph always gives the same positions. */
export async function layoutWith(layOut: LayOut, graph: CanvasGraph, wish: LayoutWish = {}): Promise<Positions> {
  const { only, direction = "right" } = wish;
  const isMeant = (id: string) => only === undefined || only.has(id);
  const root = await layOut({
    id: "root",
    layoutOptions: { ...options, "elk.direction": direction === "right" ? "RIGHT" : "DOWN" },
    children: graph.nodes
      .filter(({ step }) => isMeant(step.id))
      .map((node) => ({ id: node.step.id, ...sizeOf(node), layoutOptions: layerOf(node.isStart) })),
    edges: graph.connections.filter(({ from, to }) => from !== to && isMeant(from) && isMeant(to)).map(edgeOf),
  });
  return Object.fromEntries((root.children ?? []).map(positionOf));
}

function layerOf(isStart: boolean): Record<string, string> {
  return isStart ? { "elk.layered.layering.layerConstraint": "FIRST" } : {};
}

/** The main path stays straight; what branches off gives way. */
function edgeOf({ id, from, to, kind }: CanvasConnection) {
  const isMain = kind === "next" || kind === "implicit";
  const layoutOptions = { "elk.layered.priority.straightness": isMain ? "10" : "0" };
  return { id, sources: [from], targets: [to], layoutOptions };
}

function positionOf(node: ElkNode): [string, Point] {
  return [node.id, { x: Math.round(node.x ?? 0), y: Math.round(node.y ?? 0) }];
}
