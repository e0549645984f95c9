"use client";

import { ChevronDown } from "lucide-react";
import { useTranslations } from "@/components/i18n/client";
import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { Menu, MenuLink } from "@/components/ui/menu";
import { VisuallyHidden } from "@/components/ui/visually-hidden";

interface VersionMenuProps {
  /** `/{workspace}/interactions/{id}` */
  base: string;
  current: number;
  live: number | null;
  numbers: readonly number[];
}

/** Goes to another published version. */
export function VersionMenu({ base, current, live, numbers }: VersionMenuProps) {
  const t = useTranslations("builder");
  const label = (number: number) => t(number === live ? "version.live" : "version.old", { number: String(number) });
  return (
    <Menu
      trigger={
        <Button size="sm">
          {t("list.version", { number: String(current) })}
          <VisuallyHidden>{t("version.switch")}</VisuallyHidden>
          <Icon icon={ChevronDown} size={14} />
        </Button>
      }
    >
      {numbers.map((number) => (
        <MenuLink key={number} href={`${base}/versions/${number}`} current={number === current}>
          {label(number)}
        </MenuLink>
      ))}
    </Menu>
  );
}
