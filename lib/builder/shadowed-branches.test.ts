import { expect, test } from "vitest";
import type { Branch } from "@/lib/engine";
import { shadowedBranches } from "./shadowed-branches";

type Written = Branch extends infer B ? (B extends Branch ? Omit<B, "nextStepId"> : never) : never;

function shadows(...written: Written[]): [number, number][] {
  return [...shadowedBranches({ branches: written.map((branch) => ({ ...branch, nextStepId: "next" }) as Branch) })];
}

const equals = (value: string): Written => ({ type: "equals", value });
const contains = (value: string): Written => ({ type: "contains", value });
const regex = (value: string): Written => ({ type: "regex", value });
const number = (comparison: "eq" | "ne" | "lt" | "le" | "gt" | "ge", value: number): Written => {
  return { type: "number", comparison, value };
};

test.each<[string, Written, Written]>([
  ["the same value twice", equals("はい"), equals("はい")],
  ["a part of it before the whole", contains("は"), equals("はい")],
  ["a part of it before a longer part", contains("は"), contains("はい")],
  ["a pattern that finds the value", regex("^は"), equals("はい")],
  ["the same pattern twice", regex("^は"), regex("^は")],
  ["a pattern that finds everything", regex(".*"), number("gt", 3)],
  ["a pattern that finds nothing written", regex("^$"), { type: "empty" }],
  ["a number that is the value", number("ge", 5), equals("7")],
  ["numbers from there on", number("ge", 5), number("gt", 5)],
  ["numbers below a higher bound", number("lt", 10), number("le", 3)],
  ["any other number", number("ne", 10), number("eq", 3)],
])("INS-8: a branch behind %s is never taken", (_, earlier, later) => {
  expect(shadows(earlier, later)).toEqual([[1, 0]]);
});

test.each<[string, Written, Written]>([
  ["another value", equals("はい"), equals("いいえ")],
  ["the whole before a part", equals("はい"), contains("は")],
  ["a longer part before a shorter one", contains("はい"), contains("は")],
  ["an empty part, which fits nothing", contains(""), equals("はい")],
  ["a narrower bound", number("gt", 5), number("ge", 5)],
  ["the other direction", number("lt", 5), number("gt", 3)],
  ["a number before words", number("ge", 5), contains("5")],
  ["a pattern of the same length", regex("^は"), regex("^い")],
])("INS-8: a branch behind %s can be taken", (_, earlier, later) => {
  expect(shadows(earlier, later)).toEqual([]);
});

test("INS-8: fields of the profile and other answers shadow only the same ones", () => {
  const plan = (key: string, value: string): Written => ({ type: "profile", key, match: "equals", value });
  const than = (stepId: string, comparison: "lt" | "le"): Written => ({ type: "answer", comparison, stepId });
  expect(shadows(plan("plan", "gold"), plan("plan", "gold"))).toEqual([[1, 0]]);
  expect(shadows(plan("plan", "gold"), plan("rank", "gold"))).toEqual([]);
  expect(shadows(plan("plan", "gold"), equals("gold"))).toEqual([]);
  expect(shadows(than("from", "le"), than("from", "lt"))).toEqual([[1, 0]]);
  expect(shadows(than("from", "le"), than("to", "lt"))).toEqual([]);
});
