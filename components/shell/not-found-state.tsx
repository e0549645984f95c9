"use client";

import { SearchX } from "lucide-react";
import { useTranslations } from "@/components/i18n/client";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Icon } from "@/components/ui/icon";
import { useOptionalShell } from "./shell-context";

/** Nothing at this address: says so without telling whether it ever existed, and offers the nearest thing. */
export function NotFoundState() {
  const t = useTranslations("shell");
  const shell = useOptionalShell();
  const nearest = shell
    ? { href: `/${shell.data.workspace.slug}/inbox`, label: t("notFound.inbox") }
    : { href: "/", label: t("notFound.home") };
  return (
    <EmptyState
      heading={shell ? "h2" : "h1"}
      icon={<Icon icon={SearchX} size={20} />}
      title={t("notFound.title")}
      action={<ButtonLink href={nearest.href}>{nearest.label}</ButtonLink>}
    >
      {t("notFound.text")}
    </EmptyState>
  );
}
