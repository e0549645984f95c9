import { expect, test } from "vitest";
import { aDocument, after } from "@/lib/builder/testing/a-document";
import { dropBeside, moveByOne, rangeOf } from "./list-order";

const order = ["a", "b", "c", "d"];
const document = aDocument(order.map((id) => ({ id })));

function orderAfter(command: ReturnType<typeof moveByOne>): string {
  const { meaning } = command ? after(document, command) : document;
  return meaning.steps.map(({ id }) => id).join("");
}

test.each([
  [["b"], -1, "bacd"],
  [["b"], 1, "acbd"],
  [["d"], 1, "abcd"],
  [["a"], -1, "abcd"],
  [["b", "c"], -1, "bcad"],
  [["b", "c"], 1, "adbc"],
] as const)("A11Y-2: %o goes by %i in the list", (ids, by, expected) => {
  expect(orderAfter(moveByOne(order, ids, by))).toBe(expected);
});

test.each([
  [["d"], { target: "b", isBehind: false }, "adbc"],
  [["a"], { target: "c", isBehind: true }, "bcad"],
  [["a"], { target: "d", isBehind: true }, "bcda"],
  [["b"], { target: "c", isBehind: false }, "abcd"],
  [["b"], { target: "b", isBehind: true }, "abcd"],
  [["a", "c"], { target: "d", isBehind: true }, "bdac"],
] as const)("A11Y-2: dropping %o at %o", (ids, place, expected) => {
  expect(orderAfter(dropBeside(order, ids, place))).toBe(expected);
});

test("A11Y-2: Shift selects from one row to the other, whichever comes first", () => {
  expect(rangeOf(order, "b", "d")).toEqual(["b", "c", "d"]);
  expect(rangeOf(order, "d", "b")).toEqual(["b", "c", "d"]);
  expect(rangeOf(order, undefined, "c")).toEqual(["c"]);
});
