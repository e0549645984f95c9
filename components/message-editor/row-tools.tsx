"use client";

import { ArrowDown, ArrowUp, Copy, Trash2 } from "lucide-react";
import { useTranslations } from "@/components/i18n/client";
import { Icon } from "@/components/ui/icon";
import { IconButton } from "@/components/ui/icon-button";
import { keepingFocus } from "./move-keys";

interface RowToolsProps {
  /** What is moved, for those who hear the buttons. */
  name: string;
  index: number;
  count: number;
  onMove: (to: number) => void;
  onCopy?: () => void;
  onRemove?: () => void;
}

/** Moves, copies and removes one of a list. */
export function RowTools({ name, index, count, onMove, onCopy, onRemove }: RowToolsProps) {
  const t = useTranslations("message-editor");
  return (
    <div className="flex flex-none items-center">
      <IconButton
        size="sm"
        label={t("row.up", { name })}
        keys="alt+arrowup"
        icon={<Icon icon={ArrowUp} size={14} />}
        disabled={index === 0}
        onClick={() => keepingFocus(() => onMove(index - 1))}
      />
      <IconButton
        size="sm"
        label={t("row.down", { name })}
        keys="alt+arrowdown"
        icon={<Icon icon={ArrowDown} size={14} />}
        disabled={index === count - 1}
        onClick={() => keepingFocus(() => onMove(index + 1))}
      />
      {onCopy ? (
        <IconButton size="sm" label={t("row.copy", { name })} icon={<Icon icon={Copy} size={14} />} onClick={onCopy} />
      ) : null}
      {onRemove ? (
        <IconButton
          size="sm"
          label={t("row.remove", { name })}
          icon={<Icon icon={Trash2} size={14} />}
          onClick={onRemove}
        />
      ) : null}
    </div>
  );
}
