import { expect, it } from "vitest";
import { aDocument, after } from "@/lib/builder/testing/a-document";
import { checkDefinition } from "./check-definition";
import { muteOf } from "./mutes";
import { reportProblems } from "./report-problems";

const document = aDocument([
  { id: "ask", input: { retryTarget: "nowhere" } },
  { id: "name", messages: [{ type: "text", text: "?" }], normalize: ["trim", "trim"] },
]);
const problems = checkDefinition(document.meaning);
const report = reportProblems(problems, {});

it("PRB-2 counts by step and by tab", () => {
  expect(report.counts).toEqual({ error: 2, warning: 1, info: 1 });
  expect(report.byStep.get("ask")).toMatchObject({
    counts: { error: 1, warning: 1 },
    tabs: { input: { error: 1 }, messages: { warning: 1 } },
  });
  expect(report.byStep.get("name")?.tabs).toEqual({ input: { error: 1, warning: 0, info: 0 } });
});

it("what is said of a step as before stays the same object", () => {
  const changed = after(document, { type: "set_field", stepId: "name", path: "/normalize", value: ["trim"] });
  const next = reportProblems(checkDefinition(changed.meaning), {}, report);
  expect(next.byStep.get("ask")).toBe(report.byStep.get("ask"));
  expect(next.byStep.has("name")).toBe(false);
});

it("PRB-3 a muted warning no longer counts, wherever its step is moved and whatever it is called", () => {
  const [warning] = problems.filter(({ severity }) => severity === "warning");
  if (!warning) throw new Error("the document has no warning");
  const mute = muteOf(warning, "写真を待つだけです。");
  const muted = after(
    document,
    { type: "mute_problem", mute },
    { type: "reorder_steps", ids: ["ask"] },
    { type: "rename_step", id: "ask", to: "wait" },
  );
  const { counts, muted: list } = reportProblems(checkDefinition(muted.meaning), muted.layout.mutes);
  expect(counts.warning).toBe(0);
  expect(list).toMatchObject([
    { mute: { stepId: "wait", reason: "写真を待つだけです。" }, problem: { code: "EMPTY_STEP" } },
  ]);
});

it("PRB-3 errors cannot be muted, and a mute without its warning is still listed", () => {
  const [error] = problems.filter(({ severity }) => severity === "error");
  if (!error) throw new Error("the document has no error");
  const muted = after(document, { type: "mute_problem", mute: muteOf(error, "知っています。") });
  const { counts, muted: list } = reportProblems(problems, muted.layout.mutes);
  expect(counts.error).toBe(report.counts.error);
  expect(list).toMatchObject([{ problem: undefined, mute: { code: error.code } }]);
});
