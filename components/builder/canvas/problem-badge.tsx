"use client";

import { CircleAlert, TriangleAlert } from "lucide-react";
import type { MouseEvent } from "react";
import { useBuilder, useBuilderStore } from "@/components/builder-store/builder-context";
import { useTranslations } from "@/components/i18n/client";
import { cx } from "@/components/ui/cx";
import { Icon } from "@/components/ui/icon";
import { placeOfProblem } from "@/lib/problems/shared";

interface ProblemBadgeProps {
  stepId: string;
  /** Large enough to be made out from afar. */
  isLarge?: boolean;
}

/** How many problems a step has, by the worst of them; a press opens the first one's field (PRB-2). */
export function ProblemBadge({ stepId, isLarge = false }: ProblemBadgeProps) {
  const t = useTranslations("builder");
  const store = useBuilderStore();
  const found = useBuilder(({ problems }) => problems?.byStep.get(stepId));
  const { error = 0, warning = 0 } = found?.counts ?? {};
  const count = error + warning;
  if (!found || count === 0) return null;
  const open = (event: MouseEvent) => {
    event.stopPropagation();
    const first = found.problems.find(({ severity }) => severity === "error") ?? found.problems[0];
    const place = first && placeOfProblem(first);
    store
      .getState()
      .open(stepId, place && { tab: place.tab, ...(place.field !== undefined && { field: place.field }) });
  };
  return (
    <button
      type="button"
      onClick={open}
      title={t("canvas.problems", { errors: error, warnings: warning })}
      className={cx(
        "nodrag inline-flex flex-none items-center gap-1 rounded-xs font-semibold tabular-nums",
        isLarge ? "h-10 px-3 text-xl" : "h-6 px-1.5 text-2xs",
        error > 0 ? "bg-danger-soft text-danger-fg" : "bg-warning-soft text-warning-fg",
      )}
    >
      <Icon icon={error > 0 ? CircleAlert : TriangleAlert} size={isLarge ? 24 : 12} />
      <span aria-hidden>{count}</span>
      <span className="sr-only">{t("canvas.problems", { errors: error, warnings: warning })}</span>
    </button>
  );
}
