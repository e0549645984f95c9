"use client";

import { CircleCheck, CircleDashed } from "lucide-react";
import { useBuilder } from "@/components/builder-store/builder-context";
import { useTranslations } from "@/components/i18n/client";
import { cx } from "@/components/ui/cx";
import { Icon } from "@/components/ui/icon";
import { Tooltip } from "@/components/ui/tooltip";
import { noProblems, type Severity } from "@/lib/problems/shared";
import { severityStyle } from "./severity-style";

const shown: readonly Severity[] = ["error", "warning"];

/** How many problems are open, for the bar; opens and closes their panel. */
export function ProblemsButton() {
  const t = useTranslations("problems.panel");
  const known = useBuilder(({ problems }) => problems?.counts);
  const counts = known ?? noProblems;
  const isOpen = useBuilder(({ panel }) => panel === "problems");
  const show = useBuilder((state) => state.show);
  const present = shown.filter((severity) => counts[severity] > 0);
  const found = known ? t("announce", { errors: counts.error, warnings: counts.warning }) : t("checking");
  const label = t("named", { found });
  return (
    <Tooltip content={label} keys="f8">
      <button
        type="button"
        aria-pressed={isOpen}
        onClick={() => show({ panel: isOpen ? null : "problems" })}
        className="flex h-8 flex-none items-center gap-2 rounded-sm px-2 text-xs font-medium tabular-nums hover:bg-hover aria-pressed:bg-accent-soft pointer-coarse:h-11"
      >
        {known ? null : <Icon icon={CircleDashed} className="text-fg-3" />}
        {known && present.length === 0 ? <Icon icon={CircleCheck} className="text-success-fg" /> : null}
        {present.map((severity) => (
          <span key={severity} aria-hidden className={cx("flex items-center gap-1", severityStyle[severity].text)}>
            <Icon icon={severityStyle[severity].icon} size={14} />
            {counts[severity]}
          </span>
        ))}
        <span className="sr-only">{label}</span>
      </button>
    </Tooltip>
  );
}
