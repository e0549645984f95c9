import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays, daysInMonth, isDay, isTimeZone, toLocalTime, toMoment, weekdayOf } from "./zoned-time";

const at = (hours: number, minutes = 0) => hours * 60 + minutes;

test.each([
  ["Asia/Tokyo", "2026-01-01", at(9), "2026-01-01T00:00:00.000Z"],
  ["Asia/Tokyo", "2026-01-01", at(0), "2025-12-31T15:00:00.000Z"],
  ["America/New_York", "2026-07-01", at(12), "2026-07-01T16:00:00.000Z"],
  ["America/New_York", "2026-01-15", at(12), "2026-01-15T17:00:00.000Z"],
  ["Australia/Lord_Howe", "2026-01-15", at(12), "2026-01-15T01:00:00.000Z"],
  // 01:30 comes twice on this day: the first is meant.
  ["America/New_York", "2026-11-01", at(1, 30), "2026-11-01T05:30:00.000Z"],
  // 02:30 does not exist on this day: half an hour after the clocks went forward.
  ["America/New_York", "2026-03-08", at(2, 30), "2026-03-08T07:30:00.000Z"],
])("a clock in %s on %s at minute %i means %s", (zone, day, minute, moment) => {
  expect(toMoment({ day, minute }, zone).toISOString()).toBe(moment);
});

test("the clock of a moment leads back to the moment, or to the same hour the first time it came", () => {
  const zones = ["Asia/Tokyo", "Europe/London", "America/New_York", "Australia/Lord_Howe", "Pacific/Apia", "UTC"];
  const minutes = fc.integer({ min: Date.UTC(2020, 0, 1) / 60_000, max: Date.UTC(2032, 0, 1) / 60_000 });
  fc.assert(
    fc.property(fc.constantFrom(...zones), minutes, (zone, minute) => {
      const moment = new Date(minute * 60_000);
      const back = toMoment(toLocalTime(moment, zone), zone);
      expect(toLocalTime(back, zone)).toEqual(toLocalTime(moment, zone));
      expect(moment.getTime() - back.getTime()).toBeGreaterThanOrEqual(0);
      expect(moment.getTime() - back.getTime()).toBeLessThanOrEqual(3_600_000);
    }),
    { numRuns: 300 },
  );
});

test("days are counted by the calendar", () => {
  expect(addDays("2026-12-31", 1)).toBe("2027-01-01");
  expect(addDays("2028-03-01", -1)).toBe("2028-02-29");
  expect([weekdayOf("2026-11-21"), weekdayOf("2026-11-22"), weekdayOf("2026-11-23")]).toEqual([6, 7, 1]);
  expect([daysInMonth("2026-02-01"), daysInMonth("2028-02-29"), daysInMonth("2026-12-05")]).toEqual([28, 29, 31]);
  expect(["2026-02-29", "2026-2-1", "x", "2026-11-21"].map(isDay)).toEqual([false, false, false, true]);
  expect(["Asia/Tokyo", "Tokyo", ""].map(isTimeZone)).toEqual([true, false, false]);
});
