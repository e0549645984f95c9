import type { Locale } from "./locale";

interface TimesConfig {
  locale: Locale;
  timeZone: string;
  now: Date;
}

/** The ways in which the product tells a time. All take a date or its ISO string. */
export interface Times {
  /** As in lists: 10:38 today, 昨日, 2/24 this year, 2025/06/14 before. */
  short(value: Date | string): string;
  /** 10:38 */
  clock(value: Date | string): string;
  /** 2/24, or 2025/06/14 when the year differs. */
  date(value: Date | string): string;
  /** Day and clock: 「今日 10:12」, 「昨日 18:40」, 2/24 10:12. */
  dateTime(value: Date | string): string;
  /** Heading of a day: 2月26日（木） */
  day(value: Date | string): string;
  /** 3 分前 */
  relative(value: Date | string): string;
  /** 2026/02/26 10:38:04 with the zone, for hovering. */
  exact(value: Date | string): string;
}

interface Parts {
  year: number;
  month: number;
  day: number;
  hour: string;
  minute: string;
  second: string;
  weekday: string;
  zone: string;
}

// Assembled from parts rather than taken whole from Intl: the two sides of a hydration may carry different locale data.
const englishMonths = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const words = { ja: { today: "今日", yesterday: "昨日" }, en: { today: "Today", yesterday: "Yesterday" } };

/** Formatters for one language, zone and moment. */
export function createTimes({ locale, timeZone, now }: TimesConfig): Times {
  const readParts = partsReader(locale, timeZone);
  const today = readParts(now);
  const relativeFormat = new Intl.RelativeTimeFormat(locale, { numeric: "auto" });
  const read = (value: Date | string) => readParts(new Date(value));
  const clockOf = (parts: Parts) => `${parts.hour}:${parts.minute}`;
  const dateOf = (parts: Parts) => formatDate(locale, parts, parts.year !== today.year);
  const nearDay = (parts: Parts) => {
    const distance = dayNumber(today) - dayNumber(parts);
    if (distance === 0) return "today";
    return distance === 1 ? "yesterday" : undefined;
  };

  return {
    clock: (value) => clockOf(read(value)),
    date: (value) => dateOf(read(value)),
    day: (value) => formatDay(locale, read(value), today.year),
    relative: (value) => formatRelative(relativeFormat, new Date(value).getTime() - now.getTime()),
    short(value) {
      const parts = read(value);
      const near = nearDay(parts);
      if (near === "today") return clockOf(parts);
      return near ? words[locale][near] : dateOf(parts);
    },
    dateTime(value) {
      const parts = read(value);
      const near = nearDay(parts);
      return `${near ? words[locale][near] : dateOf(parts)} ${clockOf(parts)}`;
    },
    exact(value) {
      const parts = read(value);
      return `${formatDate(locale, parts, true)} ${clockOf(parts)}:${parts.second} ${parts.zone}`;
    },
  };
}

function partsReader(locale: Locale, timeZone: string): (date: Date) => Parts {
  const format = new Intl.DateTimeFormat("en-US", {
    timeZone,
    hourCycle: "h23",
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "2-digit",
    second: "2-digit",
    timeZoneName: "shortOffset",
  });
  const weekday = new Intl.DateTimeFormat(locale, { timeZone, weekday: "short" });
  return (date) => {
    const found = new Map(format.formatToParts(date).map((part) => [part.type, part.value]));
    const number = (type: Intl.DateTimeFormatPartTypes) => Number(found.get(type));
    return {
      year: number("year"),
      month: number("month"),
      day: number("day"),
      hour: String(number("hour")),
      minute: found.get("minute") ?? "",
      second: found.get("second") ?? "",
      weekday: weekday.format(date),
      zone: found.get("timeZoneName") ?? "",
    };
  };
}

function dayNumber({ year, month, day }: Parts): number {
  return Date.UTC(year, month - 1, day) / 86_400_000;
}

function formatDate(locale: Locale, { year, month, day }: Parts, withYear: boolean): string {
  if (locale === "en") return `${day} ${englishMonths[month - 1]}${withYear ? ` ${year}` : ""}`;
  return withYear ? `${year}/${twoDigits(month)}/${twoDigits(day)}` : `${month}/${day}`;
}

function formatDay(locale: Locale, { year, month, day, weekday }: Parts, thisYear: number): string {
  if (locale === "en") return `${weekday}, ${day} ${englishMonths[month - 1]}${year === thisYear ? "" : ` ${year}`}`;
  return `${year === thisYear ? "" : `${year}年`}${month}月${day}日（${weekday}）`;
}

const units = [
  ["day", 86_400_000],
  ["hour", 3_600_000],
  ["minute", 60_000],
] as const;

function formatRelative(format: Intl.RelativeTimeFormat, difference: number): string {
  const [unit, size] = units.find(([, milliseconds]) => Math.abs(difference) >= milliseconds) ?? ["second", Infinity];
  return format.format(Math.trunc(difference / size), unit);
}

function twoDigits(value: number): string {
  return String(value).padStart(2, "0");
}
