"use client";

import { useTranslations } from "@/components/i18n/client";
import { useFacts } from "./settings-context";
import { type TimePoint, timePoints, windowShare } from "./time-points";
import { useDuration } from "./use-duration";
import { useSettings } from "./use-settings";

/** SET-3: start, reminder and timeout on a line, and which of them is pushed and may cost. */
export function TimeBar() {
  const t = useTranslations("interaction-settings.time");
  const { settings } = useSettings();
  const { data } = useFacts();
  const enabled = data?.channels.filter(({ isEnabled }) => isEnabled) ?? [];
  const windows = enabled.flatMap(({ replyTokenSeconds }) => replyTokenSeconds ?? []);
  const windowSeconds = windows.length > 0 ? Math.min(...windows) : null;
  const isMetered = enabled.length === 0 || enabled.some((channel) => channel.isMetered);
  const points = timePoints(settings, windowSeconds);
  if (points.length === 0) return null;
  const share = windowShare(settings.timeoutMinutes, windowSeconds);
  return (
    <figure className="rounded-md border border-border bg-surface-sunken p-3">
      <div aria-hidden className="relative mx-2 h-7">
        <span className="absolute inset-x-0 top-3 h-1 rounded-full bg-border-strong" />
        {share > 0 ? (
          <span
            className="absolute top-3 left-0 h-1 min-w-1 rounded-full bg-success"
            style={{ width: percent(share) }}
          />
        ) : null}
        {points.map((point) => (
          <span
            key={point.type}
            className={`absolute top-1.5 size-4 -translate-x-1/2 rounded-full border-2 border-surface ${dots[point.type]}`}
            style={{ left: percent(point.share) }}
          />
        ))}
      </div>
      <ol className="mt-2 flex flex-col gap-1.5 text-xs/[1.6]">
        {points.map((point) => (
          <PointLine key={point.type} point={point} isMetered={isMetered} />
        ))}
      </ol>
      {windowSeconds === null ? null : (
        <figcaption className="mt-2 flex items-center gap-1.5 text-xs/[1.6] text-fg-3">
          <span aria-hidden className="h-1 w-4 flex-none rounded-full bg-success" />
          {t("window", { seconds: windowSeconds })}
        </figcaption>
      )}
    </figure>
  );
}

const dots: Record<TimePoint["type"], string> = {
  start: "bg-role-start",
  reminder: "bg-role-time",
  timeout: "bg-role-cancel",
};

function percent(share: number): string {
  return `${(share * 100).toFixed(2)}%`;
}

function PointLine({ point, isMetered }: { point: TimePoint; isMetered: boolean }) {
  const t = useTranslations("interaction-settings.time");
  const duration = useDuration();
  const { type, minutes, isInWindow } = point;
  const cost = isInWindow ? "free" : isMetered ? "push" : "pushFree";
  return (
    <li className="flex flex-wrap items-baseline gap-x-2">
      <span aria-hidden className={`size-2 flex-none rounded-full ${dots[type]}`} />
      <span className="font-medium whitespace-nowrap">{t(`points.${type}`)}</span>
      {type === "start" ? null : (
        <span className="whitespace-nowrap text-fg-2 tabular-nums">
          {t("pointAfter", { duration: duration(minutes) })}
        </span>
      )}
      {type === "start" ? null : <span className="ml-auto text-right text-fg-2">{t(`costs.${cost}`)}</span>}
    </li>
  );
}
