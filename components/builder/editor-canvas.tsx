"use client";

import { ReactFlowProvider } from "@xyflow/react";
import "@xyflow/react/dist/style.css";
import { useDeferredValue, useMemo } from "react";
import { useDocument } from "@/components/builder-store/builder-context";
import { graphOf, type Positions } from "@/lib/canvas/shared";
import type { Definition } from "@/lib/engine";
import { CanvasProvider } from "./canvas/canvas-store";
import { CanvasSurface } from "./canvas/canvas-surface";
import { SpecialLane } from "./special-lane";

interface EditorCanvasProps {
  /** Where steps were laid out that nobody has placed yet. */
  laidOut: Positions;
  /** What it is called for those who cannot see it; without it, that an interaction is edited or looked at here. */
  label?: string;
}

/**
 * The canvas: a drawing of the document in the store, with everything to change it for those who may. React Flow owns nothing; see
 * docs/architecture.md.
 */
export function EditorCanvas({ laidOut, label }: EditorCanvasProps) {
  const { meaning: edited, layout } = useDocument();
  const meaning = useDrawn(edited);
  const { positions, collapsed } = layout;
  const graph = useMemo(() => graphOf(meaning, { positions, collapsed }), [meaning, positions, collapsed]);
  return (
    <ReactFlowProvider>
      <CanvasProvider>
        <div className="min-h-0 flex-1">
          <CanvasSurface graph={graph} laidOut={laidOut} label={label} />
        </div>
        <div className="flex-none bg-canvas p-3 pt-0">
          <SpecialLane specials={graph.specials} />
        </div>
      </CanvasProvider>
    </ReactFlowProvider>
  );
}

/**
 * What is drawn of a definition: who writes in a step does not wait for the canvas, which follows right after (PERF-4). Steps that come
 * and go do so at once, together with their places.
 */
function useDrawn(meaning: Definition): Definition {
  const before = useDeferredValue(meaning);
  const isSame =
    before.steps.length === meaning.steps.length &&
    before.steps.every(({ id }, index) => id === meaning.steps[index]?.id);
  return isSame ? before : meaning;
}
