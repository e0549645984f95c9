import { useStoreApi } from "@xyflow/react";
import { useCallback } from "react";
import type { Selection } from "@/lib/builder/shared";
import { type Box, boxAround } from "@/lib/canvas/shared";
import { selectedNodes } from "./flow-ids";

/** The box around what is selected, as it is drawn; nothing when none of it is on the canvas. */
export function useSelectionBox(): (selection: Selection) => Box | undefined {
  const flow = useStoreApi();
  return useCallback(
    ({ steps = [], notes = [], frames = [] }) => {
      const { nodeLookup } = flow.getState();
      const boxes = [...selectedNodes({ steps, notes, frames })].flatMap((id): Box[] => {
        const node = nodeLookup.get(id);
        if (!node) return [];
        const { width = 0, height = 0 } = node.measured;
        return [{ ...node.internals.positionAbsolute, width, height }];
      });
      return boxAround(boxes);
    },
    [flow],
  );
}
