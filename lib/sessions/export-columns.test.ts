import { expect, it } from "vitest";
import { definitionSchema, type Version } from "@/lib/engine";
import { answerColumns } from "./export-columns";

type Input = { id: string; title?: string; special?: "confirm"; input?: { mode: "none" } }[];

function aVersion(number: number, steps: Input, excludeSteps: string[] = []): Version {
  const definition = definitionSchema.parse({ format: 1, settings: { excludeSteps }, steps });
  return { interactionId: "ia", versionId: `iv_${number}`, number, title: "予約", definition };
}

it("has a column for each step of all versions, the newest first and with its titles", () => {
  const columns = answerColumns([
    aVersion(1, [
      { id: "name", title: "名前" },
      { id: "age", title: "年齢" },
    ]),
    aVersion(2, [
      { id: "menu", title: "メニュー" },
      { id: "name", title: "お名前" },
    ]),
  ]);
  expect(columns.map(({ title }) => title)).toEqual(["メニュー", "お名前", "年齢"]);
});

it("tells steps with the same title apart, and falls back to the id", () => {
  const columns = answerColumns([
    aVersion(1, [{ id: "a", title: "ご希望" }, { id: "b", title: "ご希望" }, { id: "c" }]),
  ]);
  expect(columns.map(({ title }) => title)).toEqual(["ご希望 (a)", "ご希望 (b)", "c"]);
});

it("leaves out what nobody answers and what is excluded", () => {
  const steps: Input = [
    { id: "agree" },
    { id: "hello", input: { mode: "none" } },
    { id: "name" },
    { id: "ok", special: "confirm" },
  ];
  expect(answerColumns([aVersion(1, steps, ["agree"])]).map(({ stepId }) => stepId)).toEqual(["name"]);
});
