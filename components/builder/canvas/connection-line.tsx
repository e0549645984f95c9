"use client";

import { type ConnectionLineComponentProps, useStore, useStoreApi } from "@xyflow/react";
import { createContext, useContext, useEffect } from "react";
import { useRefusalText } from "@/components/builder/use-refusal-text";
import type { Refusal } from "@/lib/builder/shared";
import { entryTop, routeOf } from "@/lib/canvas/shared";
import { useCanvas, useCanvasStore } from "./canvas-store";
import type { FlowNode } from "./flow-types";
import type { Connecting } from "./use-connecting";

export const ConnectingContext = createContext<Connecting | null>(null);

/** The line that follows the pointer, held by what it would connect to, or saying why it may not (CAN-3, CAN-4). */
export function ConnectionLine({ fromX, fromY, toX, toY, pointer }: ConnectionLineComponentProps<FlowNode>) {
  const aim = useAim({ x: toX, y: toY }, pointer);
  const flow = useStoreApi();
  const zoom = useStore(({ transform }) => transform[2]);
  const node = aim && !aim.refusal ? flow.getState().nodeLookup.get(aim.target) : undefined;
  const corner = node?.internals.positionAbsolute;
  const target = corner ? { x: corner.x, y: corner.y + entryTop } : { x: toX, y: toY };
  const source = { x: fromX, y: fromY };
  const box = { ...target, width: 0, height: 0 };
  const isLoop = target.x <= fromX + 12 && corner !== undefined;
  const path = isLoop
    ? routeOf({ source, target, sourceBox: { ...source, width: 0, height: 0 }, targetBox: box, track: 0 }).path
    : `M${fromX} ${fromY}C${fromX + 60} ${fromY} ${target.x - 60} ${target.y} ${target.x} ${target.y}`;
  return (
    <g className={aim?.refusal ? "text-danger" : "text-edge-active"}>
      <path
        d={path}
        fill="none"
        stroke="currentColor"
        strokeWidth={2.5}
        strokeDasharray={aim?.refusal ? "3 6" : undefined}
      />
      <circle cx={target.x} cy={target.y} r={4 / zoom} fill="currentColor" />
      {aim?.refusal ? <Reason refusal={aim.refusal} at={{ x: toX, y: toY }} zoom={zoom} /> : null}
    </g>
  );
}

/** What the connection would lead to from here; said to the canvas, so that the node shows it too. */
function useAim(place: { x: number; y: number }, pointer: { x: number; y: number }) {
  const connecting = useContext(ConnectingContext);
  const canvas = useCanvasStore();
  const flow = useStoreApi();
  const aim = useCanvas((state) => state.aim);
  useEffect(() => {
    const { left = 0, top = 0 } = flow.getState().domNode?.getBoundingClientRect() ?? {};
    const next = connecting?.aimAt({ at: { x: pointer.x + left, y: pointer.y + top }, place }) ?? null;
    const { aim: last } = canvas.getState();
    if (next?.target !== last?.target || next?.refusal?.code !== last?.refusal?.code) canvas.setState({ aim: next });
  });
  return aim;
}

function Reason({ refusal, at, zoom }: { refusal: Refusal; at: { x: number; y: number }; zoom: number }) {
  const text = useRefusalText()(refusal);
  return (
    <foreignObject
      transform={`translate(${at.x} ${at.y}) scale(${1 / zoom})`}
      x={14}
      y={14}
      width={260}
      height={1}
      className="overflow-visible"
    >
      <p className="w-max max-w-65 rounded-sm border border-danger-line bg-danger-soft px-2 py-1 text-xs text-danger-fg shadow-pop">
        {text}
      </p>
    </foreignObject>
  );
}
