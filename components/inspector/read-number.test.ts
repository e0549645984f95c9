import { expect, test } from "vitest";
import { readNumber } from "./read-number";

test.each([
  ["３", { min: 0, max: 20, isWhole: true }, 3],
  ["−1.5", { min: -9, max: 9 }, -1.5],
  ["", { min: 0, max: 20 }, 0],
  ["", { min: 0, max: 20, isOptional: true }, undefined],
])("INS-4: %j is a number", (text, range, value) => {
  expect(readNumber(text, range)).toEqual({ ok: true, value });
});

test.each([
  ["21", { min: 0, max: 20 }],
  ["1.5", { min: 0, max: 20, isWhole: true }],
  ["三", { min: 0, max: 20 }],
  ["", { min: 1, max: 20 }],
])("INS-4: %j is not taken", (text, range) => {
  expect(readNumber(text, range)).toEqual({ ok: false });
});
