import { expect, test } from "vitest";
import { createTimes } from "./format-time";

const now = new Date("2026-02-26T01:40:00Z");
const ja = createTimes({ locale: "ja", timeZone: "Asia/Tokyo", now });
const en = createTimes({ locale: "en", timeZone: "Asia/Tokyo", now });

test.each([
  ["2026-02-26T01:38:00Z", "10:38", "10:38"],
  ["2026-02-25T15:05:00Z", "0:05", "0:05"],
  ["2026-02-25T14:59:00Z", "昨日", "Yesterday"],
  ["2026-02-24T03:00:00Z", "2/24", "24 Feb"],
  ["2025-06-14T03:00:00Z", "2025/06/14", "14 Jun 2025"],
])("a list tells %s as %s and as %s", (value, japanese, english) => {
  expect([ja.short(value), en.short(value)]).toEqual([japanese, english]);
});

test("a day is a day of the zone, not of the server", () => {
  const newYork = createTimes({ locale: "en", timeZone: "America/New_York", now });
  expect(newYork.short("2026-02-25T14:59:00Z")).toBe("9:59");
});

test("day and clock, heading, exact", () => {
  expect(ja.dateTime("2026-02-25T09:40:00Z")).toBe("昨日 18:40");
  expect(en.dateTime("2026-02-26T01:12:00Z")).toBe("Today 10:12");
  expect(ja.day("2026-02-26T01:12:00Z")).toBe("2月26日（木）");
  expect(en.day("2025-02-26T01:12:00Z")).toBe("Wed, 26 Feb 2025");
  expect(ja.exact("2026-02-26T01:38:04Z")).toBe("2026/02/26 10:38:04 GMT+9");
});

test.each([
  ["2026-02-26T01:39:30Z", "今", "now"],
  ["2026-02-26T01:37:00Z", "3 分前", "3 minutes ago"],
  ["2026-02-25T22:40:00Z", "3 時間前", "3 hours ago"],
  ["2026-02-28T01:40:00Z", "明後日", "in 2 days"],
])("relative to now, %s is %s and %s", (value, japanese, english) => {
  expect([ja.relative(value), en.relative(value)]).toEqual([japanese, english]);
});
