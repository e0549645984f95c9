import { expect, test } from "vitest";
import { stepSchema, validate } from "@/lib/engine";
import { sampleAnswer } from "./sample-answer";

test.each([
  [{ type: "number", min: 3 }],
  [{ type: "email" }],
  [{ type: "phone" }],
  [{ type: "phone", format: "e164" }],
  [{ type: "url" }],
  [{ type: "date", min: "2030-01-01" }],
  [{ type: "time" }],
  [{ type: "datetime" }],
  [{ type: "enum", values: ["赤", "青"] }],
  [{ type: "japanese", script: "hiragana" }],
  [{ type: "japanese", script: "katakana" }],
])("MSG-10: an example passes the rule %o", (rule) => {
  const step = stepSchema.parse({ id: "ask", validate: [rule] });
  const [verdict] = validate(sampleAnswer(step, "ja"), step.validate, { locale: "ja" });
  expect(verdict?.passed).toBe(true);
});

test("MSG-10: a chosen button shows by its label", () => {
  const options = [{ value: "cut", label: "カット" }];
  const step = stepSchema.parse({ id: "ask", messages: [{ type: "template_button", text: "?", options }] });
  expect(sampleAnswer(step, "ja")).toBe("カット");
});
