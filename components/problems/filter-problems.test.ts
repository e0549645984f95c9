import { expect, it } from "vitest";
import { aDocument } from "@/lib/builder/testing/a-document";
import { checkDefinition } from "@/lib/problems/shared";
import { codesIn, everything, filterProblems, stepsIn, whole } from "./filter-problems";

const { meaning } = aDocument([{ id: "ask" }, { id: "ask-too", nextStepId: "nowhere" }]);
const problems = checkDefinition(meaning);
const codes = (filter: Partial<typeof everything>) =>
  filterProblems(problems, { ...everything, ...filter }).map(({ code }) => code);

it("PRB-2 shows everything, what blocks first", () => {
  expect(codes({})).toEqual(["TARGET_MISSING", "EMPTY_STEP", "EMPTY_STEP", "COMPLETE_MISSING"]);
});

it("PRB-2 filters by weight, kind and step", () => {
  expect(codes({ severity: "error" })).toEqual(["TARGET_MISSING"]);
  expect(codes({ code: "EMPTY_STEP" })).toEqual(["EMPTY_STEP", "EMPTY_STEP"]);
  expect(codes({ step: "ask-too" })).toEqual(["TARGET_MISSING", "EMPTY_STEP"]);
  expect(codes({ step: whole })).toEqual(["COMPLETE_MISSING"]);
  expect(codes({ step: "ask", severity: "error" })).toEqual([]);
});

it("PRB-2 offers the kinds and steps that there are", () => {
  expect(codesIn(problems)).toEqual(["COMPLETE_MISSING", "EMPTY_STEP", "TARGET_MISSING"]);
  expect(stepsIn(problems)).toEqual([whole, "ask", "ask-too"]);
});
