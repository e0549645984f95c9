"use client";

import { useStoreApi } from "@xyflow/react";
import { memo, useEffect, useRef } from "react";
import { dotGap } from "./dot-gap";

/**
 * The dotted ground, one dot larger than what is seen of it: a shift of the view shifts it within one dot, which the browser does
 * without painting (PERF-3). Written into the element directly, as it changes with every movement.
 */
export const CanvasGround = memo(function CanvasGround() {
  const ground = useRef<HTMLDivElement>(null);
  const flow = useStoreApi();
  useEffect(() => {
    let [seen, gap]: [unknown, number] = [null, 0];
    const show = ({ transform }: { transform: readonly [number, number, number] }) => {
      if (transform === seen || !ground.current) return;
      seen = transform;
      const [x, y, zoom] = transform;
      const { style } = ground.current;
      const next = dotGap(zoom);
      if (next !== gap) style.backgroundSize = `${next}px ${next}px`;
      gap = next;
      style.transform = `translate(${remainder(x, gap)}px,${remainder(y, gap)}px)`;
    };
    show(flow.getState());
    return flow.subscribe(show);
  }, [flow]);
  return (
    <div aria-hidden className="pointer-events-none absolute inset-0 -z-1 overflow-hidden bg-canvas">
      <div
        ref={ground}
        className="absolute -inset-16 bg-canvas bg-[radial-gradient(circle,var(--canvas-dot)_0.75px,transparent_1px)] will-change-transform"
      />
    </div>
  );
});

/** What is left of a shift after whole dots, never negative. */
function remainder(shift: number, gap: number): number {
  return ((shift % gap) + gap) % gap;
}
