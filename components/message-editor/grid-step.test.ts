import { expect, test } from "vitest";
import { gridStep } from "./grid-step";

const from = (at: number) => (key: string) => gridStep({ key, at, count: 10, columns: 4 });

test("MSG-1 arrows go about in a grid, and stay in it", () => {
  const keys = ["ArrowRight", "ArrowLeft", "ArrowDown", "ArrowUp", "Home", "End", "a"];
  expect(keys.map(from(5))).toEqual([6, 4, 9, 1, 0, 9, undefined]);
  expect(keys.map(from(0))).toEqual([1, undefined, 4, undefined, undefined, 9, undefined]);
  expect(keys.map(from(9))).toEqual([undefined, 8, undefined, 5, 0, undefined, undefined]);
});
