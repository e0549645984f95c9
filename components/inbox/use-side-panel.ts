"use client";

import { useCallback, useState, useSyncExternalStore } from "react";

export interface SidePanel {
  isOpen: boolean;
  /** Open because there is room, not because somebody asked. */
  isAutomatic: boolean;
  toggle: () => void;
  className: string;
}

/** Room for three panels. */
const wide = "(width >= 80rem)";

/** The contact panel: beside the conversation where there is room, else a drawer that is opened on demand (INB-640). */
export function useSidePanel(): SidePanel {
  const [choice, setChoice] = useState<"auto" | "open" | "closed">("auto");
  const isWide = useSyncExternalStore(
    subscribe,
    () => window.matchMedia(wide).matches,
    () => true,
  );
  const isOpen = choice === "open" || (choice === "auto" && isWide);
  const toggle = useCallback(
    () =>
      setChoice((known) =>
        known === "open" || (known === "auto" && isWide) ? (isWide ? "closed" : "auto") : isWide ? "auto" : "open",
      ),
    [isWide],
  );
  const drawer = "fixed inset-y-0 right-0 z-40 flex w-85 max-w-full shadow-dialog xl:static xl:shadow-none";
  const classes = { auto: "hidden w-85 flex-none xl:flex", open: drawer, closed: "hidden" };
  return { isOpen, isAutomatic: choice === "auto", toggle, className: classes[choice] };
}

function subscribe(listener: () => void) {
  const query = window.matchMedia(wide);
  query.addEventListener("change", listener);
  return () => query.removeEventListener("change", listener);
}
