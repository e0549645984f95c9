"use client";

import { usePathname } from "next/navigation";
import { useTranslations } from "@/components/i18n/client";
import { TabLinks } from "@/components/ui/tabs";
import { useShell } from "./shell-context";

const pages = ["members", "account", "appearance"] as const;

/** The pages of the settings, side by side. */
export function SettingsTabs() {
  const t = useTranslations("shell");
  const { slug } = useShell().data.workspace;
  const current = usePathname().split("/")[3] ?? "";
  const items = pages.map((page) => ({ value: page, label: t(`settings.${page}`), href: `/${slug}/settings/${page}` }));
  return <TabLinks items={items} current={current} aria-label={t("settings.title")} />;
}
