"use client";

import { Menu } from "lucide-react";
import { useTranslations } from "@/components/i18n/client";
import { Icon } from "@/components/ui/icon";
import { IconButton } from "@/components/ui/icon-button";
import { useOptionalShell } from "./shell-context";

/** Opens the navigation on a phone. `TopBar` has it; headers of their own making must include it. */
export function NavDrawerButton() {
  const t = useTranslations("shell");
  const shell = useOptionalShell();
  if (!shell) return null;
  return (
    <IconButton
      label={t("openNavigation")}
      icon={<Icon icon={Menu} size={20} />}
      onClick={() => shell.setDrawerOpen(true)}
      className="md:hidden"
    />
  );
}
