"use client";

import { useEffect, useRef } from "react";
import type { BuilderStore } from "@/components/builder-store/create-builder-store";
import { isTyping } from "@/components/ui/use-hotkeys";
import { type FieldState, undoPlace } from "./undo-place";

interface FieldStart {
  text: string | null;
  /** The newest unit there was to take back. */
  unit: unknown;
}

/** Remembers what a text field held when it got the focus. The function says whether undoing is the document's business. */
export function useFieldStart(store: BuilderStore): () => boolean {
  const start = useRef<FieldStart>(undefined);
  useEffect(() => {
    const remember = ({ target }: FocusEvent) => {
      start.current = isTyping(target) ? { text: textOf(target), unit: newestUnit(store) } : undefined;
    };
    window.addEventListener("focusin", remember);
    return () => window.removeEventListener("focusin", remember);
  }, [store]);
  return () => undoPlace(fieldState(start.current, store)) === "document";
}

function fieldState(start: FieldStart | undefined, store: BuilderStore): FieldState | undefined {
  const field = document.activeElement;
  if (!start || !isTyping(field)) return undefined;
  return { isAtStart: textOf(field) === start.text, isRecorded: newestUnit(store) !== start.unit };
}

function newestUnit(store: BuilderStore): unknown {
  return store.getState().editing.history.undo.at(-1);
}

function textOf(field: EventTarget | null): string | null {
  if (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement) return field.value;
  return field instanceof HTMLElement ? field.textContent : null;
}
