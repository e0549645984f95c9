import { useReactFlow } from "@xyflow/react";
import type { MouseEvent } from "react";
import type { OutletOfStep } from "@/lib/builder/shared";
import { useCanvasStore } from "./canvas-store";

/** How far from the outlet a step is put that was asked for by a click. */
const beside = { x: 96, y: -28 };

/** Opens the menu of new steps at an outlet, for those who click where others drag. */
export function useOutletMenu() {
  const canvas = useCanvasStore();
  const { screenToFlowPosition } = useReactFlow();
  return ({ clientX, clientY }: MouseEvent, from: OutletOfStep) => {
    const at = { x: clientX, y: clientY };
    const place = screenToFlowPosition(at);
    canvas.setState({
      menu: { type: "addStep", at, place: { x: place.x + beside.x, y: place.y + beside.y }, from },
    });
  };
}
