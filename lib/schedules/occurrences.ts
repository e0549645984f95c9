import {
  addDays,
  type DayText,
  daysInMonth,
  minuteOf,
  toLocalTime,
  toMoment,
  weekdayOf,
} from "@/lib/kernel/zoned-time";
import type { Recurrence } from "./schedule.schema";

/** A day that every month has not may be two months away; nothing lies further apart. */
const horizonDays = 70;

/** The first occurrence after a moment, or nothing when there is none any more. */
export function nextOccurrence(recurrence: Recurrence, timeZone: string, after: Date): Date | undefined {
  const minute = minuteOf(recurrence.time);
  const first = recurrence.type === "once" ? recurrence.day : toLocalTime(after, timeZone).day;
  for (let ahead = 0; ahead <= horizonDays; ahead++) {
    const day = addDays(first, ahead);
    if (isOver(recurrence, day)) return undefined;
    if (!fallsOn(recurrence, day)) continue;
    const moment = toMoment({ day, minute }, timeZone);
    if (moment > after) return moment;
  }
  return undefined;
}

/** The next few occurrences after a moment, as a screen lists them. */
export function nextOccurrences(recurrence: Recurrence, timeZone: string, after: Date, count: number): Date[] {
  const found: Date[] = [];
  for (let last = after; found.length < count; ) {
    const next = nextOccurrence(recurrence, timeZone, last);
    if (!next) break;
    found.push(next);
    last = next;
  }
  return found;
}

function isOver(recurrence: Recurrence, day: DayText): boolean {
  if (recurrence.type === "once") return day > recurrence.day;
  return recurrence.until !== undefined && day > recurrence.until;
}

function fallsOn(recurrence: Recurrence, day: DayText): boolean {
  switch (recurrence.type) {
    case "once":
      return day === recurrence.day;
    case "daily":
      return true;
    case "weekly":
      return recurrence.weekdays.includes(weekdayOf(day));
    case "monthly":
      return Number(day.slice(8)) === (recurrence.day === "last" ? daysInMonth(day) : recurrence.day);
  }
}
