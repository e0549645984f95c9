import { type NodeChange, type NodePositionChange, useStoreApi } from "@xyflow/react";
import { type RefObject, useEffect, useMemo, useRef, useState } from "react";
import type { Point } from "@/lib/builder/shared";
import { type Box, boxAround, type Guide, snapBox } from "@/lib/canvas/shared";
import { type Meant, meantBy } from "./flow-ids";
import type { FlowNode } from "./flow-types";
import type { Arrange } from "./use-arrange";

type Places = Readonly<Record<string, Point>>;

interface Drag {
  /** Where nodes are while they are dragged, by their ids in the drawing. */
  places: Places;
  guides: readonly Guide[];
}

interface DraggingOptions {
  /** As the document has them. */
  nodes: readonly FlowNode[];
  hasGrid: boolean;
  arrange: Arrange;
}

/**
 * Dragging nodes. What is dragged is drawn from here, and told to the document once, at the end (UND-2, A11Y-3): until then nothing but
 * the dragged nodes and their connections is drawn anew (PERF-14).
 */
export function useDragging(options: DraggingOptions) {
  const { nodes } = options;
  const [drag, setDrag] = useState<Drag | null>(null);
  const handlers = useHandlers(options, setDrag);
  const shown = useMemo(() => (drag ? nodes.map((node) => movedTo(node, drag.places[node.id])) : nodes), [nodes, drag]);
  return { shown, guides: drag?.guides ?? noGuides, ...handlers };
}

const noGuides: readonly Guide[] = [];

/** The same functions for every frame of a drag: React Flow tells everybody who listens of each that is another one. */
function useHandlers(options: DraggingOptions, show: (drag: Drag | null) => void) {
  const flow = useStoreApi();
  const isSuspended = useAltKey();
  const current = useRef<Drag | null>(null);
  const latest = useRef(options);
  useEffect(() => {
    latest.current = options;
  });
  return useMemo(() => {
    const set = (drag: Drag | null) => {
      current.current = drag;
      show(drag);
    };
    return {
      follow: (changes: readonly NodeChange<FlowNode>[]) => {
        const { nodes, hasGrid } = latest.current;
        const zoom = flow.getState().transform[2];
        const drag = dragOf(nodes, changes, { zoom, hasGrid, isSuspended: isSuspended.current });
        if (drag) set(drag);
      },
      finish: () => {
        const done = current.current;
        set(null);
        if (done) latest.current.arrange({ type: "move", ...byKind(done.places) });
      },
    };
  }, [flow, isSuspended, show]);
}

/** Where changes lead, held by what is near; nothing when nobody drags. */
function dragOf(
  nodes: readonly FlowNode[],
  changes: readonly NodeChange<FlowNode>[],
  snapping: Parameters<typeof snapBox>[2],
): Drag | undefined {
  const wishes = wishesOf(nodes, changes);
  const dragged = boxAround(nodes.flatMap((node) => boxAt(node, wishes[node.id])));
  if (!dragged) return undefined;
  const others = nodes.filter(({ id, type }) => !wishes[id] && type !== "frame").map(boxOf);
  const { by, guides } = snapBox(dragged, others, snapping);
  const places = Object.entries(wishes).map(([id, { x, y }]) => [id, { x: x + by.x, y: y + by.y }] as const);
  return { places: Object.fromEntries(places), guides };
}

function isMove(change: NodeChange<FlowNode>): change is NodePositionChange {
  return change.type === "position" && change.position !== undefined;
}

/** Where the pointer wants nodes to be; a frame takes along what lies in it (CAN-18). */
function wishesOf(nodes: readonly FlowNode[], changes: readonly NodeChange<FlowNode>[]): Places {
  const moves = changes.filter(isMove);
  const wishes = new Map(moves.flatMap(({ id, position }) => (position ? [[id, position] as const] : [])));
  for (const frame of nodes) {
    const to = frame.type === "frame" ? wishes.get(frame.id) : undefined;
    if (!to) continue;
    const by = { x: to.x - frame.position.x, y: to.y - frame.position.y };
    for (const { id, position } of contentsOf(frame, nodes)) {
      if (!wishes.has(id)) wishes.set(id, { x: position.x + by.x, y: position.y + by.y });
    }
  }
  return Object.fromEntries(wishes);
}

/** What has its middle in a frame; the same rule by which the document moves a frame. */
function contentsOf(frame: FlowNode, nodes: readonly FlowNode[]): FlowNode[] {
  const around = boxOf(frame);
  return nodes.filter((node) => {
    const { x, y, width, height } = boxOf(node);
    const [middleX, middleY] = [x + width / 2, y + height / 2];
    const isBetween = middleX >= around.x && middleX <= around.x + around.width;
    return node !== frame && isBetween && middleY >= around.y && middleY <= around.y + around.height;
  });
}

function boxOf({ position, width = 0, height = 0 }: FlowNode): Box {
  return { ...position, width, height };
}

function boxAt(node: FlowNode, place: Point | undefined): Box[] {
  return place ? [{ ...boxOf(node), ...place }] : [];
}

function movedTo(node: FlowNode, position: Point | undefined): FlowNode {
  return position ? { ...node, position, dragging: true } : node;
}

/** Places by what the nodes stand for, as the command `move` takes them. */
export function byKind(places: Places) {
  const meant = Object.entries(places).map(([node, point]) => ({ ...meantBy(node), point }));
  const placesOf = (kind: Meant["kind"]) =>
    Object.fromEntries(meant.flatMap((one) => (one.kind === kind ? [[one.id, one.point] as const] : [])));
  return { steps: placesOf("step"), notes: placesOf("note"), frames: placesOf("frame") };
}

/** Whether Alt is held, which lets things be put anywhere (CAN-13). */
function useAltKey(): RefObject<boolean> {
  const isHeld = useRef(false);
  useEffect(() => {
    const follow = ({ altKey }: PointerEvent | KeyboardEvent) => {
      isHeld.current = altKey;
    };
    const events = ["pointermove", "keydown", "keyup"] as const;
    for (const event of events) window.addEventListener(event, follow, true);
    return () => {
      for (const event of events) window.removeEventListener(event, follow, true);
    };
  }, []);
  return isHeld;
}
