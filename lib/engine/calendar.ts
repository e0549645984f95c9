/** `YYYY-MM-DD` or `YYYY/MM/DD`, zero-padded and one kind of separator, and a day that exists. */
export function checkCalendar(value: string): "ok" | "format" | "no_such_date" {
  const parts = /^(\d{4})([-/])(\d{2})\2(\d{2})$/.exec(value);
  if (!parts) return "format";
  const [year, month, day] = [Number(parts[1]), Number(parts[3]), Number(parts[4])];
  return day >= 1 && day <= daysIn(year, month) ? "ok" : "no_such_date";
}

/** `HH:MM` or `HH:MM:SS`, 00:00 to 23:59:59. */
export function checkClock(value: string): boolean {
  return /^(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d)?$/.test(value);
}

const monthDays = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function daysIn(year: number, month: number): number {
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  if (month === 2 && isLeap) return 29;
  return year === 0 ? 0 : (monthDays[month - 1] ?? 0);
}
