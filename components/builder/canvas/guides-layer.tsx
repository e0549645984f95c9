"use client";

import { useStore, ViewportPortal } from "@xyflow/react";
import type { Guide } from "@/lib/canvas/shared";

/** Lines that say what the dragged nodes are in line with (CAN-13). */
export function GuidesLayer({ guides }: { guides: readonly Guide[] }) {
  const zoom = useStore(({ transform }) => transform[2]);
  if (guides.length === 0) return null;
  const thickness = 1 / zoom;
  return (
    <ViewportPortal>
      {guides.map(({ axis, at, from, to }) => (
        <div
          key={`${axis}${at}`}
          className="pointer-events-none absolute top-0 left-0 z-50 bg-focus"
          style={
            axis === "x"
              ? { translate: `${at}px ${from}px`, width: thickness, height: to - from }
              : { translate: `${from}px ${at}px`, height: thickness, width: to - from }
          }
        />
      ))}
    </ViewportPortal>
  );
}
