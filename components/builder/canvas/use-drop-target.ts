import { useStoreApi } from "@xyflow/react";
import { useCallback } from "react";
import type { Point } from "@/lib/builder/shared";
import { type Box, dropTarget } from "@/lib/canvas/shared";

/** Finds the step that something means when it is dropped at a place of the drawing. */
export function useDropTarget(): (at: Point) => string | undefined {
  const flow = useStoreApi();
  return useCallback(
    (at) => {
      const { nodeLookup, transform } = flow.getState();
      const boxes = new Map<string, Box>();
      for (const [id, { type, internals, measured }] of nodeLookup) {
        const { width = 0, height = 0 } = measured;
        if (type === "step") boxes.set(id, { ...internals.positionAbsolute, width, height });
      }
      return dropTarget(at, boxes, transform[2]);
    },
    [flow],
  );
}
