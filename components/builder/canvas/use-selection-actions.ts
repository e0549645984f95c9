import { useMemo } from "react";
import { useBuilderStore } from "@/components/builder-store/builder-context";
import { downstreamOf } from "@/lib/builder/shared";
import { useSelectionBox } from "./use-selection-box";

const frameRoom = { side: 28, top: 52 };

/** What can be done with the whole selection, each as one undo unit (CAN-12). */
export function useSelectionActions() {
  const store = useBuilderStore();
  const boxOf = useSelectionBox();
  return useMemo(
    () => ({
      duplicate: () => {
        const { perform, select, selection } = store.getState();
        const result = perform({ type: "duplicate", ...selection });
        if (result.ok) select({ steps: Object.values(result.report.ids ?? {}) });
      },
      remove: () => {
        const { ask, selection } = store.getState();
        ask({ type: "delete", selection });
      },
      selectDownstream: () => {
        const { select, selection, editing } = store.getState();
        select({ steps: downstreamOf(editing.document, selection.steps) });
      },
      tidy: () => {
        const { view, selection } = store.getState();
        void view?.tidy(selection.steps);
      },
      frame: () => {
        const { perform, selection } = store.getState();
        const box = boxOf(selection);
        if (!box) return;
        const { side, top } = frameRoom;
        const around = {
          x: box.x - side,
          y: box.y - top,
          width: box.width + side * 2,
          height: box.height + top + side,
        };
        perform({ type: "add_frame", box: around });
      },
    }),
    [store, boxOf],
  );
}

/** Selects everything that is drawn, special steps of the lane included. */
export function useSelectAll() {
  const store = useBuilderStore();
  return () => {
    const { select, editing } = store.getState();
    const { meaning, layout } = editing.document;
    const steps = meaning.steps.map(({ id }) => id);
    select({ steps, notes: Object.keys(layout.notes), frames: Object.keys(layout.frames) });
  };
}
