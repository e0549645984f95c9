"use client";

import { usePathname } from "next/navigation";
import { useTranslations } from "@/components/i18n/client";
import { TabLinks } from "@/components/ui/tabs";
import { useShell } from "./shell-context";

const everybodys = ["members", "hours", "account", "appearance"] as const;
const managers = ["members", "hours", "integrations", "retention", "audit", "account", "appearance"] as const;

/** The pages of the settings, side by side: those that the person may open. */
export function SettingsTabs({ canManage }: { canManage: boolean }) {
  const t = useTranslations("shell");
  const { slug } = useShell().data.workspace;
  const current = usePathname().split("/")[3] ?? "";
  const pages: readonly (typeof managers)[number][] = canManage ? managers : everybodys;
  const items = pages.map((page) => ({ value: page, label: t(`settings.${page}`), href: `/${slug}/settings/${page}` }));
  return <TabLinks items={items} current={current} aria-label={t("settings.title")} />;
}
