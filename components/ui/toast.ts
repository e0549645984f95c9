"use client";

import type { ReactNode } from "react";
import { toast as sonner } from "sonner";

interface ToastOptions {
  /** One thing to do about it, such as undoing. */
  action?: { label: string; run: () => void };
}

// One place for all: a new notice takes the place of the one before, as only one is shown at a time.
const id = "notice";
const shownForMs = 6_000;

/** Says what happened, for six seconds, at the bottom left. */
export function notify(text: ReactNode, { action }: ToastOptions = {}): void {
  sonner(text, { id, duration: shownForMs, action: action && { label: action.label, onClick: action.run } });
}

/** Says what did not happen; stays until it is closed. */
export function notifyError(text: ReactNode, { action }: ToastOptions = {}): void {
  sonner.error(text, {
    id,
    duration: Number.POSITIVE_INFINITY,
    closeButton: true,
    action: action && { label: action.label, onClick: action.run },
  });
}

interface Undoable {
  undo: { label: string; run: () => void };
  /** Done once the notice has gone and nobody called it off. */
  commit: () => void;
}

/**
 * Says that something is done, and does it when the notice goes: until then undoing costs nothing. The notice stays while
 * somebody points at it. The function that it returns does it at once.
 */
export function notifyUndoable(text: ReactNode, { undo, commit }: Undoable): () => void {
  let isSettled = false;
  const settle = (run: () => void) => {
    if (isSettled) return;
    isSettled = true;
    run();
  };
  const finish = () => settle(commit);
  const toastId = sonner(text, {
    duration: shownForMs,
    action: { label: undo.label, onClick: () => settle(undo.run) },
    onAutoClose: finish,
    onDismiss: finish,
  });
  return () => {
    finish();
    sonner.dismiss(toastId);
  };
}
