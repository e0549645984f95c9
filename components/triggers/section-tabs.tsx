"use client";

import { useTranslations } from "@/components/i18n/client";
import { TabLinks } from "@/components/ui/tabs";

/** Triggers, schedules and trying out, side by side. */
export function SectionTabs({ base, current }: { base: string; current: "triggers" | "schedules" | "test" }) {
  const t = useTranslations("triggers.tabs");
  const items = [
    { value: "triggers", label: t("triggers"), href: base },
    { value: "schedules", label: t("schedules"), href: `${base}/schedules` },
    { value: "test", label: t("test"), href: `${base}/test` },
  ];
  return <TabLinks items={items} current={current} aria-label={t("label")} />;
}
