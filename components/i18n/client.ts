"use client";

import { useMemo } from "react";
import { useLocale, useNow, useTimeZone, useTranslations } from "use-intl/react";
import { createTimes, type Times } from "./format-time";
import { defaultTimeZone } from "./locale";

export { useLocale, useTranslations };

const minute = 60_000;

/** Formatters of dates and times for client components; "today" and "3 minutes ago" move on by themselves. */
export function useTimes(): Times {
  const locale = useLocale();
  const timeZone = useTimeZone() ?? defaultTimeZone;
  const now = useNow({ updateInterval: minute });
  return useMemo(() => createTimes({ locale, timeZone, now }), [locale, timeZone, now]);
}
