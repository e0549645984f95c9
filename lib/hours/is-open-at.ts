import { addDays, type DayText, minuteOf, toLocalTime, weekdayOf } from "@/lib/kernel/zoned-time";
import type { BusinessHours, Span } from "./business-hours.schema";

/** Hours with the zone whose clocks they are told by. */
export interface ZonedHours {
  hours: BusinessHours;
  timeZone: string;
}

const minutesOfDay = 24 * 60;

/**
 * Whether a moment lies inside business hours (INB-441). Beginnings are inside, ends are not. What began on the evening before
 * goes on past midnight, also into a day that is closed itself.
 */
export function isOpenAt({ hours, timeZone }: ZonedHours, at: Date): boolean {
  const { day, minute } = toLocalTime(at, timeZone);
  const isWithin = (span: Range) => span.from <= minute && minute < span.to;
  const spilled = rangesOf(hours, addDays(day, -1)).map(({ from, to }) => ({
    from: from - minutesOfDay,
    to: to - minutesOfDay,
  }));
  return rangesOf(hours, day).some(isWithin) || spilled.some(isWithin);
}

/** In minutes since the midnight with which the day begins. */
export interface Range {
  from: number;
  to: number;
}

/** When the channel opens and closes on a day; an end past midnight is more than a day's minutes. */
export function rangesOf(hours: BusinessHours, day: DayText): Range[] {
  const special = hours.specialDays.find((one) => one.day === day);
  const spans = special ? special.spans : (hours.week[weekdayOf(day) - 1] ?? []);
  return spans.map(toRange);
}

function toRange(span: Span): Range {
  const [from, to] = [minuteOf(span.from), minuteOf(span.to)];
  return { from, to: to > from ? to : to + minutesOfDay };
}
