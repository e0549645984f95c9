import { expect, test } from "vitest";
import { groupBy } from "./group-by";

test("items stand under their key, keys and items in their order", () => {
  const groups = groupBy(["b1", "a1", "b2"], (item) => item[0]);
  expect([...groups]).toEqual([
    ["b", ["b1", "b2"]],
    ["a", ["a1"]],
  ]);
});
