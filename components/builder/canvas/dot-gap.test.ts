import { expect, it } from "vitest";
import { dotGap } from "./dot-gap";

it("CAN-9 the dots of the ground follow the grid and never become a grey surface", () => {
  expect([2, 1, 0.75].map(dotGap)).toEqual([32, 16, 12]);
  expect(dotGap(0.5)).toBe(16);
  for (const zoom of [0.1, 0.17, 0.3, 0.45, 0.6]) expect(dotGap(zoom)).toBeGreaterThanOrEqual(12);
  for (const zoom of [0.1, 0.17, 0.3, 0.45, 0.6]) expect(dotGap(zoom)).toBeLessThan(24);
});
