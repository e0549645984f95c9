import { expect, it } from "vitest";
import { aDocument } from "@/lib/builder/testing/a-document";
import { checkDefinition, reportProblems } from "@/lib/problems/shared";
import { createBuilderStore } from "./create-builder-store";
import { fixProblem, openNextProblem } from "./walk-problems";

const facts = { workspace: "komorebi", interactionId: "in_1", canEdit: true, canPublish: true };

function aStore() {
  const document = aDocument(
    [
      { id: "ask", input: { retryTarget: "nowhere" }, messages: [{ type: "text", text: "" }] },
      { id: "ask-too", messages: [{ type: "text", text: "?" }], normalize: ["trim", "trim"] },
    ],
    {},
    { timeoutRemind: 5 },
  );
  const store = createBuilderStore({ facts, document, revision: 1, now: () => 0 });
  const look = () => {
    const { editing, report } = store.getState();
    report({ problems: reportProblems(checkDefinition(editing.document.meaning), editing.document.layout.mutes) });
  };
  look();
  return { store, look };
}

it("PRB-2 F8 walks through every open problem and round again, Shift-F8 the other way", () => {
  const { store } = aStore();
  const open = store.getState().problems?.open ?? [];
  const visited = open.map(() => {
    openNextProblem(store, "next");
    return store.getState().problemAt;
  });
  expect(new Set(visited).size).toBe(open.length);
  openNextProblem(store, "next");
  expect(store.getState().problemAt).toBe(visited[0]);
  openNextProblem(store, "previous");
  expect(store.getState().problemAt).toBe(visited.at(-1));
});

it("PRB-2 a problem of a step opens its tab and field, one of the settings their panel", () => {
  const { store } = aStore();
  store.getState().select({ steps: ["ask-too"] });
  openNextProblem(store, "next");
  expect(store.getState().selection.steps).toEqual(["ask-too"]);
  expect(store.getState().place).toEqual({ tab: "input", field: "/normalize" });
  const [first] = store.getState().problems?.open ?? [];
  expect(first?.path).toBe("/settings/timeoutRemind");
  openNextProblem(store, "next");
  expect(store.getState().panel).toBe("settings");
});

it("PRB-2 a fix is one undo unit and takes its problem away", () => {
  const { store, look } = aStore();
  const { document } = store.getState().editing;
  const codes = () => store.getState().problems?.open.map(({ code }) => code);
  for (const code of ["TARGET_MISSING", "NORMALIZE_DUPLICATE", "REMIND_NOT_BEFORE_TIMEOUT"] as const) {
    const problem = store.getState().problems?.open.find((one) => one.code === code);
    expect(problem && fixProblem(store, problem)).toBe(true);
    expect(store.getState().editing.history.undo).toHaveLength(1);
    look();
    expect(codes()).not.toContain(code);
    store.getState().undo();
    expect(store.getState().editing.document).toEqual(document);
    look();
  }
});
