/** A day of the calendar, `YYYY-MM-DD`. Such texts sort as days do. */
export type DayText = string;

/** What a clock on a wall of some time zone shows. */
export interface LocalTime {
  day: DayText;
  /** Minutes since midnight by that clock, 0 to 1439. */
  minute: number;
}

const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;

/** Whether the IANA database knows this name, such as `Asia/Tokyo`. */
export function isTimeZone(zone: string): boolean {
  try {
    return formatOf(zone).resolvedOptions().timeZone !== "";
  } catch {
    return false;
  }
}

/** What the clocks of a zone show at a moment. */
export function toLocalTime(at: Date, zone: string): LocalTime {
  const local = at.getTime() + offsetAt(at.getTime(), zone);
  return { day: toDayText(local), minute: Math.floor((((local % dayMs) + dayMs) % dayMs) / minuteMs) };
}

/**
 * The moment at which the clocks of a zone show this. A time that comes twice (clocks go back) means its first coming; one that
 * never comes (clocks go forward) means as long after the gap's beginning as it was to be after that beginning.
 */
export function toMoment({ day, minute }: LocalTime, zone: string): Date {
  const wanted = Date.parse(`${day}T00:00:00Z`) + minute * minuteMs;
  const before = offsetAt(wanted - dayMs, zone);
  const after = offsetAt(wanted + dayMs, zone);
  const found = [before, after].map((offset) => wanted - offset).filter((at) => at + offsetAt(at, zone) === wanted);
  return new Date(found.length > 0 ? Math.min(...found) : wanted - before);
}

/** The day so many days later, or earlier. */
export function addDays(day: DayText, count: number): DayText {
  return toDayText(Date.parse(`${day}T00:00:00Z`) + count * dayMs);
}

/** 1 is Monday, 7 is Sunday (ISO 8601). */
export function weekdayOf(day: DayText): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay() || 7;
}

/** How many days the month of this day has. */
export function daysInMonth(day: DayText): number {
  const [year = 0, month = 1] = day.split("-").map(Number);
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** `09:30` as minutes since midnight. */
export function minuteOf(clock: string): number {
  const [hours = 0, minutes = 0] = clock.split(":").map(Number);
  return hours * 60 + minutes;
}

/** Whether a text is a day that exists. */
export function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text)) && toDayText(Date.parse(text)) === text;
}

function toDayText(ms: number): DayText {
  return new Date(ms).toISOString().slice(0, 10);
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** Making a format costs a thousand times more than using it. */
function formatOf(zone: string): Intl.DateTimeFormat {
  const known = formats.get(zone);
  if (known) return known;
  const format = new Intl.DateTimeFormat("en-US", {
    timeZone: zone,
    calendar: "gregory",
    hourCycle: "h23",
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
    second: "numeric",
  });
  formats.set(zone, format);
  return format;
}

/** How far the clocks of a zone are ahead of UTC at a moment, in milliseconds. */
function offsetAt(ms: number, zone: string): number {
  const whole = Math.floor(ms / 1000) * 1000;
  const shown: Record<string, number> = {};
  for (const { type, value } of formatOf(zone).formatToParts(whole)) shown[type] = Number(value);
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = shown;
  return Date.UTC(year, month - 1, day, hour, minute, second) - whole;
}
