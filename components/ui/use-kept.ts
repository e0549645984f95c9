"use client";

import { useCallback, useSyncExternalStore } from "react";

const changed = new EventTarget();

/** A text that this browser keeps for its person under a name, null where there is none yet; every part of every tab sees it change. */
export function useKept(key: string): [kept: string | null, keep: (text: string) => void] {
  const kept = useSyncExternalStore(
    subscribe,
    () => localStorage.getItem(key),
    () => null,
  );
  const keep = useCallback(
    (text: string) => {
      localStorage.setItem(key, text);
      changed.dispatchEvent(new Event("change"));
    },
    [key],
  );
  return [kept, keep];
}

function subscribe(listener: () => void) {
  changed.addEventListener("change", listener);
  window.addEventListener("storage", listener);
  return () => {
    changed.removeEventListener("change", listener);
    window.removeEventListener("storage", listener);
  };
}
