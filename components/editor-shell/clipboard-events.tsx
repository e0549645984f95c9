"use client";

import { useEffect, useEffectEvent } from "react";
import { useBuilderStore } from "@/components/builder-store/builder-context";
import { isTyping } from "@/components/ui/use-hotkeys";
import { useClipboard } from "./use-clipboard";

/** Listens to what the browser makes of Ctrl-C, X and V: it brings the clipboard along without asking for leave. */
export function ClipboardEvents() {
  const clipboard = useClipboard();
  const store = useBuilderStore();
  const copy = useEffectEvent((event: ClipboardEvent) => {
    const isCut = event.type === "cut";
    if (isElsewhere(event) || hasSelectedText() || (isCut && !store.getState().facts.canEdit)) return;
    if (event.clipboardData && clipboard.copyInto(event.clipboardData, isCut)) event.preventDefault();
  });
  const paste = useEffectEvent((event: ClipboardEvent) => {
    const text = event.clipboardData?.getData("text/plain") ?? "";
    if (isElsewhere(event) || text === "") return;
    event.preventDefault();
    void clipboard.pasteText(text);
  });
  useEffect(() => {
    const onCopy = (event: ClipboardEvent) => copy(event);
    const onPaste = (event: ClipboardEvent) => paste(event);
    window.addEventListener("copy", onCopy);
    window.addEventListener("cut", onCopy);
    window.addEventListener("paste", onPaste);
    return () => {
      window.removeEventListener("copy", onCopy);
      window.removeEventListener("cut", onCopy);
      window.removeEventListener("paste", onPaste);
    };
  }, []);
  return null;
}

function isElsewhere({ target, defaultPrevented }: ClipboardEvent): boolean {
  return defaultPrevented || isTyping(target) || isTyping(document.activeElement) || isInDialog(target);
}

function isInDialog(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest("[role=dialog], [role=menu]") !== null;
}

function hasSelectedText(): boolean {
  return window.getSelection()?.isCollapsed === false;
}
