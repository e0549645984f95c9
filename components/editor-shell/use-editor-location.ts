"use client";

import { useSearchParams } from "next/navigation";
import { useEffect, useRef } from "react";
import { useBuilderStore } from "@/components/builder-store/builder-context";
import type { BuilderState } from "@/components/builder-store/builder-state";
import type { BuilderStore } from "@/components/builder-store/create-builder-store";
import { type EditorLocation, readLocation, writeLocation } from "./editor-location";

/** Keeps the address and the editor in step, both ways and without loading anything (INS-2). */
export function useEditorLocation(usualSurface: BuilderState["surface"]): void {
  const store = useBuilderStore();
  const params = useSearchParams().toString();
  const written = useRef<string>(null);
  const usual = useRef(usualSurface);
  useEffect(() => {
    // The width of the window is known only after the first markup.
    if (params !== written.current || usual.current !== usualSurface)
      goTo(store, readLocation(new URLSearchParams(params)), usualSurface);
    written.current = params;
    usual.current = usualSurface;
  }, [store, params, usualSurface]);
  useEffect(
    () =>
      store.subscribe((state, before) => {
        if (isSamePlace(state, before)) return;
        const next = writeLocation(new URLSearchParams(window.location.search), locationOf(state, usualSurface));
        if (next === new URLSearchParams(window.location.search).toString()) return;
        written.current = next;
        window.history.replaceState(null, "", next ? `?${next}` : window.location.pathname);
      }),
    [store, usualSurface],
  );
}

function goTo(
  store: BuilderStore,
  { step, tab, field, surface, panel }: EditorLocation,
  usual: BuilderState["surface"],
) {
  const { editing, open, select, show, selection } = store.getState();
  const isThere = step !== null && editing.document.meaning.steps.some(({ id }) => id === step);
  show({ surface: surface ?? usual, panel });
  if (isThere) open(step, { tab: tab ?? "messages", ...(field && { field }) });
  else if (selection.steps.length === 1) select({});
}

function isSamePlace(a: BuilderState, b: BuilderState): boolean {
  return a.selection === b.selection && a.place === b.place && a.surface === b.surface && a.panel === b.panel;
}

function locationOf(
  { selection, place, surface, panel }: BuilderState,
  usual: BuilderState["surface"],
): EditorLocation {
  const [step, ...others] = selection.steps;
  return {
    step: step !== undefined && others.length === 0 ? step : null,
    tab: place.tab,
    field: place.field ?? null,
    surface: surface === usual ? null : surface,
    panel,
  };
}
