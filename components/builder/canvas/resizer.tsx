import { NodeResizer } from "@xyflow/react";
import type { Box } from "@/lib/canvas/shared";
import { wholePixels } from "./whole-pixels";

interface ResizerProps {
  minWidth: number;
  minHeight: number;
  onResize: (box: Box) => void;
}

/** Handles at the corners and edges of what is selected; told once, when they are let go. */
export function Resizer({ minWidth, minHeight, onResize }: ResizerProps) {
  return (
    <NodeResizer
      minWidth={minWidth}
      minHeight={minHeight}
      handleClassName="!size-2.5 !rounded-full !border-focus !bg-surface"
      lineClassName="!border-transparent"
      onResizeEnd={(_, box) => onResize(wholePixels(box))}
    />
  );
}
