"use client";

import { useEffect } from "react";

/** Brings what a selection needs as soon as the browser has nothing to do: the editor opens without it (PERF-12), a click does not wait. */
export function LoadAhead() {
  useEffect(() => {
    const load = () => void import("@/components/inspector/inspector");
    // Safari knows no idle time.
    if (typeof requestIdleCallback !== "function") {
      const timer = setTimeout(load, 500);
      return () => clearTimeout(timer);
    }
    const request = requestIdleCallback(load, { timeout: 2_000 });
    return () => cancelIdleCallback(request);
  }, []);
  return null;
}
