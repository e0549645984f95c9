import { expect, test } from "vitest";
import { fitWidth, widthAfterKey } from "./side-width";

test("INS-1: the inspector is 320 to 720 pixels wide", () => {
  expect([100, 320, 500.4, 720, 2_000].map(fitWidth)).toEqual([320, 320, 500, 720, 720]);
  expect(fitWidth(Number.NaN)).toBe(360);
});

test("INS-1: the inspector is resized by keys too", () => {
  expect(["ArrowLeft", "ArrowRight", "Home", "End", "a"].map((key) => widthAfterKey(400, key))).toEqual([
    416,
    384,
    320,
    720,
    undefined,
  ]);
});
