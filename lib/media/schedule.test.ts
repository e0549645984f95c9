import { expect, test } from "vitest";
import { nextAttemptAt } from "./schedule";

const createdAt = new Date("2026-03-02T10:00:00Z");
const delaysOf = (outcome: "preparing" | "failed") => {
  const delays: number[] = [];
  let now = createdAt;
  for (let attempts = 1; ; attempts++) {
    const next = nextAttemptAt(outcome, { attempts, createdAt }, now);
    if (!next) return { delays, hours: (now.getTime() - createdAt.getTime()) / 3_600_000 };
    delays.push((next.getTime() - now.getTime()) / 1000);
    now = next;
  }
};

test("INB-190 a medium that is being prepared is asked for after 1, 2, 4, 8, 15, 30, 60 s … for half an hour", () => {
  const { delays, hours } = delaysOf("preparing");
  expect(delays.slice(0, 9)).toEqual([1, 2, 4, 8, 15, 30, 60, 60, 60]);
  expect(hours).toBeGreaterThanOrEqual(0.5);
  expect(hours).toBeLessThan(0.52);
});

test("INB-190 a failure is tried again, less and less often, for a day", () => {
  const { delays, hours } = delaysOf("failed");
  expect(delays).toEqual(delays.toSorted((a, b) => a - b));
  expect(hours).toBeGreaterThanOrEqual(24);
  expect(hours).toBeLessThan(25.1);
});
