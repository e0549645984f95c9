"use client";

import { GripVertical } from "lucide-react";
import { useTranslations } from "@/components/i18n/client";
import { Icon } from "@/components/ui/icon";

interface MoveHandleProps {
  title: string;
  place: number;
  onMove: (to: number) => void;
  onDragStart: () => void;
  onDragEnd: () => void;
}

/** Takes one of a list to another place: by pointer, or by the arrow keys. */
export function MoveHandle({ title, place, onMove, onDragStart, onDragEnd }: MoveHandleProps) {
  const t = useTranslations("triggers.list");
  return (
    <button
      type="button"
      draggable
      aria-label={t("move", { title, place: place + 1 })}
      title={t("moveHelp")}
      onDragStart={(event) => {
        event.dataTransfer.effectAllowed = "move";
        onDragStart();
      }}
      onDragEnd={onDragEnd}
      onKeyDown={(event) => {
        if (event.key !== "ArrowUp" && event.key !== "ArrowDown") return;
        event.preventDefault();
        onMove(place + (event.key === "ArrowUp" ? -1 : 1));
      }}
      className="grid h-8 w-7 flex-none cursor-grab place-items-center rounded-sm text-fg-3 hover:bg-hover active:cursor-grabbing pointer-coarse:hidden"
    >
      <Icon icon={GripVertical} size={14} />
    </button>
  );
}
