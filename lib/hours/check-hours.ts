import { AppError, type Problem } from "@/lib/kernel/errors";
import { minuteOf } from "@/lib/kernel/zoned-time";
import type { BusinessHours, Span } from "./business-hours.schema";

/** Refuses what could be meant in two ways: times of one day that overlap, and a day that is named twice. */
export function checkHours({ week, specialDays }: BusinessHours): void {
  const problems = [
    ...week.flatMap((spans, index) => overlaps(spans, `/hours/week/${index}`)),
    ...specialDays.flatMap(({ spans }, index) => overlaps(spans, `/hours/specialDays/${index}`)),
    ...twice(specialDays.map(({ day }) => day)),
  ];
  if (problems.length > 0) throw new AppError("invalid", "these hours contradict themselves", { problems });
}

function overlaps(spans: readonly Span[], path: string): Problem[] {
  const sorted = spans.map(({ from, to }) => ({ from: minuteOf(from), to: endOf(from, to) }));
  sorted.sort((a, b) => a.from - b.from);
  const isOverlapping = sorted.some((span, index) => index > 0 && span.from < (sorted[index - 1]?.to ?? 0));
  return isOverlapping ? [{ path, code: "overlap", message: "two times of this day overlap" }] : [];
}

function endOf(from: string, to: string): number {
  return minuteOf(to) > minuteOf(from) ? minuteOf(to) : minuteOf(to) + 24 * 60;
}

function twice(days: readonly string[]): Problem[] {
  return days.flatMap((day, index) =>
    days.indexOf(day) < index
      ? [{ path: `/hours/specialDays/${index}`, code: "day_twice", message: `${day} is there already` }]
      : [],
  );
}
