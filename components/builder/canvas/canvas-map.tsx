"use client";

import { useReactFlow, useStore, useStoreApi } from "@xyflow/react";
import { memo, type PointerEvent, useEffect, useMemo, useRef, type WheelEvent } from "react";
import { useBuilder } from "@/components/builder-store/builder-context";
import { useTranslations } from "@/components/i18n/client";
import { boxAround } from "@/lib/canvas/shared";
import type { FlowNode } from "./flow-types";
import { type MapTone, mapMarks, rectangle, shownBox } from "./map-marks";

const size = { width: 160, height: 96 };

const tones: Record<MapTone, string> = {
  error: "fill-danger",
  warning: "fill-warning",
  step: "fill-edge",
  note: "fill-bubble-note-line",
  frame: "fill-pressed",
};

/** The whole drawing in small, with the colours of problems: a click or a drag goes there (CAN-10). */
export function CanvasMap() {
  const t = useTranslations("builder");
  const svg = useRef<SVGSVGElement>(null);
  const flow = useReactFlow();
  useFrame(svg);
  const goTo = ({ clientX, clientY }: PointerEvent<SVGSVGElement>) => {
    const matrix = svg.current?.getScreenCTM();
    if (!matrix) return;
    const { x, y } = new DOMPoint(clientX, clientY).matrixTransform(matrix.inverse());
    void flow.setCenter(x, y, { zoom: flow.getZoom() });
  };
  return (
    <svg
      ref={svg}
      {...size}
      role="img"
      aria-label={t("canvas.map")}
      className="react-flow__minimap cursor-pointer touch-none overflow-hidden rounded-md border border-border !bg-surface shadow-card"
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        goTo(event);
      }}
      onPointerMove={(event) => event.currentTarget.hasPointerCapture(event.pointerId) && goTo(event)}
      onWheel={({ deltaY }: WheelEvent) => void flow.zoomTo(flow.getZoom() * 2 ** (-deltaY / 500))}
    >
      <Marks />
      <path data-frame className="fill-hover stroke-focus stroke-2 [vector-effect:non-scaling-stroke]" />
    </svg>
  );
}

/** One path for each colour, however many steps there are. */
const Marks = memo(function Marks() {
  const nodes = useStore((state) => state.nodes) as FlowNode[];
  const byStep = useBuilder(({ problems }) => problems?.byStep);
  const marks = useMemo(() => mapMarks(nodes, byStep), [nodes, byStep]);
  return marks.map(({ tone, path }) => (
    <path key={tone} d={path} className={tones[tone]} shapeRendering="crispEdges" />
  ));
});

/** Shows which part is looked at. Written into the drawing directly, as it changes with every movement. */
function useFrame(svg: { current: SVGSVGElement | null }): void {
  const flow = useStoreApi();
  useEffect(() => {
    let [seen, known]: [unknown, unknown] = [null, null];
    let bounds: ReturnType<typeof boxAround>;
    const show = (state: ReturnType<typeof flow.getState>) => {
      if (state.nodes !== known)
        bounds = boxAround(state.nodes.map(({ position, width = 0, height = 0 }) => ({ ...position, width, height })));
      if (state.transform === seen && state.nodes === known) return;
      [seen, known] = [state.transform, state.nodes];
      const shown = shownBox(state);
      const whole = boxAround(bounds ? [bounds, shown] : [shown]) ?? shown;
      svg.current?.setAttribute("viewBox", `${whole.x} ${whole.y} ${whole.width} ${whole.height}`);
      svg.current?.querySelector("[data-frame]")?.setAttribute("d", rectangle(shown));
    };
    show(flow.getState());
    return flow.subscribe(show);
  }, [flow, svg]);
}
