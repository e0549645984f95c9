import { expect, test } from "vitest";
import { hueOf } from "./hue";

test("an id keeps its colour and different ids spread over the colours", () => {
  const ids = Array.from({ length: 200 }, (_, index) => `ct_${index}`);
  expect(ids.map(hueOf)).toEqual(ids.map(hueOf));
  expect(new Set(ids.map(hueOf)).size).toBe(6);
});
