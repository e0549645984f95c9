import type { LayoutDirection } from "@/lib/canvas/shared";
import { readPreference, usePreference } from "./use-preference";

const name = "layout-down";

/** Whether auto-layout runs from left to right or from top to bottom; remembered by the browser. */
export function useLayoutDirection(): [LayoutDirection, (direction: LayoutDirection) => void] {
  const [isDown, setDown] = usePreference(name, false);
  return [isDown ? "down" : "right", (direction) => setDown(direction === "down")];
}

/** The same for handlers, as it is when they run. */
export function layoutDirection(): LayoutDirection {
  return readPreference(name, false) ? "down" : "right";
}
