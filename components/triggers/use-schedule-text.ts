"use client";

import { useTranslations } from "@/components/i18n/client";
import type { Audience, Recurrence } from "@/lib/schedules/shared";
import type { TriggerChoices } from "@/lib/triggers/shared";

const weekdays = ["1", "2", "3", "4", "5", "6", "7"] as const;

/** When a schedule happens, in words. */
export function useRecurrenceText(): (recurrence: Recurrence) => string {
  const t = useTranslations("triggers");
  const main = (recurrence: Recurrence) => {
    const { time } = recurrence;
    switch (recurrence.type) {
      case "once":
        return t("recurrence.once", { day: recurrence.day.replaceAll("-", "/"), time });
      case "daily":
        return t("recurrence.daily", { time });
      case "weekly": {
        const names = weekdays.filter((day) => recurrence.weekdays.includes(Number(day)));
        return t("recurrence.weekly", { weekdays: names.map((day) => t(`weekdays.${day}`)).join("・"), time });
      }
      case "monthly":
        return recurrence.day === "last"
          ? t("recurrence.monthlyLast", { time })
          : t("recurrence.monthly", { day: recurrence.day, time });
    }
  };
  return (recurrence) => {
    const text = main(recurrence);
    const until = recurrence.type === "once" ? undefined : recurrence.until;
    return until ? t("recurrence.until", { text, until: until.replaceAll("-", "/") }) : text;
  };
}

/** For whom, in words. */
export function useAudienceText({ tags }: Pick<TriggerChoices, "tags">): (audience: Audience) => string {
  const t = useTranslations("triggers.audienceText");
  return (audience) => {
    if (audience.type !== "tag") return t(audience.type);
    const tag = tags.find(({ id }) => id === audience.tagId)?.name;
    return tag === undefined ? t("tagGone") : t("tag", { tag });
  };
}
