import { type NodeHandle, Position } from "@xyflow/react";
import type { Layout } from "@/lib/builder/shared";
import {
  type CanvasGraph,
  type CanvasNode,
  entryTop,
  outletTop,
  type Point,
  type Positions,
  sizeOf,
} from "@/lib/canvas/shared";
import { flowId } from "./flow-ids";
import type { FlowNode, FrameFlowNode, NoteFlowNode, StepFlowNode } from "./flow-types";
import { keptList } from "./kept-list";

interface Projected {
  graph: CanvasGraph;
  positions: Positions;
  layout: Layout;
  /** Ids of the drawing. */
  selected: ReadonlySet<string>;
  nameOf: (node: CanvasNode) => string;
}

/** How far connections leave from the edge of a node, so that they begin beside the outlet's ring. */
export const anchorOffset = 5;

/**
 * Makes React Flow's nodes of the document. Keeps what it made last: a node of which nothing changed is the same object again, so that
 * React Flow and React leave it alone (PERF-14).
 */
export function createNodeProjector(): (projected: Projected) => FlowNode[] {
  let known = new Map<string, FlowNode>();
  let last: FlowNode[] = [];
  return (projected) => {
    const nodes = [...framesOf(projected), ...stepsOf(projected), ...notesOf(projected)].map((node) => {
      const before = known.get(node.id);
      return before && isSame(before, node) ? before : node;
    });
    known = new Map(nodes.map((node) => [node.id, node]));
    last = keptList(last, nodes);
    return last;
  };
}

function isSame(a: FlowNode, b: FlowNode): boolean {
  const isInPlace = a.position.x === b.position.x && a.position.y === b.position.y;
  return isInPlace && a.selected === b.selected && a.ariaLabel === b.ariaLabel && contentOf(a) === contentOf(b);
}

function contentOf(node: FlowNode): object {
  switch (node.type) {
    case "step":
      return node.data.node;
    case "note":
      return node.data.note;
    case "frame":
      return node.data.frame;
  }
}

function stepsOf({ graph, positions, selected, nameOf }: Projected): StepFlowNode[] {
  return graph.nodes.map((node) => {
    const size = sizeOf(node);
    return {
      id: flowId.step(node.step.id),
      type: "step",
      position: positions[node.step.id] ?? { x: 0, y: 0 },
      selected: selected.has(flowId.step(node.step.id)),
      measured: size,
      ...size,
      handles: handlesOf(node),
      data: { node },
      ariaLabel: nameOf(node),
    };
  });
}

const remembered = new WeakMap<CanvasNode, NodeHandle[]>();

/** Where connections leave and arrive, told instead of measured: they are drawn to nodes that are out of sight too. */
function handlesOf(node: CanvasNode): NodeHandle[] {
  const known = remembered.get(node);
  if (known) return known;
  const { width } = sizeOf(node);
  const thin = { width: 1, height: 1 };
  const entry: NodeHandle = { type: "target", position: Position.Left, x: -1, y: entryTop - 0.5, ...thin };
  const outlets = node.outlets.map(({ id }): NodeHandle => {
    const y = outletTop(node, id) - 0.5;
    return { id, type: "source", position: Position.Right, x: width + anchorOffset - 1, y, ...thin };
  });
  remembered.set(node, [entry, ...outlets]);
  return [entry, ...outlets];
}

function notesOf({ layout, selected }: Projected): NoteFlowNode[] {
  return Object.entries(layout.notes).map(([id, note]) => ({
    id: flowId.note(id),
    type: "note",
    selected: selected.has(flowId.note(id)),
    ...boxed(note),
    zIndex: 2,
    data: { id, note },
  }));
}

function framesOf({ layout, selected }: Projected): FrameFlowNode[] {
  return Object.entries(layout.frames).map(([id, frame]) => ({
    id: flowId.frame(id),
    type: "frame",
    selected: selected.has(flowId.frame(id)),
    ...boxed(frame),
    zIndex: -1,
    data: { id, frame },
  }));
}

function boxed({ x, y, width, height }: Point & { width: number; height: number }) {
  return { position: { x, y }, width, height, measured: { width, height }, handles: [] };
}
