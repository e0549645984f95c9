import { describe, expect, it } from "vitest";
import { aGeneratedInteraction } from "@/lib/builder/testing/generated-interaction";
import { definitionSchema, normalize, rulesOf, type Step, stepSchema, validate } from "@/lib/engine";
import booking from "@/lib/engine/dialogues/booking.definition.json" with { type: "json" };
import member from "@/lib/engine/dialogues/member.definition.json" with { type: "json" };
import reserve from "@/lib/engine/dialogues/reserve.definition.json" with { type: "json" };
import survey from "@/lib/engine/dialogues/survey.definition.json" with { type: "json" };
import { answerFor } from "./answer-for";
import { samplesOfPattern } from "./samples-of-pattern";

const today = "2026-02-14";

function passes(step: Step): boolean {
  const answer = answerFor(step, { today });
  if (answer === undefined) return false;
  const { value } = normalize(answer, step.normalize);
  return validate(value, rulesOf(step), { locale: "ja" }).every(({ passed }) => passed);
}

describe("SIM-7 an answer made from the validation rules passes them", () => {
  const fixtures: [string, unknown][] = Object.entries({ booking, member, reserve, survey });
  it.each(fixtures)("%s", (_, definition) => {
    const refused = definitionSchema.parse(definition).steps.filter((step) => !step.special && !passes(step));
    expect(refused.map(({ id }) => id)).toEqual([]);
  });

  it.each([10, 500])("a generated interaction of %i steps", (size) => {
    const { steps } = aGeneratedInteraction(size).meaning;
    expect(steps.filter((step) => !step.special && !passes(step)).map(({ id }) => id)).toEqual([]);
  });

  it.each([
    ["number between", [{ type: "number", min: 3, max: 4 }]],
    ["number with one bound", [{ type: "number", max: -5, integer: true }]],
    ["a fraction", [{ type: "number", min: 0.25, max: 0.3 }]],
    ["date in the past only", [{ type: "date", max: "2020-01-31" }]],
    ["time of the night", [{ type: "time", min: "23:10" }]],
    ["moment", [{ type: "datetime", min: "2027-01-01 10:00", max: "2027-01-01 10:30" }]],
    ["email", [{ type: "required" }, { type: "email" }, { type: "length", maxlength: 40 }]],
    ["phone abroad", [{ type: "phone", format: "e164" }]],
    ["url", [{ type: "url" }]],
    [
      "postal code",
      [
        { type: "regex", pattern: "^\\d{3}-?\\d{4}$" },
        { type: "length", minlength: 8 },
      ],
    ],
    [
      "member number",
      [
        { type: "regex", pattern: "/^(?:A|B)[0-9]{4,}(?=$)/u" },
        { type: "length", minlength: 6 },
      ],
    ],
    [
      "katakana",
      [
        { type: "japanese", script: "katakana" },
        { type: "length", minlength: 12, maxlength: 12 },
      ],
    ],
    ["hiragana by property", [{ type: "regex", pattern: "^\\p{Script=Hiragana}+$" }]],
    [
      "enum but one",
      [
        { type: "enum", values: ["赤", "青"] },
        { type: "forbidden", words: ["赤"] },
      ],
    ],
    ["short", [{ type: "length", maxlength: 1 }]],
  ])("%s", (_, rules) => {
    expect(passes(stepSchema.parse({ id: "q", validate: rules }))).toBe(true);
  });

  it("cleaned before it is judged, as a person's answer is", () => {
    const step = stepSchema.parse({
      id: "q",
      normalize: ["omit_hyphen"],
      validate: [{ type: "length", maxlength: 7 }],
    });
    expect(answerFor(step, { today, preferred: "123-4567" })).toBe("1234567");
  });

  it("knows none where the rules contradict one another", () => {
    const step = stepSchema.parse({
      id: "q",
      validate: [{ type: "required" }, { type: "japanese", script: "hiragana" }, { type: "number" }],
    });
    expect(answerFor(step, { today })).toBeUndefined();
  });

  it.each(["(", "[", "\\", "a{", "(?<x>a)\\k<x>", "[^]*", "\\u{110000}", "|||", "^$"])(
    "reads %s to its end",
    (pattern) => {
      expect(samplesOfPattern(pattern)).toBeInstanceOf(Array);
    },
  );
});
