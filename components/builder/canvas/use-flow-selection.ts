import { type NodeChange, useStoreApi } from "@xyflow/react";
import { useCallback, useEffect, useRef, useState } from "react";
import { useBuilder, useBuilderStore } from "@/components/builder-store/builder-context";
import type { SelectedIds } from "@/components/builder-store/builder-state";
import { useCanvasStore } from "./canvas-store";
import type { FlowNode } from "./flow-types";
import { selectedAfter } from "./selected-after";

/**
 * The selection of the store, in step with React Flow's clicks and boxes. As long as a button of the mouse is held, what is selected is
 * shown on the canvas alone and told to the store when it is let go: nothing opens, closes or moves beside a drag (PERF-2).
 */
export function useFlowSelection() {
  const store = useBuilderStore();
  const canvas = useCanvasStore();
  const flow = useStoreApi();
  const told = useBuilder((state) => state.selection);
  const [held, setHeld] = useState<SelectedIds | null>(null);
  const isHeld = useRef(false);
  const latest = useRef<SelectedIds | null>(null);
  useEffect(() => {
    const press = ({ button }: PointerEvent) => {
      isHeld.current = button === 0;
    };
    const letGo = () => {
      isHeld.current = false;
      if (latest.current) store.getState().select(latest.current);
      latest.current = null;
      setHeld(null);
    };
    window.addEventListener("pointerdown", press, true);
    for (const end of ends) window.addEventListener(end, letGo);
    return () => {
      window.removeEventListener("pointerdown", press, true);
      for (const end of ends) window.removeEventListener(end, letGo);
    };
  }, [store]);
  const select = useCallback(
    (all: readonly NodeChange<FlowNode>[]) => {
      const changes = all.filter((change) => change.type === "select");
      if (changes.length === 0) return;
      const { multiSelectionActive, nodeLookup } = flow.getState();
      const isDrawn = (node: string) => nodeLookup.has(node);
      const before = latest.current ?? store.getState().selection;
      const next = selectedAfter(before, { changes, isAdding: multiSelectionActive, isDrawn });
      if (changes.some(({ selected }) => selected)) canvas.setState({ selectedConnection: null });
      if (!isHeld.current) return store.getState().select(next);
      latest.current = next;
      setHeld(next);
    },
    [store, canvas, flow],
  );
  return { selection: held ?? told, select };
}

const ends = ["pointerup", "pointercancel"] as const;
