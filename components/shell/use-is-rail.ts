"use client";

import { useSyncExternalStore } from "react";
import { useShell } from "./shell-context";

const query = "(width >= 1440px)";

function subscribe(listener: () => void) {
  const media = window.matchMedia(query);
  media.addEventListener("change", listener);
  return () => media.removeEventListener("change", listener);
}

/** Whether the navigation shows icons only, so that they need tooltips. The look itself is decided in CSS. */
export function useIsRail(): boolean {
  const { nav, isDrawerOpen } = useShell();
  const isLarge = useSyncExternalStore(
    subscribe,
    () => window.matchMedia(query).matches,
    () => true,
  );
  if (isDrawerOpen) return false;
  return nav === "rail" || (nav === "auto" && !isLarge);
}
