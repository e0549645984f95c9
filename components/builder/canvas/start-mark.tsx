"use client";

import { Flag } from "lucide-react";
import { useTranslations } from "@/components/i18n/client";
import { Icon } from "@/components/ui/icon";
import { useStartDrag } from "./use-start-drag";

/** The flag over the first step (CAN-8). Dragged onto another step, that one becomes the first. */
export function StartMark({ stepId }: { stepId: string }) {
  const t = useTranslations("builder");
  const { canMove, offset, handlers } = useStartDrag(stepId);
  const look =
    "absolute -top-10 left-3 inline-flex h-7 items-center gap-1.5 rounded-full border border-success-line bg-success-soft px-3 text-xs font-medium text-success-fg";
  const flag = (
    <>
      <Icon icon={Flag} size={12} />
      {t("canvas.start")}
    </>
  );
  if (!canMove) return <span className={look}>{flag}</span>;
  return (
    <span
      {...handlers}
      title={t("canvas.startHint")}
      className={`nodrag nopan ${look} z-20 cursor-grab touch-none active:cursor-grabbing`}
      style={offset === null ? undefined : { translate: `${offset.x}px ${offset.y}px` }}
    >
      {flag}
    </span>
  );
}
