"use client";

import { useTranslations } from "@/components/i18n/client";
import { partsOf } from "./time-points";

/** A number of minutes in words: 1 日 2 時間. */
export function useDuration(): (minutes: number) => string {
  const t = useTranslations("interaction-settings.time");
  return (total) => {
    const { days, hours, minutes } = partsOf(total);
    if (total === 0) return t("duration.minutes", { minutes: 0 });
    if (days > 0 && minutes === 0)
      return hours > 0 ? t("duration.daysHours", { days, hours }) : t("duration.days", { days });
    if (days > 0) return t("duration.all", { days, hours, minutes });
    if (hours > 0) return minutes > 0 ? t("duration.hoursMinutes", { hours, minutes }) : t("duration.hours", { hours });
    return t("duration.minutes", { minutes });
  };
}
