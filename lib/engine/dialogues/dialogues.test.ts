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

describe("a dialogue file that cannot be played", () => {
  const definition = { format: 1, steps: [{ id: "a", messages: [{ type: "text", text: "A?" }] }] };
  const head = "interaction: a = a.json, version 1, starts on go\n\n";

  it.each([
    ["", "There are no turns: each begins with a line such as # 1."],
    ["# 1\n10:00 they shout: go\n", 'Turn 1: "10:00 they shout: go" is not a time (10:00) and one of "they say"'],
    ["# 1\n10:00 they say: go\n\n# 2\n10:01 they press: yes\n", "Turn 2: no button yes was shown"],
    ["# 1\n10:00 they say: go\nmood: good\n", "Turn 1: a dialogue does not know: mood: good"],
  ])("says where and why (%#)", (turns, words) => {
    expect(() => replayDialogue(head + turns, () => definition)).toThrow(words);
  });

  it("names what is wrong with a definition", () => {
    const play = () => replayDialogue(`${head}# 1\n10:00 they say: go\n`, () => ({ format: 1, steps: [{ id: 5 }] }));
    expect(play).toThrow("a.json is no definition:\n/steps/0/id: ");
  });
});
