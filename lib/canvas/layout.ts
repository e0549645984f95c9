import ELK, { type ElkNode } from "elkjs/lib/elk.bundled.js";
import type { CanvasGraph } from "./graph";
import { sizeOf } from "./size";

export type Positions = Record<string, { x: number; y: number }>;

const options = {
  "elk.algorithm": "layered",
  "elk.direction": "RIGHT",
  "elk.layered.spacing.nodeNodeBetweenLayers": "72",
  "elk.spacing.nodeNode": "32",
  "elk.layered.nodePlacement.strategy": "NETWORK_SIMPLEX",
  "elk.layered.considerModelOrder.strategy": "NODES_AND_EDGES",
  "elk.layered.crossingMinimization.forceNodeModelOrder": "false",
};

/** CAN-11: layered from left to right, start first, nothing overlapping; the same graph always gives the same positions. */
export async function layoutOf(graph: CanvasGraph): Promise<Positions> {
  const root = await new ELK().layout({
    id: "root",
    layoutOptions: options,
    children: graph.nodes.map((node) => ({ id: node.step.id, ...sizeOf(node), layoutOptions: layerOf(node.isStart) })),
    edges: graph.connections
      .filter((connection) => connection.from !== connection.to)
      .map((connection) => ({ id: connection.id, sources: [connection.from], targets: [connection.to] })),
  });
  return Object.fromEntries((root.children ?? []).map(positionOf));
}

function layerOf(isStart: boolean): Record<string, string> {
  return isStart ? { "elk.layered.layering.layerConstraint": "FIRST" } : {};
}

function positionOf(node: ElkNode): [string, { x: number; y: number }] {
  return [node.id, { x: Math.round(node.x ?? 0), y: Math.round(node.y ?? 0) }];
}
