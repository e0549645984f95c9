"use client";

import { useEffect } from "react";
import { useBuilderStore } from "@/components/builder-store/builder-context";
import type { Viewport } from "@/components/builder-store/canvas-view";
import type { BuilderStore } from "@/components/builder-store/create-builder-store";
import { useOptionalShell } from "@/components/shell/shell-context";
import { type KeptView, readKeptView } from "./kept-view";
import { phoneQuery } from "./widths";

/** Keeps viewport, selection and open panels on this device, for each person and interaction (CAN-20). The address goes first. */
export function useKeptView(): void {
  const store = useBuilderStore();
  const userId = useOptionalShell()?.data.user.id ?? "";
  useEffect(() => {
    const key = `builder.view.${userId}.${store.getState().facts.interactionId}`;
    const kept = readKeptView(window.localStorage.getItem(key));
    let viewport = kept?.viewport;
    const save = () => window.localStorage.setItem(key, JSON.stringify(viewOf(store, viewport)));
    if (kept) restore(store, kept);
    const stopWatching = watchCanvas(store, viewport, (next) => {
      viewport = next;
      save();
    });
    const stopListening = store.subscribe((state, before) => {
      const isSame =
        state.selection === before.selection && state.surface === before.surface && state.panel === before.panel;
      if (!isSame) save();
    });
    return () => {
      stopWatching();
      stopListening();
    };
  }, [store, userId]);
}

function viewOf(store: BuilderStore, viewport: Viewport | undefined): KeptView {
  const { selection, surface, panel } = store.getState();
  return { steps: [...selection.steps], surface, panel, ...(viewport && { viewport }) };
}

function restore(store: BuilderStore, { steps, surface, panel }: KeptView): void {
  const { editing, select, show, selection } = store.getState();
  const params = new URLSearchParams(window.location.search);
  const known = new Set(editing.document.meaning.steps.map(({ id }) => id));
  show({
    ...(surface && !params.has("view") && { surface }),
    ...(!params.has("panel") && { panel }),
  });
  // On a phone what is selected covers everything else.
  const hasRoom = !window.matchMedia(phoneQuery).matches;
  if (hasRoom && selection.steps.length === 0) select({ steps: steps.filter((id) => known.has(id)) });
}

/** Whenever a canvas is there: shows the place where it was left, and hears of every other. */
function watchCanvas(store: BuilderStore, kept: Viewport | undefined, keep: (viewport: Viewport) => void): () => void {
  let last = kept;
  let stop: (() => void) | undefined;
  const watch = () => {
    const { view } = store.getState();
    stop?.();
    if (view && last) view.setViewport(last);
    stop = view?.onViewport((viewport) => {
      last = viewport;
      keep(viewport);
    });
  };
  watch();
  const unsubscribe = store.subscribe(({ view }, before) => {
    if (view !== before.view) watch();
  });
  return () => {
    unsubscribe();
    stop?.();
  };
}
