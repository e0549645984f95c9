"use client";

import { useTranslations } from "@/components/i18n/client";
import { cx } from "@/components/ui/cx";
import type { SessionItem, SessionSummary } from "@/lib/sessions/shared";
import { useSessions } from "./sessions-context";

const statuses = ["active", "paused", "completed", "timeout", "canceled"] as const;

/** How many sessions stand how; pressing one shows those alone, and more can be added. Beside them what all come to. */
export function StatusFilter({ counts }: { counts: SessionSummary["counts"] | undefined }) {
  const t = useTranslations("sessions");
  const { location } = useSessions();
  const chosen = location.filter.status ?? [];
  const toggle = (status: SessionItem["status"]) => {
    const next = chosen.includes(status) ? chosen.filter((one) => one !== status) : [...chosen, status];
    location.setFilter({ status: next.length > 0 ? next : undefined });
  };
  return (
    <div className="flex flex-wrap items-center gap-x-6 gap-y-2">
      <fieldset className="flex flex-wrap gap-1.5" aria-label={t("filter.status")}>
        <Chip
          isOn={chosen.length === 0}
          count={counts?.total}
          onPress={() => location.setFilter({ status: undefined })}
        >
          {t("filter.all")}
        </Chip>
        {statuses.map((status) => (
          <Chip key={status} isOn={chosen.includes(status)} count={counts?.[status]} onPress={() => toggle(status)}>
            {t(`status.${status}`)}
          </Chip>
        ))}
      </fieldset>
      {counts ? <Figures counts={counts} /> : null}
    </div>
  );
}

interface ChipProps {
  isOn: boolean;
  count: number | undefined;
  onPress: () => void;
  children: string;
}

function Chip({ isOn, count, onPress, children }: ChipProps) {
  return (
    <button
      type="button"
      aria-pressed={isOn}
      onClick={onPress}
      className={cx(
        "inline-flex h-8 items-center gap-1.5 rounded-full border px-3 text-sm whitespace-nowrap transition-colors duration-90 pointer-coarse:h-11",
        isOn
          ? "border-accent-line bg-accent-soft font-medium text-accent-soft-fg"
          : "border-border-strong bg-surface text-fg hover:bg-hover",
      )}
    >
      {children}
      <span className={cx("tabular-nums", isOn ? "" : "text-fg-3")}>{count ?? ""}</span>
    </button>
  );
}

function Figures({ counts }: { counts: SessionSummary["counts"] }) {
  const t = useTranslations("sessions");
  const rate = counts.rate === null ? t("figures.none") : `${(counts.rate * 100).toFixed(1)}%`;
  return (
    <dl className="flex gap-5 text-xs text-fg-3">
      <div className="flex items-baseline gap-1.5">
        <dt>{t("figures.rate")}</dt>
        <dd className="text-sm font-medium text-fg tabular-nums">{rate}</dd>
      </div>
      <div className="flex items-baseline gap-1.5">
        <dt>{t("figures.people")}</dt>
        <dd className="text-sm font-medium text-fg tabular-nums">
          {t("figures.peopleCount", { count: counts.people })}
        </dd>
      </div>
    </dl>
  );
}
