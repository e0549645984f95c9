import { useCallback } from "react";
import { useBuilderStore } from "@/components/builder-store/builder-context";
import type { StepKind } from "@/components/builder-store/new-step";
import { useNewStep } from "./use-new-step";

/** Adds a step of a kind at the end of the list, beside the step before it on a canvas, and opens it for its words. */
export function useAddStep(): (kind: StepKind) => void {
  const store = useBuilderStore();
  const newStep = useNewStep();
  return useCallback(
    (kind) => {
      const { perform, open } = store.getState();
      // Without a place of its own it stands beside the step that leads to it.
      const result = perform({ type: "add_step", step: newStep(kind) });
      const added = result.ok ? result.focus.at(-1) : undefined;
      if (added === undefined) return;
      open(added, { tab: "messages", field: "/messages/0/text" });
      // The inspector takes room from the canvas; what was added must not end up behind it.
      requestAnimationFrame(() => store.getState().view?.bringIntoView([added]));
    },
    [store, newStep],
  );
}
