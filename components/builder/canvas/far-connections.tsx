"use client";

import { ViewportPortal } from "@xyflow/react";
import { memo, useMemo } from "react";
import { useBuilder } from "@/components/builder-store/builder-context";
import { cx } from "@/components/ui/cx";
import { routeOf } from "@/lib/canvas/shared";
import { type CanvasStore, useCanvas, useCanvasStore } from "./canvas-store";
import { lineStyles } from "./connection-style";
import type { ConnectionFlowEdge, FlowNode } from "./flow-types";
import { routeEndsAt } from "./route-ends";

/** How much thicker lines are in the drawing, so that they are lines on the screen. */
const thickness = { compact: 2, block: 5 } as const;

interface FarConnectionsProps {
  nodes: readonly FlowNode[];
  edges: readonly ConnectionFlowEdge[];
}

/**
 * All connections from afar, in one drawing of lines: there are hundreds of them, and what makes each of them an element to work with
 * would be most of the work of a movement (PERF-3). One that is pointed at is drawn over this as it is from near.
 */
export const FarConnections = memo(function FarConnections(props: FarConnectionsProps) {
  const level = useCanvas((state) => state.level);
  if (level === "full") return null;
  return (
    <ViewportPortal>
      <svg
        aria-hidden
        className="canvas-connection pointer-events-none absolute -z-1 size-px overflow-visible text-edge transition-opacity duration-90"
      >
        <Lines {...props} isBlock={level === "block"} />
      </svg>
    </ViewportPortal>
  );
});

function Lines({ nodes, edges, isBlock }: FarConnectionsProps & { isBlock: boolean }) {
  const canvas = useCanvasStore();
  const places = useMemo(() => new Map(nodes.map(({ id, position }) => [id, position])), [nodes]);
  const taken = useBuilder(({ walk }) => walk?.taken);
  const isTaken = useMemo(() => new Set(taken), [taken]);
  return edges.flatMap((edge) => {
    const [from, to] = [places.get(edge.source), places.get(edge.target)];
    if (!from || !to) return [];
    const ends = { fromX: from.x, fromY: from.y, toX: to.x, toY: to.y };
    const look = { isBlock, isTaken: isTaken.has(edge.id) };
    return [<Line key={edge.id} edge={edge} {...ends} {...look} canvas={canvas} />];
  });
}

interface LineProps {
  edge: ConnectionFlowEdge;
  fromX: number;
  fromY: number;
  toX: number;
  toY: number;
  isBlock: boolean;
  isTaken: boolean;
  canvas: CanvasStore;
}

/** Takes places as numbers: while a step is dragged, its lines alone are drawn anew (PERF-14). */
const Line = memo(function Line({ edge, fromX, fromY, toX, toY, isBlock, isTaken, canvas }: LineProps) {
  if (!edge.data) return null;
  const { path } = routeOf(routeEndsAt(edge.data, { x: fromX, y: fromY }, { x: toX, y: toY }));
  const { width, dash } = lineStyles[edge.data.connection.kind];
  const scale = isBlock ? thickness.block : thickness.compact;
  const light = () => canvas.setState({ lit: { id: edge.id, ends: [edge.source, edge.target] } });
  return (
    <>
      <path
        d={path}
        fill="none"
        stroke="currentColor"
        strokeWidth={width * scale}
        strokeDasharray={dash && scaled(dash, scale)}
        className={cx(isTaken && "text-success")}
      />
      {isBlock ? null : (
        <path d={path} fill="none" strokeWidth={30} className="[pointer-events:stroke]" onMouseEnter={light} />
      )}
    </>
  );
});

function scaled(dash: string, scale: number): string {
  return dash
    .split(" ")
    .map((length) => Number(length) * scale)
    .join(" ");
}
