"use client";

import { useTheme } from "next-themes";
import { useSyncExternalStore } from "react";

export const themes = ["light", "dark", "system"] as const;

export type Theme = (typeof themes)[number];

const subscribe = () => () => {};

/** The person's theme. `system` until the browser has taken over, because the server cannot know it. */
export function useThemeChoice(): [Theme, (theme: Theme) => void] {
  const { theme, setTheme } = useTheme();
  const isClient = useSyncExternalStore(
    subscribe,
    () => true,
    () => false,
  );
  const chosen = themes.find((candidate) => candidate === theme);
  return [isClient && chosen ? chosen : "system", setTheme];
}
