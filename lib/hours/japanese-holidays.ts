import { addDays, type DayText, weekdayOf } from "@/lib/kernel/zoned-time";

export interface Holiday {
  day: DayText;
  name: string;
}

/** The law as it stands since 2022; earlier years had other days. The equinoxes are announced each February for the year after. */
export const firstHolidayYear = 2022;
export const lastHolidayYear = 2099;

/**
 * Japan's national holidays of a year, by the rules of the Act on National Holidays (国民の祝日に関する法律): fixed days, certain
 * Mondays, the equinoxes, the substitute after a Sunday, and the day between two holidays.
 */
export function japaneseHolidays(year: number): Holiday[] {
  const named = [...fixedDays(year), ...mondays(year), ...equinoxes(year)].sort(byDay);
  const between = daysBetween(named);
  return [...named, ...substitutes(named), ...between].sort(byDay);
}

const byDay = (a: Holiday, b: Holiday) => (a.day < b.day ? -1 : 1);

const dayOf = (year: number, month: number, day: number): DayText =>
  `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;

function fixedDays(year: number): Holiday[] {
  const days: [number, number, string][] = [
    [1, 1, "元日"],
    [2, 11, "建国記念の日"],
    [2, 23, "天皇誕生日"],
    [4, 29, "昭和の日"],
    [5, 3, "憲法記念日"],
    [5, 4, "みどりの日"],
    [5, 5, "こどもの日"],
    [8, 11, "山の日"],
    [11, 3, "文化の日"],
    [11, 23, "勤労感謝の日"],
  ];
  return days.map(([month, day, name]) => ({ day: dayOf(year, month, day), name }));
}

/** Holidays on the n-th Monday of a month. */
function mondays(year: number): Holiday[] {
  const days: [number, number, string][] = [
    [1, 2, "成人の日"],
    [7, 3, "海の日"],
    [9, 3, "敬老の日"],
    [10, 2, "スポーツの日"],
  ];
  return days.map(([month, nth, name]) => {
    const first = dayOf(year, month, 1);
    const untilMonday = (8 - weekdayOf(first)) % 7;
    return { day: addDays(first, untilMonday + (nth - 1) * 7), name };
  });
}

/**
 * The formulas that are in general use for 1980 to 2099: the equinox drifts by 0.242194 days a year and is set back by leap
 * years. They agree with every announcement so far.
 */
function equinoxes(year: number): Holiday[] {
  const drift = 0.242194 * (year - 1980) - Math.floor((year - 1980) / 4);
  return [
    { day: dayOf(year, 3, Math.floor(20.8431 + drift)), name: "春分の日" },
    { day: dayOf(year, 9, Math.floor(23.2488 + drift)), name: "秋分の日" },
  ];
}

/** Article 3, paragraph 2: a holiday on a Sunday makes the next day that is no holiday one. */
function substitutes(named: Holiday[]): Holiday[] {
  const taken = new Set(named.map(({ day }) => day));
  return named
    .filter(({ day }) => weekdayOf(day) === 7)
    .map(({ day }) => {
      let next = addDays(day, 1);
      while (taken.has(next)) next = addDays(next, 1);
      return { day: next, name: "振替休日" };
    });
}

/** Article 3, paragraph 3: a day between two holidays is one, too. A Sunday stays a Sunday. */
function daysBetween(named: Holiday[]): Holiday[] {
  const taken = new Set(named.map(({ day }) => day));
  const substitute = new Set(substitutes(named).map(({ day }) => day));
  return named
    .map(({ day }) => addDays(day, 1))
    .filter((day) => !taken.has(day) && !substitute.has(day) && taken.has(addDays(day, 1)) && weekdayOf(day) !== 7)
    .map((day) => ({ day, name: "国民の休日" }));
}
