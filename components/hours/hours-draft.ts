import { type BusinessHours, japaneseHolidays, type Span, type SpecialDay } from "@/lib/hours/shared";

/** Monday to Friday from nine to six: what most shops then change a little. */
export function usualHours(): BusinessHours {
  const weekday = [{ from: "09:00", to: "18:00" }];
  return { week: [weekday, weekday, weekday, weekday, weekday, [], []], specialDays: [] };
}

/** The times that a day gets when one more is added: after a break, or from the morning. */
export function nextSpan(spans: readonly Span[]): Span {
  const last = spans.at(-1);
  return last ? { from: last.to === "24:00" ? "00:00" : last.to, to: "21:00" } : { from: "09:00", to: "18:00" };
}

/** Adds the national holidays of a year as closed days; days that are there already stay as they are. */
export function withHolidays(hours: BusinessHours, year: number): { hours: BusinessHours; added: number } {
  const known = new Set(hours.specialDays.map(({ day }) => day));
  const fresh = japaneseHolidays(year)
    .filter(({ day }) => !known.has(day))
    .map(({ day, name }): SpecialDay => ({ day, name, spans: [] }));
  const specialDays = [...hours.specialDays, ...fresh].sort((a, b) => (a.day < b.day ? -1 : 1));
  return { hours: { ...hours, specialDays }, added: fresh.length };
}
