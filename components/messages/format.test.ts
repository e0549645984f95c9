import { expect, it } from "vitest";
import { formatBytes, formatDuration } from "./format";

it("tells lengths as clocks do", () => {
  expect([0, 5_400, 65_000, 3_723_000].map(formatDuration)).toEqual(["0:00", "0:05", "1:05", "1:02:03"]);
});

it("tells sizes briefly", () => {
  expect([0, 900, 1_258_291, 52_428_800].map(formatBytes)).toEqual(["0 B", "900 B", "1.2 MB", "50 MB"]);
});
