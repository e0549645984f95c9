"use client";

import { useTranslations } from "@/components/i18n/client";
import type { PlaceholderOption } from "@/components/message-editor/editing-context";
import type { TemplateArg } from "@/lib/templates/shared";

/** What a template's texts may name: its own arguments first, then what is known of every person. */
export function usePlaceholders(args: readonly TemplateArg[]): PlaceholderOption[] {
  const t = useTranslations("templates");
  const own = args
    .filter(({ name }) => name.trim() !== "")
    .map(({ name, description }) => ({
      path: `args.${name.trim()}`,
      label: description ? t("placeholder.argWith", { name, description }) : t("placeholder.arg", { name }),
    }));
  return [
    ...own,
    { path: "user.profile.displayName", label: t("placeholder.displayName") },
    { path: "user.tags", label: t("placeholder.tags") },
    { path: "channel.name", label: t("placeholder.channel") },
    { path: "interaction.title", label: t("placeholder.interaction") },
  ];
}
