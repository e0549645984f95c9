import { useCallback, useEffect, useRef } from "react";
import { useBuilderStore } from "@/components/builder-store/builder-context";
import { type CanvasGraph, layoutOffThread, type Positions } from "@/lib/canvas/shared";
import type { Arrange } from "./use-arrange";
import { layoutDirection } from "./use-layout-direction";

interface TidyOptions {
  graph: CanvasGraph;
  positions: Positions;
  arrange: Arrange;
}

/** Auto-layout of everything or of some steps, off the main thread and as one undo unit (CAN-11). */
export function useTidy({ graph, positions, arrange }: TidyOptions): (steps?: readonly string[]) => Promise<void> {
  const store = useBuilderStore();
  const latest = useRef({ graph, positions });
  useEffect(() => {
    latest.current = { graph, positions };
  }, [graph, positions]);
  return useCallback(
    async (steps) => {
      const { graph: drawn, positions: before } = latest.current;
      const only = steps && new Set(steps);
      const placed = await layoutOffThread(drawn, { direction: layoutDirection(), ...(only && { only }) });
      const corner = only ? cornerOf(placed, before) : { x: 0, y: 0 };
      const moved = Object.entries(placed).map(([id, { x, y }]) => [id, { x: x + corner.x, y: y + corner.y }] as const);
      if (moved.length === 0) return;
      arrange({ type: "move", steps: Object.fromEntries(moved), reason: only ? "tidySelection" : "autoLayout" });
      // Where everything is somewhere else, the old view shows a piece of nothing.
      if (!only) requestAnimationFrame(() => store.getState().view?.fitAll());
    },
    [arrange, store],
  );
}

/** How far a part has to be shifted to stay where its upper left corner was. */
function cornerOf(placed: Positions, before: Positions): { x: number; y: number } {
  const ids = Object.keys(placed);
  const lowest = (positions: Positions, axis: "x" | "y") => Math.min(...ids.map((id) => positions[id]?.[axis] ?? 0));
  return { x: lowest(before, "x") - lowest(placed, "x"), y: lowest(before, "y") - lowest(placed, "y") };
}
