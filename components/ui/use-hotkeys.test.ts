import { expect, test } from "vitest";
import { isComposing } from "./use-hotkeys";

test.each([
  [{ isComposing: true, keyCode: 75 }, true],
  [{ isComposing: false, keyCode: 229 }, true],
  [{ isComposing: false, keyCode: 75 }, false],
])("a key belongs to the input method: %o %s", (event, expected) => {
  expect(isComposing(event)).toBe(expected);
});
