"use client";

import { useSyncExternalStore } from "react";

/** Whether a media query holds; on the server, and for the first markup, what `onServer` says. */
export function useMedia(query: string, onServer = true): boolean {
  return useSyncExternalStore(
    (listener) => {
      const media = window.matchMedia(query);
      media.addEventListener("change", listener);
      return () => media.removeEventListener("change", listener);
    },
    () => window.matchMedia(query).matches,
    () => onServer,
  );
}
