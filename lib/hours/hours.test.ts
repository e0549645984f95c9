import { describe, expect, test } from "vitest";
import { type BusinessHours, businessHoursSchema, type Span } from "./business-hours.schema";
import { isOpenAt } from "./is-open-at";
import { japaneseHolidays } from "./japanese-holidays";
import { nextOpening } from "./next-opening";

const span = (text: string): Span => {
  const [from = "", to = ""] = text.split("-");
  return { from, to };
};
const days = (...texts: string[]): Span[][] => texts.map((text) => (text ? text.split(" ").map(span) : []));

/** Monday to Friday 10–19 with a break, Friday night until two, Sunday closed. */
const shop: BusinessHours = {
  week: days("10:00-13:00 14:00-19:00", "10:00-19:00", "10:00-19:00", "10:00-19:00", "18:00-02:00", "00:00-24:00", ""),
  specialDays: [
    { day: "2026-11-23", name: "勤労感謝の日", spans: [] },
    { day: "2026-11-29", name: "セール", spans: [span("09:00-12:00")] },
  ],
};
const tokyo = { hours: shop, timeZone: "Asia/Tokyo" };
const inTokyo = (text: string) => new Date(`${text}:00+09:00`);

describe("INB-441 isOpenAt", () => {
  test.each([
    ["2026-11-16T09:59", false, "before the beginning"],
    ["2026-11-16T10:00", true, "the beginning is inside"],
    ["2026-11-16T12:59", true, "the last minute"],
    ["2026-11-16T13:00", false, "the end is outside"],
    ["2026-11-16T14:00", true, "after the break"],
    ["2026-11-20T17:59", false, "Friday afternoon"],
    ["2026-11-20T23:59", true, "Friday night"],
    ["2026-11-21T01:59", true, "past midnight"],
    ["2026-11-21T23:59", true, "a whole day"],
    ["2026-11-22T00:00", false, "Sunday"],
    ["2026-11-23T11:00", false, "a holiday on a Monday"],
    ["2026-11-24T11:00", true, "the day after it"],
    ["2026-11-29T11:00", true, "a Sunday with hours of its own"],
    ["2026-11-29T12:00", false, "after those hours"],
  ])("%s is %s: %s", (at, isOpen) => {
    expect(isOpenAt(tokyo, inTokyo(at))).toBe(isOpen);
  });

  test("a night goes on into a closed day, and a closed evening opens no night", () => {
    const night = { ...shop, specialDays: [{ day: "2026-11-21", name: "", spans: [] }] };
    expect(isOpenAt({ hours: night, timeZone: "Asia/Tokyo" }, inTokyo("2026-11-21T01:00"))).toBe(true);
    const evening = { ...shop, specialDays: [{ day: "2026-11-20", name: "", spans: [] }] };
    const early = { ...evening, week: days("", "", "", "", "18:00-02:00", "", "") };
    expect(isOpenAt({ hours: early, timeZone: "Asia/Tokyo" }, inTokyo("2026-11-21T01:00"))).toBe(false);
  });

  test("the clock on the wall decides when clocks are changed", () => {
    const early = {
      hours: { week: Array(7).fill([span("01:00-03:30")]), specialDays: [] },
      timeZone: "America/New_York",
    };
    const at = (utc: string) => isOpenAt(early, new Date(utc));
    // Forward on 8 March: 01:59 EST is followed by 03:00 EDT.
    expect(["06:59", "07:00", "07:29", "07:30"].map((time) => at(`2026-03-08T${time}:00Z`))).toEqual([
      true,
      true,
      true,
      false,
    ]);
    // Back on 1 November: 01:30 comes twice, and both are inside.
    expect(["04:59", "05:30", "06:30", "08:29", "08:30"].map((time) => at(`2026-11-01T${time}:00Z`))).toEqual([
      false,
      true,
      true,
      true,
      false,
    ]);
  });

  test("the same moment is inside in one zone and outside in another", () => {
    const moment = inTokyo("2026-11-17T10:30");
    expect(isOpenAt(tokyo, moment)).toBe(true);
    expect(isOpenAt({ hours: shop, timeZone: "Europe/London" }, moment)).toBe(false);
  });
});

describe("INB-509 nextOpening", () => {
  test.each([
    ["2026-11-16T11:00", "2026-11-16T11:00", "open now"],
    ["2026-11-16T13:10", "2026-11-16T14:00", "after the break"],
    ["2026-11-22T12:00", "2026-11-24T10:00", "over a Sunday and a holiday"],
    ["2026-11-28T23:59", "2026-11-28T23:59", "still Saturday"],
    ["2026-11-29T13:00", "2026-11-30T10:00", "after a special day"],
  ])("from %s it is %s: %s", (at, opening) => {
    expect(nextOpening(tokyo, inTokyo(at))).toEqual(inTokyo(opening));
  });

  test("a channel that never opens promises nothing", () => {
    const never = { week: days("", "", "", "", "", "", ""), specialDays: [] };
    expect(nextOpening({ hours: never, timeZone: "Asia/Tokyo" }, inTokyo("2026-11-16T11:00"))).toBeUndefined();
  });
});

test("hours are seven days of times that exist", () => {
  const takes = (hours: unknown) => businessHoursSchema.safeParse(hours).success;
  expect(takes(shop)).toBe(true);
  expect(takes({ week: days("10:00-19:00") })).toBe(false);
  expect(takes({ ...shop, week: days("24:00-25:00", "", "", "", "", "", "") })).toBe(false);
  expect(takes({ ...shop, specialDays: [{ day: "2026-02-30" }] })).toBe(false);
});

describe("INB-441 Japanese national holidays", () => {
  test("2026 as the Cabinet Office published it", () => {
    expect(japaneseHolidays(2026).map(({ day, name }) => `${day.slice(5)} ${name}`)).toEqual([
      "01-01 元日",
      "01-12 成人の日",
      "02-11 建国記念の日",
      "02-23 天皇誕生日",
      "03-20 春分の日",
      "04-29 昭和の日",
      "05-03 憲法記念日",
      "05-04 みどりの日",
      "05-05 こどもの日",
      "05-06 振替休日",
      "07-20 海の日",
      "08-11 山の日",
      "09-21 敬老の日",
      "09-22 国民の休日",
      "09-23 秋分の日",
      "10-12 スポーツの日",
      "11-03 文化の日",
      "11-23 勤労感謝の日",
    ]);
  });

  test("substitutes and equinoxes of other years", () => {
    const on = (year: number, name: string) =>
      japaneseHolidays(year).flatMap((one) => (one.name === name ? [one.day.slice(5)] : []));
    expect(on(2023, "振替休日")).toEqual(["01-02"]);
    expect(on(2024, "振替休日")).toEqual(["02-12", "05-06", "08-12", "09-23", "11-04"]);
    expect(on(2025, "振替休日")).toEqual(["02-24", "05-06", "11-24"]);
    expect(on(2027, "振替休日")).toEqual(["03-22"]);
    expect([2024, 2025, 2027, 2028].flatMap((year) => on(year, "春分の日"))).toEqual([
      "03-20",
      "03-20",
      "03-21",
      "03-20",
    ]);
    expect([2024, 2025, 2027, 2028].flatMap((year) => on(year, "秋分の日"))).toEqual([
      "09-22",
      "09-23",
      "09-23",
      "09-22",
    ]);
  });
});
