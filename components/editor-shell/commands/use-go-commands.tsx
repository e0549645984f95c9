"use client";

import { useBuilder, useBuilderStore } from "@/components/builder-store/builder-context";
import type { BuilderStore } from "@/components/builder-store/create-builder-store";
import { openNextProblem } from "@/components/builder-store/walk-problems";
import type { Command } from "@/components/shell/command";
import { neighbourInFlow } from "@/lib/builder/shared";
import { followConnection, goToStep, retreat, selectFollowing } from "../actions";
import { focusSide, isOnNode, isOnStep, isOnSurface } from "../focus-place";
import { useCommandOf } from "./use-command-of";

/** Going from step to step without a pointer, and into what belongs to one. */
export function useGoCommands(): Command[] {
  const command = useCommandOf();
  const store = useBuilderStore();
  const hasOne = useBuilder(({ selection }) => selection.steps.length === 1);
  const hasSteps = useBuilder(({ selection }) => selection.steps.length > 0);
  const canEdit = useBuilder(({ facts }) => facts.canEdit);
  const go = (name: "nextStep" | "previousStep", keys: string, by: 1 | -1) =>
    command(name, {
      keys,
      // At the ends Tab leaves the canvas, as it leaves everything.
      when: (event) => isOnNode(event) && neighbour(store, by) !== undefined,
      run: () => goToStep(store, neighbour(store, by)),
    });
  const follow = (name: "followOut" | "followIn", keys: string, direction: "out" | "in") =>
    command(name, { keys, when: isOnSurface, disabled: !hasOne, run: () => followConnection(store, direction) });
  return [
    go("nextStep", "tab", 1),
    go("previousStep", "shift+tab", -1),
    command("nextProblem", { keys: "f8", run: () => openNextProblem(store, "next") }),
    command("previousProblem", { keys: "shift+f8", run: () => openNextProblem(store, "previous") }),
    follow("followOut", "alt+arrowright", "out"),
    follow("followIn", "alt+arrowleft", "in"),
    command("open", { keys: "enter", when: isOnStep, disabled: !hasOne, run: focusSide }),
    command("renameTitle", {
      keys: "f2",
      when: isOnSurface,
      disabled: !hasOne || !canEdit,
      run: () => openTitle(store),
    }),
    command("renameId", { disabled: !hasOne || !canEdit, run: () => askForId(store) }),
    command("usages", { disabled: !hasOne, run: () => askForUsages(store) }),
    command("selectDownstream", { disabled: !hasSteps, run: () => selectFollowing(store) }),
    command("clear", { keys: "escape", whileTyping: true, run: () => retreat(store) }),
  ];
}

function chosenStep(store: BuilderStore): string | undefined {
  return store.getState().selection.steps[0];
}

/** Passes over what lies in the lane: it has cards of its own there, which Tab comes to behind the canvas. */
function neighbour(store: BuilderStore, by: 1 | -1): string | undefined {
  const { meaning, layout } = store.getState().editing.document;
  const isDocked = (id: string) =>
    meaning.steps.some((step) => step.id === id && step.special) && !layout.positions[id];
  let next = neighbourInFlow(meaning, chosenStep(store), by);
  while (next !== undefined && isDocked(next)) next = neighbourInFlow(meaning, next, by);
  return next;
}

function openTitle(store: BuilderStore): void {
  const stepId = chosenStep(store);
  if (stepId !== undefined) store.getState().open(stepId, { ...store.getState().place, field: "/title" });
}

function askForId(store: BuilderStore): void {
  const stepId = chosenStep(store);
  if (stepId !== undefined) store.getState().ask({ type: "rename", stepId });
}

function askForUsages(store: BuilderStore): void {
  const step = chosenStep(store);
  if (step !== undefined) store.getState().ask({ type: "usages", of: { step } });
}
