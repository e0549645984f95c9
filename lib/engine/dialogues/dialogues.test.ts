import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { checkDefinition } from "@/lib/problems/shared";
import { definitionSchema } from "../definition.schema";
import { replayDialogue } from "../testing/replay-dialogue";

const folder = import.meta.dirname;
const files = readdirSync(folder).filter((file) => file.endsWith(".dialogue.txt"));

function load(file: string): unknown {
  return JSON.parse(readFileSync(path.join(folder, file), "utf8"));
}

it("finds the dialogues of section 23", () => {
  expect(files).toContain("reserve.dialogue.txt");
  expect(files).toContain("reserve-declined.dialogue.txt");
});

describe.each(files)("%s", (file) => {
  const turns = replayDialogue(readFileSync(path.join(folder, file), "utf8"), load);

  it.each(turns)("turn $heading", ({ expected, actual }) => {
    expect(actual).toEqual(expected);
  });
});

it.each(readdirSync(folder).filter((file) => file.endsWith(".definition.json")))("%s may be published", (file) => {
  const problems = checkDefinition(definitionSchema.parse(load(file)));
  expect(problems.filter(({ severity }) => severity === "error")).toEqual([]);
  if (file !== "reserve.definition.json") return;
  // Who declines completes without having given a name: the specification says so itself.
  expect(problems.map(({ code, stepId }) => `${code} ${stepId}`)).toEqual(
    Array(3).fill("PLACEHOLDER_MAYBE_EMPTY done"),
  );
});
