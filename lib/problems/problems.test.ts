import { describe, expect, it } from "vitest";
import { definitionSchema } from "@/lib/engine";
import { aDefinition, aQuestion } from "@/lib/engine/testing/a-definition";
import { checkDefinition } from "./check-definition";
import { problemCodes } from "./problem";
import { type Fixture, problemFixtures } from "./testing/problem-fixtures";

const codesOf = ([steps, settings, world]: Fixture) =>
  checkDefinition(definitionSchema.parse(aDefinition(steps, settings)), world).map(({ code }) => code);
const asking = (rest: Omit<Fixture[0][number], "id">): Fixture => [[aQuestion("q1", rest)]];
const text = (said: string) => ({ type: "text" as const, text: said });

describe.each(Object.entries(problemFixtures))("PRB-5 %s", (code, { has, lacks }) => {
  it("is found where it is", () => expect(codesOf(has)).toContain(code));
  it("and not where it is not", () => expect(codesOf(lacks)).not.toContain(code));
});

it("PRB-5 every code has fixtures, but the one that only parsing finds", () => {
  expect(Object.keys(problemFixtures).sort()).toEqual(
    problemCodes.filter((code) => code !== "SHAPE_INVALID").toSorted(),
  );
});

describe("VALIDATION_CONTRADICTORY", () => {
  it.each<[boolean, Fixture[0][number]["validate"]]>([
    [true, [{ type: "length", minlength: 5, maxlength: 4 }]],
    [true, [{ type: "enum", values: [] }]],
    [
      true,
      [
        { type: "enum", values: ["red"] },
        { type: "regex", pattern: "^b" },
      ],
    ],
    [true, [{ type: "japanese", script: "hiragana" }, { type: "number" }]],
    [
      true,
      [
        { type: "japanese", script: "hiragana" },
        { type: "japanese", script: "katakana" },
      ],
    ],
    [false, [{ type: "number" }, { type: "phone" }]],
    [
      false,
      [
        { type: "enum", values: ["red", "blue"] },
        { type: "regex", pattern: "^b" },
      ],
    ],
    [false, [{ type: "required" }, { type: "length", maxlength: 3 }, { type: "email" }]],
  ])("%s for %j", (isContradictory, validate) => {
    expect(codesOf(asking({ validate })).includes("VALIDATION_CONTRADICTORY")).toBe(isContradictory);
  });
});

describe("PLACEHOLDER_UNKNOWN", () => {
  it.each([
    ["{{nobody.knows}}", true],
    ["{{user.shoes}}", true],
    ["{{channel.colour}}", true],
    ["{{timeout.remaining_minutes}} {{interaction.title}} {{channel.name}}", false],
    ["{{user.tags[0]}} {{user.data.display_name}}", false],
    ["{{ $.return[1].body.name }}", true],
    ["{{ }}", true],
  ])("%s: %s", (said, isUnknown) => {
    expect(codesOf(asking({ messages: [text(said)] })).includes("PLACEHOLDER_UNKNOWN")).toBe(isUnknown);
  });
});

it.each([
  [2, "{{ $.return[1].body.name }}", false],
  [2, "{{return[2]}}", true],
  [1, "{{return[1]}}", true],
])("PLACEHOLDER_UNKNOWN results are those of earlier actions: action %i, %s: %s", (number, body, isUnknown) => {
  const beforeActions = [{ type: "get_user_tags" }, { type: "get_text_message", parameters: { body } }];
  const found = codesOf(asking({ beforeActions: number === 2 ? beforeActions : beforeActions.slice(1) }));
  expect(found.includes("PLACEHOLDER_UNKNOWN")).toBe(isUnknown);
});
