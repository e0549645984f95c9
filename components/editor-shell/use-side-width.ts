"use client";

import { useCallback, useSyncExternalStore } from "react";
import { useOptionalShell } from "@/components/shell/shell-context";
import { fitWidth, sideWidths } from "./side-width";

const listeners = new Set<() => void>();

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The width of the inspector, kept on this device for the person who chose it (INS-1). */
export function useSideWidth(): [number, (width: number) => void] {
  const userId = useOptionalShell()?.data.user.id ?? "";
  const key = `builder.side.${userId}`;
  const width = useSyncExternalStore(
    subscribe,
    () => fitWidth(Number.parseInt(window.localStorage.getItem(key) ?? "", 10)),
    () => sideWidths.usual,
  );
  const setWidth = useCallback(
    (next: number) => {
      window.localStorage.setItem(key, String(fitWidth(next)));
      for (const listener of listeners) listener();
    },
    [key],
  );
  return [width, setWidth];
}
