import type { BuilderStore } from "@/components/builder-store/create-builder-store";
import { newStep } from "@/components/builder-store/new-step";
import { isTyping } from "@/components/ui/use-hotkeys";
import { downstreamOf, outletAt, stepsAround } from "@/lib/builder/shared";
import { graphOf } from "@/lib/canvas/shared";
import { placeOfProblem } from "@/lib/problems/shared";
import { focusedOutlet } from "./focus-place";

/** Selects a step, brings it into view and gives it the focus. */
export function goToStep(store: BuilderStore, stepId: string | undefined): void {
  if (stepId === undefined) return;
  const { select, view } = store.getState();
  select({ steps: [stepId] });
  view?.bringIntoView([stepId]);
  view?.focusStep(stepId);
}

/** Nothing of these is in a question. */
const noWords = { yes: "", no: "", pick: "" };

/** Adds a question where the pointer is, or in the middle, and opens it to be written. */
export function addStepHere(store: BuilderStore): void {
  const { perform, view, open } = store.getState();
  const result = perform({ type: "add_step", step: newStep("ask", noWords), ...(view && { at: view.pointer() }) });
  const added = result.ok ? result.focus.at(-1) : undefined;
  if (added === undefined) return;
  open(added, { tab: "messages", field: "/messages/0/text" });
  view?.bringIntoView([added]);
}

/** Asks where the outlet with the focus is to lead, or else the selected step. */
export function askWhereTo(store: BuilderStore): void {
  const { editing, selection, ask } = store.getState();
  const focused = focusedOutlet();
  const stepId = focused?.stepId ?? selection.steps[0];
  if (stepId === undefined) return;
  const { nodes } = graphOf(editing.document.meaning, editing.document.layout);
  const outlets = nodes.find(({ step }) => step.id === stepId)?.outlets ?? [];
  const path = outlets.find(({ id }) => id === focused?.outletId)?.path;
  const outlet = path ? outletAt(path) : undefined;
  ask({ type: "connect", stepId, ...(outlet && { outlet }) });
}

/** Copies what is selected beside it and selects the copies. */
export function duplicateSelected(store: BuilderStore): void {
  const { selection, perform, select, view } = store.getState();
  const result = perform({ type: "duplicate", ...selection });
  if (!result.ok) return;
  selectByIds(store, result.focus);
  view?.bringIntoView(result.focus);
  if (result.focus.length === 0) select({});
}

/** Selects whatever bears these ids. */
export function selectByIds(store: BuilderStore, ids: readonly string[]): void {
  const { editing, select } = store.getState();
  const { meaning, layout } = editing.document;
  const steps = new Set(meaning.steps.map(({ id }) => id));
  select({
    steps: ids.filter((id) => steps.has(id)),
    notes: ids.filter((id) => layout.notes[id] !== undefined),
    frames: ids.filter((id) => layout.frames[id] !== undefined),
  });
}

export function selectEverything(store: BuilderStore): void {
  const { editing, select } = store.getState();
  const { meaning, layout } = editing.document;
  select({
    steps: meaning.steps.map(({ id }) => id),
    notes: Object.keys(layout.notes),
    frames: Object.keys(layout.frames),
  });
}

/** Adds to the selection what can be reached from it (CAN-12). */
export function selectFollowing(store: BuilderStore): void {
  const { editing, selection, select } = store.getState();
  select({ ...selection, steps: downstreamOf(editing.document, selection.steps) });
}

/** Goes along a connection; where there are several, asks which. */
export function followConnection(store: BuilderStore, direction: "out" | "in"): void {
  const { editing, selection, ask } = store.getState();
  const [stepId] = selection.steps;
  if (stepId === undefined) return;
  const [first, ...others] = stepsAround(editing.document.meaning, stepId, direction);
  if (others.length > 0) ask({ type: "follow", stepId, direction });
  else goToStep(store, first);
}

/** One step back for each Esc: out of the text, out of the panel, out of the selection. */
export function retreat(store: BuilderStore): void {
  const { panel, selection, show, select, view } = store.getState();
  const [stepId] = selection.steps;
  const focused = document.activeElement;
  if (focused instanceof HTMLElement && isTyping(focused)) {
    focused.blur();
    if (stepId !== undefined) view?.focusStep(stepId);
  } else if (panel !== null) show({ panel: null });
  else select({});
}

/** Goes to a place in the drawing and opens its field: for what was found, and for what needs looking at. */
export function showPlace(store: BuilderStore, { id, path }: { id: string; path: string }): void {
  const { editing, open, select, view } = store.getState();
  const { meaning, layout } = editing.document;
  const place = placeOfProblem({ stepId: id, path });
  if (place && meaning.steps.some((step) => step.id === id)) {
    open(id, { tab: place.tab, ...(path && { field: path }) });
  } else select({ notes: layout.notes[id] ? [id] : [], frames: layout.frames[id] ? [id] : [] });
  view?.fitSelection();
}
