"use client";

import type { EdgeProps } from "@xyflow/react";
import { memo } from "react";
import { useBuilder } from "@/components/builder-store/builder-context";
import { cx } from "@/components/ui/cx";
import { type Point, type Route, routeOf, textWidth } from "@/lib/canvas/shared";
import { useCanvas } from "./canvas-store";
import { isPlainLine, lineStyles } from "./connection-style";
import { ConnectionTools } from "./connection-tools";
import type { ConnectionFlowEdge } from "./flow-types";
import { routeEnds } from "./route-ends";
import { useRenderCount } from "./use-render-count";

/** A connection: its line by kind, its label, and its tools while it is pointed at (CAN-6). */
export const ConnectionEdge = memo(function ConnectionEdge(props: EdgeProps<ConnectionFlowEdge>) {
  const { id, data } = props;
  const counted = useRenderCount<SVGGElement>();
  const isLit = useCanvas((state) => state.lit?.id === id || state.selectedConnection === id);
  const isTaken = useBuilder((state) => state.walk?.taken.includes(id) ?? false);
  const isLast = useBuilder((state) => state.walk?.last === id);
  const level = useCanvas((state) => state.level);
  if (!data) return null;
  const route = routeOf(routeEnds(data, sourceOf(props), targetOf(props)));
  const { kind } = data.connection;
  return (
    <g
      ref={counted}
      data-lit={isLit || undefined}
      className={cx(
        "canvas-connection transition-opacity duration-90",
        isTaken ? "text-success" : isLit ? "text-edge-active" : "text-edge",
      )}
    >
      <path d={route.path} fill="none" stroke="transparent" strokeWidth={20} className="react-flow__edge-interaction" />
      <path
        d={route.path}
        fill="none"
        stroke="currentColor"
        strokeWidth={isLit || isTaken ? lineStyles[kind].width + 1 : lineStyles[kind].width}
        strokeDasharray={lineStyles[kind].dash}
        strokeLinecap="round"
      />
      {isLast ? <Pulse path={route.path} /> : null}
      <path
        d={`M${props.targetX - 7} ${props.targetY - 5}L${props.targetX} ${props.targetY}L${props.targetX - 7} ${props.targetY + 5}`}
        fill="none"
        stroke="currentColor"
        strokeWidth={1.75}
        strokeLinecap="round"
        strokeLinejoin="round"
      />
      {level === "full" && !isPlainLine[kind] ? <Label text={data.label} route={route} isRaised={isLit} /> : null}
      {isLit && level !== "block" ? <ConnectionTools data={data} middle={route.middle} /> : null}
    </g>
  );
});

/** The connection that was taken just now moves; with reduced motion it only stands out. */
function Pulse({ path }: { path: string }) {
  return (
    <path
      d={path}
      fill="none"
      stroke="var(--canvas)"
      strokeWidth={1.5}
      strokeDasharray="4 6"
      className="motion-safe:[animation:dashdraw_0.5s_linear_infinite]"
    />
  );
}

const labelSize = 11;
const labelRoom = 88;

function Label({ text, route, isRaised }: { text: string; route: Route; isRaised: boolean }) {
  const shown = shortened(text);
  const width = textWidth(shown, labelSize) + 14;
  const { x, y } = route.middle;
  return (
    <g transform={`translate(${x} ${isRaised ? y - 26 : y})`} aria-hidden>
      <rect
        x={-width / 2}
        y={-9.5}
        width={width}
        height={19}
        rx={9.5}
        fill="var(--node)"
        stroke="currentColor"
        strokeWidth={1}
      />
      <text textAnchor="middle" dominantBaseline="central" fontSize={labelSize} fill="var(--fg-2)">
        {shown}
      </text>
    </g>
  );
}

function shortened(text: string): string {
  if (textWidth(text, labelSize) <= labelRoom) return text;
  const characters = [...text];
  while (characters.length > 1 && textWidth(characters.join(""), labelSize) > labelRoom - labelSize) characters.pop();
  return `${characters.join("")}…`;
}

function sourceOf({ sourceX, sourceY }: EdgeProps<ConnectionFlowEdge>): Point {
  return { x: sourceX, y: sourceY };
}

function targetOf({ targetX, targetY }: EdgeProps<ConnectionFlowEdge>): Point {
  return { x: targetX, y: targetY };
}
