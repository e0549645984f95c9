"use client";

import { createContext, type ReactNode, useContext, useMemo } from "react";
import { useBuilder, useBuilderStore } from "@/components/builder-store/builder-context";
import type { BuilderStore } from "@/components/builder-store/create-builder-store";
import { type Applied, type Command, editOfList, type Refusal } from "@/lib/builder/shared";
import type { Step } from "@/lib/engine";

export type StepList = "messages" | "normalize" | "validate" | "branches" | "beforeActions" | "afterActions";

/** How the step in the inspector is changed. Stays the same object while that step is selected. */
export interface StepChanges {
  /** Chooses a value: one unit of undo. */
  set: (path: string, value: unknown) => void;
  /** Types into a field: a unit with what is typed there around the same time (UND-3). */
  type: (path: string, value: unknown) => void;
  /** Takes a whole list from an editor that knows no more than its list. */
  setList: (list: StepList, after: readonly unknown[]) => void;
  run: (command: Command) => Applied | Refusal;
}

interface StepEditing {
  step: Step;
  canEdit: boolean;
  changes: StepChanges;
}

const StepContext = createContext<StepEditing | null>(null);

/** Makes a step and the ways to change it known to everything below. */
export function StepProvider({ step, children }: { step: Step; children: ReactNode }) {
  const store = useBuilderStore();
  const canEdit = useBuilder(({ facts }) => facts.canEdit);
  const { id } = step;
  const changes = useMemo(() => changesOf(store, id), [store, id]);
  const editing = useMemo(() => ({ step, canEdit, changes }), [step, canEdit, changes]);
  return <StepContext value={editing}>{children}</StepContext>;
}

export function useStepEditing(): StepEditing {
  const editing = useContext(StepContext);
  if (!editing) throw new Error("useStepEditing outside of StepProvider");
  return editing;
}

function changesOf(store: BuilderStore, stepId: string): StepChanges {
  const { perform } = store.getState();
  return {
    set: (path, value) => perform({ type: "set_field", stepId, path, value }),
    type: (path, value) => perform({ type: "set_field", stepId, path, value }, { group: `${stepId} ${path}` }),
    setList: (list, after) => {
      const step = store.getState().editing.document.meaning.steps.find(({ id }) => id === stepId);
      const edit = step && editOfList({ stepId, list: `/${list}`, before: step[list], after });
      if (edit) perform(edit.command, edit.group === undefined ? {} : { group: edit.group });
    },
    run: (command) => perform(command),
  };
}
