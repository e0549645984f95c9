"use client";

import { useSearchParams } from "next/navigation";
import { useEffect, useRef } from "react";
import { useBuilderStore } from "@/components/builder-store/builder-context";
import type { BuilderState, Surface } from "@/components/builder-store/builder-state";
import type { BuilderStore } from "@/components/builder-store/create-builder-store";
import { type EditorLocation, readLocation, writeLocation } from "./editor-location";
import { wideQuery } from "./widths";

/** Keeps the address and the editor in step, both ways and without loading anything (INS-2). */
export function useEditorLocation(): void {
  const store = useBuilderStore();
  const params = useSearchParams().toString();
  const written = useRef<string>(null);
  useEffect(() => {
    // We hear of addresses a moment later. One that has been replaced since must not bring back what was left.
    if (params !== new URLSearchParams(window.location.search).toString()) return;
    if (params !== written.current) goTo(store, readLocation(new URLSearchParams(params)));
    written.current = params;
  }, [store, params]);
  useEffect(
    () =>
      store.subscribe((state, before) => {
        if (isSamePlace(state, before)) return;
        const next = writeLocation(new URLSearchParams(window.location.search), locationOf(state));
        if (next === new URLSearchParams(window.location.search).toString()) return;
        written.current = next;
        window.history.replaceState(null, "", next ? `?${next}` : window.location.pathname);
      }),
    [store],
  );
}

/** Where there is little room the outline is offered first. */
function usualSurface(): Surface {
  return window.matchMedia(wideQuery).matches ? "canvas" : "outline";
}

function goTo(store: BuilderStore, { step, tab, field, surface, panel }: EditorLocation): void {
  const { editing, open, select, show, selection } = store.getState();
  const isThere = step !== null && editing.document.meaning.steps.some(({ id }) => id === step);
  if (isThere) open(step, { tab: tab ?? "messages", ...(field && { field }) });
  else if (selection.steps.length === 1) select({});
  show({ surface: surface ?? usualSurface(), panel });
}

function isSamePlace(a: BuilderState, b: BuilderState): boolean {
  return a.selection === b.selection && a.place === b.place && a.surface === b.surface && a.panel === b.panel;
}

function locationOf({ selection, place, surface, panel }: BuilderState): EditorLocation {
  const [step, ...others] = selection.steps;
  return {
    step: step !== undefined && others.length === 0 ? step : null,
    tab: place.tab,
    field: place.field ?? null,
    surface: surface === usualSurface() ? null : surface,
    panel,
  };
}
