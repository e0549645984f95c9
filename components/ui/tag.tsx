"use client";

import { X } from "lucide-react";
import { useTranslations } from "@/components/i18n/client";
import { type Hue, hueOf } from "./hue";
import { Icon } from "./icon";

interface TagProps {
  name: string;
  hue?: Hue;
  onRemove?: () => void;
}

/** A word put on something by people. */
export function Tag({ name, hue = hueOf(name), onRemove }: TagProps) {
  const t = useTranslations("ui");
  return (
    <span
      className={`hue-${hue} inline-flex h-5.5 items-center gap-1.5 rounded-full border border-border-strong px-2 text-xs whitespace-nowrap text-fg-2`}
    >
      <span className="hue-dot size-1.75 rounded-full" />
      {name}
      {onRemove ? (
        <button
          type="button"
          onClick={onRemove}
          aria-label={t("remove", { name })}
          className="relative -mr-1 rounded-full after:absolute after:-inset-1.5 hover:text-fg"
        >
          <Icon icon={X} size={12} />
        </button>
      ) : null}
    </span>
  );
}
