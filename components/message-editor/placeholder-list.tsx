"use client";

import { CircleDashed } from "lucide-react";
import { useTranslations } from "@/components/i18n/client";
import { Icon } from "@/components/ui/icon";
import { SuggestionList } from "@/components/ui/suggestion-list";
import type { PlaceholderOption } from "./editing-context";

interface PlaceholderListProps {
  id: string;
  options: readonly PlaceholderOption[];
  active: number;
  onChoose: (option: PlaceholderOption) => void;
}

/** What may be named here. */
export function PlaceholderList(props: PlaceholderListProps) {
  const t = useTranslations("message-editor");
  return (
    <SuggestionList
      {...props}
      label={t("placeholder.list")}
      keyOf={({ path }) => path}
      className="absolute inset-x-0 top-full z-40 mt-1 max-h-56"
    >
      {(option) => <Placeholder option={option} />}
    </SuggestionList>
  );
}

function Placeholder({ option: { label, path, isUncertain } }: { option: PlaceholderOption }) {
  const t = useTranslations("message-editor");
  return (
    <>
      <span className="min-w-0 flex-1">
        <span className="block truncate">{label}</span>
        <code className="block truncate font-mono text-2xs text-fg-3">{path}</code>
      </span>
      {isUncertain ? (
        <span className="flex flex-none items-center text-warning-fg" title={t("placeholder.uncertain")}>
          <Icon icon={CircleDashed} size={14} />
          <span className="sr-only">{t("placeholder.uncertain")}</span>
        </span>
      ) : null}
    </>
  );
}
