"use client";

import { createContext, useContext } from "react";
import type { NavPreference } from "./nav-preference";
import type { ShellData } from "./shell-data";

export interface Shell {
  data: ShellData;
  nav: NavPreference;
  isDrawerOpen: boolean;
  setDrawerOpen: (open: boolean) => void;
  isSwitcherOpen: boolean;
  setSwitcherOpen: (open: boolean) => void;
  openPalette: () => void;
  openHelp: () => void;
  signOut: () => void;
}

export const ShellContext = createContext<Shell | null>(null);

/** The shell around the page, or nothing on pages outside a workspace. */
export function useOptionalShell(): Shell | null {
  return useContext(ShellContext);
}

/** For parts that exist inside the shell only. */
export function useShell(): Shell {
  const shell = useContext(ShellContext);
  if (!shell) throw new Error("useShell outside of AppShell");
  return shell;
}
