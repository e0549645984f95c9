import { useStoreApi } from "@xyflow/react";
import { useEffect, useMemo, useRef } from "react";
import { useBuilderStore } from "@/components/builder-store/builder-context";
import { judgeConnection, type OutletOfStep, outletAt, type Point } from "@/lib/builder/shared";
import type { CanvasGraph } from "@/lib/canvas/shared";
import { type Aim, useCanvasStore } from "./canvas-store";
import type { ConnectionFlowEdge } from "./flow-types";
import { useDropTarget } from "./use-drop-target";

/** A drop is meant for a place of the drawing, or for a card of the lane. */
interface Drop {
  /** On the screen. */
  at: Point;
  /** In the drawing. */
  place: Point;
}

/**
 * Dragging connections (CAN-3, CAN-4). React Flow follows the pointer; what a drop means is decided here, by the same rule that refuses
 * the command, so that what is shown while dragging is what will happen.
 */
export function useConnecting(graph: CanvasGraph) {
  const store = useBuilderStore();
  const canvas = useCanvasStore();
  const flow = useStoreApi();
  const stepAt = useDropTarget();
  const dragged = useRef<OutletOfStep | null>(null);
  const latest = useRef(graph);
  useEffect(() => {
    latest.current = graph;
  }, [graph]);

  return useMemo(() => {
    const aimAt = ({ at, place }: Drop): Aim | null => {
      const from = dragged.current;
      const target = laneTarget(at) ?? (isOverDrawing(at) ? stepAt(place) : undefined);
      if (!from || target === undefined) return null;
      return { target, refusal: judgeConnection(store.getState().editing.document, from.stepId, target) };
    };
    const start = (stepId: string | null, outletId: string | null | undefined) => {
      const node = latest.current.nodes.find(({ step }) => step.id === stepId);
      const path = node?.outlets.find(({ id }) => id === outletId)?.path;
      const outlet = path ? outletAt(path) : undefined;
      dragged.current = node && outlet ? { stepId: node.step.id, outlet } : null;
    };
    const end = (event: MouseEvent | TouchEvent) => {
      const from = dragged.current;
      const at = pointOf(event);
      const place = placeOf(at, flow.getState());
      const aim = aimAt({ at, place });
      dragged.current = null;
      canvas.setState({ aim: null });
      if (!from) return;
      if (aim) store.getState().perform({ type: "connect", ...from, target: aim.target });
      else if (isOverDrawing(at)) canvas.setState({ menu: { type: "addStep", at, place, from } });
    };
    const cancel = () => {
      if (!dragged.current) return false;
      dragged.current = null;
      canvas.setState({ aim: null });
      flow.getState().cancelConnection();
      return true;
    };
    return {
      start,
      startFrom: (edge: ConnectionFlowEdge) => start(edge.source, edge.sourceHandle),
      end,
      cancel,
      aimAt,
    };
  }, [store, canvas, flow, stepAt]);
}

export type Connecting = ReturnType<typeof useConnecting>;

/** The step or role whose card in the lane lies here. */
function laneTarget({ x, y }: Point): string | undefined {
  const card = document.elementFromPoint(x, y)?.closest("[data-connect-to]");
  return card?.getAttribute("data-connect-to") ?? undefined;
}

function isOverDrawing({ x, y }: Point): boolean {
  const element = document.elementFromPoint(x, y);
  return element?.closest(".react-flow__renderer") != null;
}

function pointOf(event: MouseEvent | TouchEvent): Point {
  const { clientX, clientY } =
    "changedTouches" in event ? (event.changedTouches[0] ?? { clientX: 0, clientY: 0 }) : event;
  return { x: clientX, y: clientY };
}

interface Shown {
  transform: readonly [number, number, number];
  domNode: Element | null;
}

export function placeOf(at: Point, { transform: [x, y, zoom], domNode }: Shown): Point {
  const { left = 0, top = 0 } = domNode?.getBoundingClientRect() ?? {};
  return { x: (at.x - left - x) / zoom, y: (at.y - top - y) / zoom };
}
