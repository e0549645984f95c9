import { expect, test } from "vitest";
import { isSpoken } from "./is-spoken";

test.each([
  ["did", "connect", true],
  ["did", "moveSteps", true],
  ["did", "changeField", false],
  ["undid", "changeField", true],
  ["redid", "moveSteps", true],
] as const)("A11Y-3: %s %s is read aloud: %s", (type, key, expected) => {
  expect(isSpoken({ type, description: { key, values: {} }, focus: [] })).toBe(expected);
});
