import { expect, test } from "vitest";
import { readStepJson } from "./read-step-json";

const kindsOf = (text: string) => {
  const read = readStepJson(text);
  return read.ok ? "step" : read.faults.map(({ pointer, kind }) => [pointer, kind]);
};

test("INS-10: a text that is a step is read as one", () => {
  expect(kindsOf('{"id":"ask","messages":[{"type":"text","text":"?"}]}')).toBe("step");
});

test("INS-10: what is no step is told by its place", () => {
  expect(kindsOf("{")).toEqual([["", "not_json"]]);
  expect(kindsOf("[]")).toEqual([["", "not_object"]]);
  expect(kindsOf('{"id":"ask","colour":1}')).toEqual([["/colour", "unknown_member"]]);
  expect(kindsOf('{"id":"ask","stop":"yes"}')).toEqual([["/stop", "wrong"]]);
  expect(kindsOf("{}")).toEqual([["/id", "missing"]]);
});
