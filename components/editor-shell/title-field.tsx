"use client";

import { type KeyboardEvent, useState } from "react";
import { useBuilder } from "@/components/builder-store/builder-context";
import { useTranslations } from "@/components/i18n/client";
import { isComposing } from "@/components/ui/use-hotkeys";

interface TitleFieldProps {
  title: string;
  /** Absent where nothing is kept. */
  onRename?: (title: string) => void;
}

const longest = 100;

/** The name of the interaction, to be changed in its place. Enter keeps what was typed, Esc does not. */
export function TitleField({ title, onRename }: TitleFieldProps) {
  const t = useTranslations("editor-shell");
  const canEdit = useBuilder(({ facts }) => facts.canEdit);
  const [typed, setTyped] = useState<string>();
  if (!canEdit || !onRename) return <>{title}</>;
  const keep = () => {
    const name = typed?.trim();
    if (name && name !== title) onRename(name);
    setTyped(undefined);
  };
  const press = (event: KeyboardEvent<HTMLInputElement>) => {
    if (isComposing(event.nativeEvent)) return;
    if (event.key === "Enter") event.currentTarget.blur();
    if (event.key !== "Escape") return;
    event.preventDefault();
    setTyped(undefined);
  };
  return (
    <input
      aria-label={t("title")}
      value={typed ?? title}
      maxLength={longest}
      autoComplete="off"
      onFocus={() => setTyped(title)}
      onChange={(event) => setTyped(event.target.value)}
      onBlur={keep}
      onKeyDown={press}
      className="h-8 field-sizing-content max-w-80 min-w-0 truncate rounded-sm border border-transparent bg-transparent px-1.5 font-semibold hover:border-border focus:border-control focus:bg-surface max-md:max-w-44"
    />
  );
}
