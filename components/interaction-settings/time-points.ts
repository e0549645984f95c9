import type { Settings } from "@/lib/engine";

export interface TimePoint {
  type: "start" | "reminder" | "timeout";
  minutes: number;
  /** How far along the bar, from 0 to 1. */
  share: number;
  /** Inside the time in which a reply is free. */
  isInWindow: boolean;
}

/** Longer than a month nobody waits for an answer (SET-1). */
export const maxTimeoutMinutes = 43_200;

/** Start, reminder and timeout of a session that nobody touches, as far as they are set (SET-3). */
export function timePoints(
  { timeoutMinutes, timeoutRemind }: Pick<Settings, "timeoutMinutes" | "timeoutRemind">,
  windowSeconds: number | null,
): TimePoint[] {
  if (timeoutMinutes === 0) return [];
  const point = (type: TimePoint["type"], minutes: number) => ({
    type,
    minutes,
    share: minutes / timeoutMinutes,
    isInWindow: windowSeconds !== null && minutes * 60 <= windowSeconds,
  });
  const hasReminder = timeoutRemind > 0 && timeoutRemind < timeoutMinutes;
  return [
    point("start", 0),
    ...(hasReminder ? [point("reminder", timeoutMinutes - timeoutRemind)] : []),
    point("timeout", timeoutMinutes),
  ];
}

/** How much of the bar a free reply is possible for, from 0 to 1. */
export function windowShare(timeoutMinutes: number, windowSeconds: number | null): number {
  return windowSeconds === null || timeoutMinutes === 0 ? 0 : Math.min(1, windowSeconds / 60 / timeoutMinutes);
}

/** A length of time in the largest units that it fills. */
export function partsOf(minutes: number): { days: number; hours: number; minutes: number } {
  return { days: Math.floor(minutes / 1440), hours: Math.floor((minutes % 1440) / 60), minutes: minutes % 60 };
}
