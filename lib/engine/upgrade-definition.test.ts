import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { checkDefinition } from "@/lib/problems/shared";
import { parseDefinition, readStoredDefinition } from "./parse-definition";
import { definitionFormat, type FormatUpgrade, upgradeDefinition, upgradeThrough } from "./upgrade-definition";

const folder = path.join(import.meta.dirname, "testing/formats");
const fixtureOf = (format: number): unknown =>
  JSON.parse(readFileSync(path.join(folder, `format-${format}.json`), "utf8"));

describe("IMP-2 every past format", () => {
  const past = Array.from({ length: definitionFormat }, (_, format) => format);

  it("has a fixture", () => {
    expect(readdirSync(folder).sort()).toEqual(past.map((format) => `format-${format}.json`));
  });

  it.each(past)("format %i becomes a definition that can be published", (format) => {
    const parsed = parseDefinition(fixtureOf(format));
    const problems = parsed.ok ? checkDefinition(parsed.definition) : parsed.problems;
    expect(problems.map(({ code }) => code)).toEqual(["COMPLETE_MISSING"]);
  });
});

it("format 0: settings stood beside the steps, and `awaitInput` where an input mode is now", () => {
  expect(readStoredDefinition(fixtureOf(0))).toMatchObject({
    format: 1,
    settings: { timeoutMinutes: 30, cancelWords: [{ type: "equals", value: "やめる" }] },
    steps: [
      { id: "hello", input: { mode: "none" } },
      { id: "ask-name", input: { mode: "text" } },
    ],
  });
});

it("a definition of the newest format stays as it is", () => {
  const newest = { format: definitionFormat, steps: [] };
  expect(upgradeDefinition(newest)).toBe(newest);
});

it.each([null, "text", 3, [], { format: 99 }, { format: "1" }, { format: -1 }, { format: 0.5 }])(
  "%j is no definition and comes back untouched for the schema to refuse",
  (value) => {
    expect(upgradeDefinition(value)).toBe(value);
    expect(parseDefinition(value).ok).toBe(false);
  },
);

it.each([{ steps: 3 }, { steps: [null, 3, "x"] }, { settings: "x", steps: [] }, { mystery: 1, steps: [] }])(
  "%j: nothing is thrown and nothing is silently dropped",
  (value) => {
    expect(parseDefinition(value).ok).toBe(false);
  },
);

describe("the mechanism, with formats made up", () => {
  const rename =
    (from: string, to: string): FormatUpgrade =>
    ({ [from]: value, ...rest }) => ({ ...rest, [to]: value });
  const known = { 0: rename("a", "b"), 1: rename("b", "c"), 2: rename("c", "d") };

  it.each([
    [{ a: 1 }, { format: 3, d: 1 }],
    [
      { format: 1, b: 1 },
      { format: 3, d: 1 },
    ],
    [
      { format: 2, c: 1 },
      { format: 3, d: 1 },
    ],
    [
      { format: 3, d: 1 },
      { format: 3, d: 1 },
    ],
  ])("%j goes step by step to the newest", (old, newest) => {
    expect(upgradeThrough(known, 3, old)).toEqual(newest);
  });

  it("a gap in the chain leaves the value for the schema to refuse, instead of half upgraded", () => {
    const old = { format: 0, a: 1 };
    expect(upgradeThrough({ 0: known[0] }, 3, old)).toBe(old);
  });
});
