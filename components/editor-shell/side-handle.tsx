"use client";

import type { KeyboardEvent, PointerEvent } from "react";
import { useTranslations } from "@/components/i18n/client";
import { sideWidths, widthAfterKey } from "./side-width";

interface SideHandleProps {
  width: number;
  onChange: (width: number) => void;
}

/** The edge of the column, to be dragged or moved with arrow keys. */
export function SideHandle({ width, onChange }: SideHandleProps) {
  const t = useTranslations("editor-shell");
  const hold = (event: PointerEvent<HTMLElement>) => {
    event.preventDefault();
    event.currentTarget.setPointerCapture(event.pointerId);
  };
  const drag = (event: PointerEvent<HTMLElement>) => {
    const column = event.currentTarget.parentElement;
    if (!column || !event.currentTarget.hasPointerCapture(event.pointerId)) return;
    onChange(column.getBoundingClientRect().right - event.clientX);
  };
  const press = (event: KeyboardEvent) => {
    const next = widthAfterKey(width, event.key);
    if (next === undefined) return;
    event.preventDefault();
    onChange(next);
  };
  return (
    <div
      role="separator"
      tabIndex={0}
      aria-orientation="vertical"
      aria-label={t("resize")}
      aria-valuenow={width}
      aria-valuemin={sideWidths.min}
      aria-valuemax={sideWidths.max}
      onPointerDown={hold}
      onPointerMove={drag}
      onKeyDown={press}
      className="absolute inset-y-0 -left-4 z-10 w-6 cursor-col-resize touch-none hover:bg-focus/20 focus-visible:bg-focus/30 max-md:hidden"
    />
  );
}
