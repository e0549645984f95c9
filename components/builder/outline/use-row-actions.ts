"use client";

import { type KeyboardEvent, type MouseEvent, useEffect, useMemo, useRef } from "react";
import { useBuilderStore } from "@/components/builder-store/builder-context";
import type { BuilderStore } from "@/components/builder-store/create-builder-store";
import { dropBeside, moveByOne, rangeOf } from "./list-order";

export interface RowActions {
  /** Keys of the row that has the focus; those of the whole editor are bound elsewhere. */
  onKeyDown: (event: KeyboardEvent) => void;
  /** A press selects; with Shift up to here, with Ctrl or ⌘ besides what is selected. */
  choose: (stepId: string, event: MouseEvent) => void;
  toggle: (stepId: string) => void;
  /** What is dragged when this row is: the selection if it is part of that. */
  draggedWith: (stepId: string) => readonly string[];
  /** One place up or down in the list, with what is selected. */
  move: (stepId: string, by: 1 | -1) => void;
  drop: (ids: readonly string[], place: { target: string; isBehind: boolean }) => void;
}

/** What can be done with rows. The object stays the same, so that rows are drawn anew for their own sake only. */
export function useRowActions(rows: readonly string[]): RowActions {
  const store = useBuilderStore();
  const order = useRef(rows);
  useEffect(() => {
    order.current = rows;
  }, [rows]);
  return useMemo(() => {
    const anchor: { id?: string } = {};
    const choose: RowActions["choose"] = (stepId, event) => {
      const { select } = store.getState();
      if (event.shiftKey) return select({ steps: rangeOf(order.current, anchor.id, stepId) });
      anchor.id = stepId;
      if (event.metaKey || event.ctrlKey) toggleStep(store, stepId);
      else select({ steps: [stepId] });
    };
    return {
      choose,
      toggle: (stepId) => toggleStep(store, stepId),
      draggedWith: (stepId) => {
        const { steps } = store.getState().selection;
        return steps.includes(stepId) ? steps : [stepId];
      },
      move: (stepId, by) => moveRow(store, stepId, by),
      drop: (ids, place) => {
        const command = dropBeside(listOrder(store), ids, place);
        if (command) store.getState().perform(command);
      },
      onKeyDown: (event) => {
        const stepId = stepIdOf(event.target);
        if (stepId === undefined) return;
        const by = event.altKey ? { ArrowUp: -1 as const, ArrowDown: 1 as const }[event.key] : undefined;
        if (by !== undefined) moveRow(store, stepId, by);
        if (by !== undefined || moveFocus({ store, order: order.current, anchor, stepId, event }))
          event.preventDefault();
      },
    };
  }, [store]);
}

/** Only a row that has the focus itself takes keys; what it holds keeps its own. */
function stepIdOf(target: EventTarget): string | undefined {
  return target instanceof HTMLElement ? target.dataset.step : undefined;
}

function listOrder(store: BuilderStore): string[] {
  return store.getState().editing.document.meaning.steps.map(({ id }) => id);
}

function toggleStep(store: BuilderStore, stepId: string): void {
  const { selection, select } = store.getState();
  const isSelected = selection.steps.includes(stepId);
  const steps = isSelected ? selection.steps.filter((id) => id !== stepId) : [...selection.steps, stepId];
  select({ ...selection, steps });
}

function moveRow(store: BuilderStore, stepId: string, by: 1 | -1): void {
  const { editing, selection, perform } = store.getState();
  const ids = selection.steps.includes(stepId) ? selection.steps : [stepId];
  const ordinary = editing.document.meaning.steps.flatMap(({ id, special }) => (special ? [] : id));
  const command = moveByOne(ordinary, ids, by);
  if (!command) return;
  perform(command);
  focusRow(stepId);
}

interface FocusMove {
  store: BuilderStore;
  order: readonly string[];
  anchor: { id?: string };
  stepId: string;
  event: KeyboardEvent;
}

function moveFocus({ store, order, anchor, stepId, event }: FocusMove): boolean {
  if (event.metaKey || event.ctrlKey || event.altKey) return false;
  if (event.key === " ") {
    toggleStep(store, stepId);
    return true;
  }
  const next = rowAfterKey(order, stepId, event.key);
  if (next === undefined) return false;
  if (event.shiftKey) {
    anchor.id ??= stepId;
    store.getState().select({ steps: withLast(rangeOf(order, anchor.id, next), next) });
  } else {
    anchor.id = next;
    store.getState().select({ steps: [next] });
  }
  focusRow(next);
  return true;
}

/** The row with the focus comes last in the selection, so that Tab comes back to it. */
function withLast(ids: readonly string[], last: string): string[] {
  return [...ids.filter((id) => id !== last), last];
}

function rowAfterKey(order: readonly string[], stepId: string, key: string): string | undefined {
  const at = order.indexOf(stepId);
  switch (key) {
    case "ArrowDown":
      return order[at + 1];
    case "ArrowUp":
      return order[at - 1];
    case "Home":
      return order[0];
    case "End":
      return order.at(-1);
    default:
      return undefined;
  }
}

/** After the list was drawn anew. */
export function focusRow(stepId: string): void {
  requestAnimationFrame(() => {
    const row = document.querySelector<HTMLElement>(`[data-step="${CSS.escape(stepId)}"]`);
    row?.focus({ preventScroll: true });
    row?.scrollIntoView({ block: "nearest" });
  });
}
