"use client";

import { useTimes } from "@/components/i18n/client";

interface TimeProps {
  value: Date | string;
  /** `short` as in lists (10:38, 昨日, 2/24, 2025/06/14). */
  format?: "short" | "clock" | "date" | "dateTime" | "day" | "relative";
  className?: string;
}

/** A moment, told briefly; the exact value with its zone on hover. */
export function Time({ value, format = "short", className = "" }: TimeProps) {
  const times = useTimes();
  return (
    <time dateTime={new Date(value).toISOString()} title={times.exact(value)} className={`tabular-nums ${className}`}>
      {times[format](value)}
    </time>
  );
}
