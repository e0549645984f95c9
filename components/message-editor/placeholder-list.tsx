"use client";

import { CircleDashed } from "lucide-react";
import { useEffect, useRef } from "react";
import { useTranslations } from "@/components/i18n/client";
import { cx } from "@/components/ui/cx";
import { Icon } from "@/components/ui/icon";
import { itemClass, popupClass } from "@/components/ui/popup-styles";
import type { PlaceholderOption } from "./editing-context";

interface PlaceholderListProps {
  id: string;
  options: readonly PlaceholderOption[];
  active: number;
  onChoose: (option: PlaceholderOption) => void;
}

/** What may be named here. The focus stays in the text: arrows move, Enter takes, Esc leaves. */
export function PlaceholderList({ id, options, active, onChoose }: PlaceholderListProps) {
  const t = useTranslations("message-editor");
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    list.current?.children[active]?.scrollIntoView({ block: "nearest" });
  }, [active]);
  return (
    <ul
      ref={list}
      id={id}
      role="listbox"
      aria-label={t("placeholder.list")}
      className={cx(popupClass, "absolute inset-x-0 top-full z-40 mt-1 max-h-56 overflow-y-auto p-1")}
    >
      {options.map((option, index) => (
        <li
          key={option.path}
          id={`${id}-${index}`}
          role="option"
          aria-selected={index === active}
          data-highlighted={index === active || undefined}
          // Before the text loses its focus, and the caret with it.
          onPointerDown={(event) => {
            event.preventDefault();
            onChoose(option);
          }}
          className={itemClass}
        >
          <span className="min-w-0 flex-1">
            <span className="block truncate">{option.label}</span>
            <code className="block truncate font-mono text-2xs text-fg-3">{option.path}</code>
          </span>
          {option.isUncertain ? (
            <span className="flex flex-none items-center text-warning-fg" title={t("placeholder.uncertain")}>
              <Icon icon={CircleDashed} size={14} />
              <span className="sr-only">{t("placeholder.uncertain")}</span>
            </span>
          ) : null}
        </li>
      ))}
    </ul>
  );
}
