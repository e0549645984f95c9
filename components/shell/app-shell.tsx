"use client";

import { usePathname } from "next/navigation";
import { type ReactNode, startTransition, useState } from "react";
import { useTranslations } from "@/components/i18n/client";
import { CommandHost, type CommandSurface } from "./command-host";
import { createCommandRegistry } from "./command-registry";
import { NavDrawer } from "./nav-drawer";
import { isRailOnly, type NavPreference, navCookie } from "./nav-preference";
import { Navigation } from "./navigation";
import { type Shell, ShellContext } from "./shell-context";
import type { ShellData } from "./shell-data";
import { CommandContext, useCommands } from "./use-commands";
import { useShellCommands } from "./use-shell-commands";

interface AppShellProps {
  data: ShellData;
  /** From the cookie `nav`. */
  initialNav: NavPreference;
  /** Ends the auth session and leaves for the sign-in page. */
  signOut: () => Promise<unknown>;
  children: ReactNode;
}

/** Everything around a page of a workspace: navigation, palette, keys, help. */
export function AppShell({ data, initialNav, signOut, children }: AppShellProps) {
  const t = useTranslations("shell");
  const [registry] = useState(createCommandRegistry);
  const [nav, toggleNav] = useNav(initialNav);
  const [surface, setSurface] = useState<CommandSurface>(null);
  const [isDrawerOpen, setDrawerOpen] = useState(false);
  const [isSwitcherOpen, setSwitcherOpen] = useState(false);
  const shell: Shell = {
    data,
    nav,
    isDrawerOpen,
    setDrawerOpen,
    isSwitcherOpen,
    setSwitcherOpen,
    openPalette: () => setSurface("palette"),
    openHelp: () => setSurface("help"),
    signOut: () => startTransition(async () => void (await signOut())),
  };
  return (
    <ShellContext value={shell}>
      <CommandContext value={registry}>
        <ShellCommands shell={shell} toggleNav={toggleNav} />
        <div data-nav={nav} className="grid h-dvh grid-cols-1 md:grid-cols-[auto_minmax(0,1fr)]">
          <a
            href="#main"
            className="sr-only z-60 rounded-sm bg-accent px-3 py-2 text-on-accent focus:not-sr-only focus:fixed focus:top-2 focus:left-2"
          >
            {t("skip")}
          </a>
          <div className="hidden min-h-0 w-14 border-r border-border bg-surface-rail md:block nav-wide:w-55">
            <Navigation bindsKey />
          </div>
          <main id="main" tabIndex={-1} className="flex min-h-0 min-w-0 flex-col bg-bg outline-none">
            {children}
          </main>
        </div>
        <NavDrawer />
        <CommandHost surface={surface} onSurfaceChange={setSurface} />
      </CommandContext>
    </ShellContext>
  );
}

function ShellCommands({ shell, toggleNav }: { shell: Shell; toggleNav: (() => void) | undefined }) {
  useCommands(useShellCommands(shell, toggleNav));
  return null;
}

const oneYearSeconds = 31_536_000;

/** The width of the navigation, and the way to change it where it can be changed. */
function useNav(initial: NavPreference): [NavPreference, (() => void) | undefined] {
  const [preference, setPreference] = useState(initial);
  const pathname = usePathname();
  if (isRailOnly(pathname)) return ["rail", undefined];
  const toggle = () => {
    const isWide = preference === "wide" || (preference === "auto" && window.matchMedia("(width >= 1440px)").matches);
    const next = isWide ? "rail" : "wide";
    document.cookie = `${navCookie}=${next}; Path=/; Max-Age=${oneYearSeconds}; SameSite=Lax`;
    setPreference(next);
  };
  return [preference, toggle];
}
