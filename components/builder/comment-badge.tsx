"use client";

import { AtSign, MessageSquareText } from "lucide-react";
import type { MouseEvent } from "react";
import { useBuilder, useBuilderStore } from "@/components/builder-store/builder-context";
import { useTranslations } from "@/components/i18n/client";
import { cx } from "@/components/ui/cx";
import { Icon } from "@/components/ui/icon";

interface CommentBadgeProps {
  stepId: string;
  /** Large enough to be made out from afar. */
  isLarge?: boolean;
  tabIndex?: number;
  className?: string;
}

/** How many threads about a step are open, and whether one of them waits for the reader; a press opens them (CAN-1, CAN-19). */
export function CommentBadge({ stepId, isLarge = false, tabIndex, className }: CommentBadgeProps) {
  const t = useTranslations("builder");
  const store = useBuilderStore();
  const open = useBuilder(({ discussion }) => discussion?.open[stepId] ?? 0);
  const unseen = useBuilder(({ discussion }) => discussion?.unseen[stepId] ?? 0);
  if (open === 0 && unseen === 0) return null;
  const label = t("canvas.comments", { open, unseen });
  const show = (event: MouseEvent) => {
    event.stopPropagation();
    const { select, show } = store.getState();
    select({ steps: [stepId] });
    show({ panel: "comments" });
  };
  return (
    <button
      type="button"
      tabIndex={tabIndex}
      onClick={show}
      aria-label={label}
      title={label}
      className={cx(
        "nodrag inline-flex flex-none items-center gap-1 rounded-xs font-semibold tabular-nums",
        isLarge ? "h-10 px-3 text-xl" : "h-6 px-1.5 text-2xs",
        unseen > 0 ? "bg-accent text-on-accent" : "bg-accent-soft text-accent-soft-fg",
        className,
      )}
    >
      <Icon icon={unseen > 0 ? AtSign : MessageSquareText} size={isLarge ? 24 : 12} />
      {open > 0 ? open : unseen}
    </button>
  );
}
