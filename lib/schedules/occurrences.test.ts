import { describe, expect, test } from "vitest";
import { nextOccurrence, nextOccurrences } from "./occurrences";
import type { Recurrence } from "./schedule.schema";

const tokyo = (text: string) => new Date(`${text}:00+09:00`);
const shown = (moments: Date[]) =>
  moments.map((moment) => new Date(moment.getTime() + 9 * 3_600_000).toISOString().slice(0, 16));

describe("a schedule happens by the clocks of its channel", () => {
  const cases: [string, Recurrence, string, string[]][] = [
    ["once", { type: "once", day: "2026-12-01", time: "10:00" }, "2026-11-21T12:00", ["2026-12-01T10:00"]],
    ["once, and that is over", { type: "once", day: "2026-11-21", time: "10:00" }, "2026-11-21T10:00", []],
    [
      "daily, today still",
      { type: "daily", time: "18:00" },
      "2026-11-21T12:00",
      ["2026-11-21T18:00", "2026-11-22T18:00", "2026-11-23T18:00"],
    ],
    [
      "daily with an end",
      { type: "daily", time: "10:00", until: "2026-11-23" },
      "2026-11-21T12:00",
      ["2026-11-22T10:00", "2026-11-23T10:00"],
    ],
    [
      "on Mondays and Fridays",
      { type: "weekly", weekdays: [1, 5], time: "09:00" },
      "2026-11-21T12:00",
      ["2026-11-23T09:00", "2026-11-27T09:00", "2026-11-30T09:00"],
    ],
    [
      "on the 31st of months that have one",
      { type: "monthly", day: 31, time: "09:00" },
      "2026-11-21T12:00",
      ["2026-12-31T09:00", "2027-01-31T09:00", "2027-03-31T09:00"],
    ],
    [
      "on the last day of each month",
      { type: "monthly", day: "last", time: "23:59" },
      "2026-11-30T12:00",
      ["2026-11-30T23:59", "2026-12-31T23:59", "2027-01-31T23:59"],
    ],
  ];
  test.each(cases)("%s", (_, recurrence, after, wanted) => {
    expect(shown(nextOccurrences(recurrence, "Asia/Tokyo", tokyo(after), 3))).toEqual(wanted);
  });

  test("at the same hour when clocks are changed, once when that hour comes twice, and also when it does not come", () => {
    const zone = "America/New_York";
    const daily: Recurrence = { type: "daily", time: "01:30" };
    const autumn = nextOccurrences(daily, zone, new Date("2026-10-31T12:00:00Z"), 2);
    expect(autumn.map((at) => at.toISOString())).toEqual(["2026-11-01T05:30:00.000Z", "2026-11-02T06:30:00.000Z"]);
    const spring = nextOccurrences({ type: "daily", time: "02:30" }, zone, new Date("2026-03-07T12:00:00Z"), 2);
    expect(spring.map((at) => at.toISOString())).toEqual(["2026-03-08T07:30:00.000Z", "2026-03-09T06:30:00.000Z"]);
  });

  test("the moment itself is not after itself", () => {
    const daily: Recurrence = { type: "daily", time: "10:00" };
    expect(nextOccurrence(daily, "Asia/Tokyo", tokyo("2026-11-21T10:00"))).toEqual(tokyo("2026-11-22T10:00"));
  });
});
