import { expect, it } from "vitest";
import { stepSchema } from "@/lib/engine";
import { textChanges } from "./text-changes";

const saying = (text: string, label = "はい") =>
  stepSchema.parse({
    id: "q1",
    title: "日にち",
    messages: [
      { type: "text", text },
      { type: "template_button", text: "よろしいですか", options: [{ label, value: "yes" }] },
    ],
  });

it("PUB-2 shows the texts that people will read otherwise, and nothing that they never see", () => {
  expect(textChanges(saying("いつ？"), saying("ご希望日は？", "うん"))).toEqual([
    { before: "いつ？", after: "ご希望日は？" },
    { before: "はい", after: "うん" },
  ]);
  const silent = stepSchema.parse({ id: "q1", title: "日にち", messages: [] });
  expect(textChanges(silent, saying("いつ？"))).toMatchObject([{ before: null, after: "いつ？" }, {}, {}]);
  const other = { ...saying("いつ？"), nextStepId: "q2" };
  expect(textChanges(saying("いつ？"), other)).toEqual([]);
});
