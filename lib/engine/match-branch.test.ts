import { expect, it } from "vitest";
import { branchCondition, branchSchema } from "./branch.schema";
import { type BranchFacts, matchBranch } from "./match-branch";
import { aDefinition, aQuestion } from "./testing/a-definition";
import { said } from "./testing/said";
import { World } from "./testing/world";

const facts: BranchFacts = { answers: Object.entries({ from: "2026-03-07", guests: "9" }), profile: { rank: "gold" } };
const none = { nextStepId: "x" };
const number = (comparison: string, value: number) => ({ type: "number", comparison, value, ...none });
const answer = (comparison: string, stepId: string) => ({ type: "answer", comparison, stepId, ...none });

it.each([
  [number("ge", 20), "20", true],
  [number("lt", 20), "20", false],
  [number("ne", 20), "21", true],
  [number("le", 1.5), "+1.50", true],
  [number("eq", 0), "", false],
  [number("ge", 0), "二十", false],
  [answer("gt", "guests"), "10", true],
  [answer("eq", "guests"), "9.0", true],
  [answer("gt", "from"), "2026-03-08", true],
  [answer("lt", "from"), "2026-03-08", false],
  [answer("ne", "nope"), "x", false],
  [answer("eq", "toString"), "x", false],
  [{ type: "profile", key: "rank", value: "gold", ...none }, "x", true],
  [{ type: "profile", key: "rank", match: "contains", value: "ol", ...none }, "x", true],
  [{ type: "profile", key: "rank", match: "regex", value: "^g", ...none }, "x", true],
  [{ type: "profile", key: "nope", match: "regex", value: "^$", ...none }, "x", true],
  [{ type: "profile", key: "constructor", match: "contains", value: "a", ...none }, "x", false],
  [{ type: "empty", ...none }, "", true],
  [{ type: "empty", ...none }, "0", false],
])("INS-8 %j fits %j: %s", (branch, text, fits) => {
  expect(matchBranch(branchSchema.parse(branch), text, facts, () => {})).toBe(fits);
});

it("INS-8 says what it looks for in signs", () => {
  const conditions = [number("ge", 20), answer("ne", "q1"), { type: "profile", key: "rank", value: "gold", ...none }];
  expect(conditions.map((branch) => branchCondition(branchSchema.parse(branch)))).toEqual([
    "≥ 20",
    "≠ q1",
    "rank: gold",
  ]);
});

it("INS-8 leads the conversation", () => {
  const world = new World({
    interactions: {
      A: [
        aDefinition([
          aQuestion("age", { branches: [{ type: "number", comparison: "lt", value: 20, nextStepId: "minor" }] }),
          aQuestion("again", { branches: [{ type: "answer", comparison: "eq", stepId: "age", nextStepId: "same" }] }),
          aQuestion("minor"),
          aQuestion("same"),
        ]),
      ],
    },
  });
  world.starts("A");
  expect(said(world.says("20"))).toEqual(["again?"]);
  expect(said(world.says("20"))).toEqual(["same?"]);
});
