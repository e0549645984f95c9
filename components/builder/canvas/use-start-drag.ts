import { useReactFlow } from "@xyflow/react";
import { type PointerEvent, useState } from "react";
import { useBuilder, useBuilderStore } from "@/components/builder-store/builder-context";
import type { Point } from "@/lib/builder/shared";
import { useCanvasStore } from "./canvas-store";
import { useDropTarget } from "./use-drop-target";

/** Dragging the start mark onto another step (CAN-8). */
export function useStartDrag(stepId: string) {
  const store = useBuilderStore();
  const canvas = useCanvasStore();
  const canMove = useBuilder(({ facts }) => facts.canEdit);
  const { screenToFlowPosition, getZoom } = useReactFlow();
  const targetAt = useDropTarget();
  const [grip, setGrip] = useState<Point | null>(null);
  const [offset, setOffset] = useState<Point | null>(null);
  const at = ({ clientX, clientY }: PointerEvent) => ({ x: clientX, y: clientY });

  const stepAt = (point: Point) => {
    const target = targetAt(screenToFlowPosition(point));
    const step = store.getState().editing.document.meaning.steps.find(({ id }) => id === target);
    return step && !step.special && target !== stepId ? target : undefined;
  };
  const rest = () => {
    setGrip(null);
    setOffset(null);
    canvas.setState({ aim: null });
  };

  const handlers = {
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      if (event.button !== 0) return;
      event.stopPropagation();
      event.currentTarget.setPointerCapture(event.pointerId);
      setGrip(at(event));
    },
    onPointerMove: (event: PointerEvent<HTMLElement>) => {
      if (!grip) return;
      const zoom = getZoom();
      setOffset({ x: (event.clientX - grip.x) / zoom, y: (event.clientY - grip.y) / zoom });
      const target = stepAt(at(event));
      canvas.setState({ aim: target === undefined ? null : { target, refusal: undefined } });
    },
    onPointerUp: (event: PointerEvent<HTMLElement>) => {
      const target = grip && stepAt(at(event));
      rest();
      if (target) store.getState().perform({ type: "set_first_step", id: target });
    },
    onPointerCancel: rest,
    onLostPointerCapture: rest,
  };
  return { canMove, offset, handlers };
}
