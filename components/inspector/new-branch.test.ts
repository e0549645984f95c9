import { expect, test } from "vitest";
import { branchSchema, stepSchema } from "@/lib/engine";
import { branchOf, branchTypes, newBranch } from "./new-branch";

const options = [{ value: "cut" }, { value: "color" }];
const step = stepSchema.parse({
  id: "ask",
  messages: [{ type: "template_button", text: "?", options }],
  branches: [{ type: "equals", value: "cut", nextStepId: "a" }],
});

test.each(branchTypes)("INS-8: a new branch of the kind %s fits the schema", (type) => {
  expect(branchSchema.parse(newBranch(type, step))).toMatchObject({ type, nextStepId: "" });
});

test("INS-8: a new branch begins with a value that no branch asks for", () => {
  expect(newBranch("equals", step)).toMatchObject({ value: "color" });
});

test("INS-8: another kind keeps the target, and the value where it can", () => {
  const before = { value: "7", nextStepId: "b" };
  expect(branchOf("contains", before)).toEqual({ type: "contains", value: "7", nextStepId: "b" });
  expect(branchOf("number", before)).toMatchObject({ value: 7, nextStepId: "b" });
  expect(branchOf("number", { value: "seven", nextStepId: "b" })).toMatchObject({ value: 0 });
  expect(branchOf("empty", before)).toEqual({ type: "empty", nextStepId: "b" });
});
