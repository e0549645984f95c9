"use client";

import { Building2, Keyboard, Languages, LogOut, PanelLeft } from "lucide-react";
import { useRouter } from "next/navigation";
import { useLocale, useTranslations } from "@/components/i18n/client";
import { languageNames } from "@/components/i18n/language-names";
import { locales } from "@/components/i18n/locale";
import { useLocaleSwitch } from "@/components/i18n/use-locale-switch";
import { Icon } from "@/components/ui/icon";
import type { Command } from "./command";
import { navGroups, navHref, settingsItem } from "./nav-items";
import type { Shell } from "./shell-context";
import { themeIcons } from "./theme-icons";
import { themes, useThemeChoice } from "./use-theme-choice";

/** What can be done everywhere: go somewhere, change language and theme, get help, leave. */
export function useShellCommands(shell: Shell, toggleNav: (() => void) | undefined): Command[] {
  return [...usePlaceCommands(shell), ...useAppearanceCommands(), ...useGeneralCommands(shell, toggleNav)];
}

function usePlaceCommands({ data }: Shell): Command[] {
  const t = useTranslations("shell");
  const router = useRouter();
  const places = [...navGroups.flatMap((group) => group.items), settingsItem].map((item) => ({
    id: `go.${item.id}`,
    section: "goto" as const,
    label: t("palette.goTo", { place: t(`nav.${item.id}`) }),
    reading: t(`readings.${item.id}`),
    icon: <Icon icon={item.icon} />,
    run: () => router.push(navHref(data.workspace.slug, item)),
  }));
  const others = data.workspaces.filter(({ slug }) => slug !== data.workspace.slug);
  const workspaces = others.map(({ slug, name }) => ({
    id: `workspace.${slug}`,
    section: "goto" as const,
    label: t("workspace.open", { name }),
    reading: t("readings.workspace"),
    icon: <Icon icon={Building2} />,
    run: () => router.push(`/${slug}/inbox`),
  }));
  return [...places, ...workspaces];
}

function useAppearanceCommands(): Command[] {
  const t = useTranslations("shell");
  const locale = useLocale();
  const [theme, setTheme] = useThemeChoice();
  const switchLocale = useLocaleSwitch();
  const themeCommands = themes.map((name) => ({
    id: `theme.${name}`,
    section: "general" as const,
    label: t(`theme.use.${name}`),
    reading: t("readings.theme"),
    icon: <Icon icon={themeIcons[name]} />,
    disabled: name === theme,
    run: () => setTheme(name),
  }));
  const languageCommands = locales.map((name) => ({
    id: `language.${name}`,
    section: "general" as const,
    label: t("language.change", { language: languageNames[name] }),
    reading: t("readings.language"),
    icon: <Icon icon={Languages} />,
    disabled: name === locale,
    run: () => switchLocale(name),
  }));
  return [...themeCommands, ...languageCommands];
}

function useGeneralCommands(shell: Shell, toggleNav: (() => void) | undefined): Command[] {
  const t = useTranslations("shell");
  const section = "general" as const;
  return [
    {
      id: "workspace.switch",
      section,
      keys: "mod+shift+o",
      label: t("workspace.switch"),
      reading: t("readings.workspace"),
      icon: <Icon icon={Building2} />,
      run: () => shell.setSwitcherOpen(true),
    },
    {
      id: "nav.toggle",
      section,
      keys: "[",
      label: t("toggleSidebar"),
      reading: t("readings.sidebar"),
      icon: <Icon icon={PanelLeft} />,
      disabled: !toggleNav,
      run: () => toggleNav?.(),
    },
    {
      id: "help",
      section,
      keys: "?",
      label: t("help.open"),
      reading: t("readings.help"),
      icon: <Icon icon={Keyboard} />,
      run: shell.openHelp,
    },
    {
      id: "sign-out",
      section,
      label: t("user.signOut"),
      reading: t("readings.signOut"),
      icon: <Icon icon={LogOut} />,
      run: shell.signOut,
    },
  ];
}
