import { expect, test } from "vitest";
import { aDocument } from "@/lib/builder/testing/a-document";
import { createBuilderStore } from "./create-builder-store";

const facts = { workspace: "komorebi", interactionId: "in_1", canEdit: true, canPublish: true };

function aStore(change = {}) {
  return createBuilderStore({
    facts: { ...facts, ...change },
    document: aDocument([{ id: "ask-name" }, { id: "ask-date" }]),
    revision: 3,
    now: () => 0,
  });
}

function firstStep(store: ReturnType<typeof aStore>) {
  const [step] = store.getState().editing.document.meaning.steps;
  if (!step) throw new Error("the document of the test has no step");
  return step.id;
}

test("UND-4: selecting adds nothing to the history and takes no redo away", () => {
  const store = aStore();
  const id = firstStep(store);
  store.getState().perform({ type: "rename_step", id, to: "renamed" });
  store.getState().undo();
  const { history } = store.getState().editing;
  store.getState().select({ steps: [id] });
  expect(store.getState().editing.history).toBe(history);
  expect(history.redo).toHaveLength(1);
});

test("UND-5: says what was done, undone and done again", () => {
  const store = aStore();
  const id = firstStep(store);
  const said = () => {
    const { said } = store.getState();
    return said && said.type !== "refused" ? [said.type, said.description.key] : said;
  };
  store.getState().perform({ type: "rename_step", id, to: "renamed" });
  expect(said()).toEqual(["did", "renameStep"]);
  store.getState().undo();
  expect(said()).toEqual(["undid", "renameStep"]);
  store.getState().redo();
  expect(said()).toEqual(["redid", "renameStep"]);
});

test("what is deleted is no longer selected", () => {
  const store = aStore();
  const id = firstStep(store);
  store.getState().select({ steps: [id] });
  store.getState().perform({ type: "delete", steps: [id], mode: "dangle" });
  expect(store.getState().selection.steps).toEqual([]);
});

test("a selection that did not change stays the same object", () => {
  const store = aStore();
  const id = firstStep(store);
  store.getState().select({ steps: [id] });
  const { selection } = store.getState();
  store.getState().select({ steps: [id] });
  store.getState().perform({ type: "collapse", ids: [id], isCollapsed: true });
  expect(store.getState().selection).toBe(selection);
});

test("VIW-1: a viewer changes nothing", () => {
  const store = aStore({ canEdit: false });
  const { editing } = store.getState();
  expect(store.getState().perform({ type: "rename_step", id: firstStep(store), to: "renamed" })).toMatchObject({
    code: "READ_ONLY",
  });
  store.getState().undo();
  expect(store.getState().editing).toBe(editing);
});

test("a refused command says why and changes nothing", () => {
  const store = aStore();
  const { editing } = store.getState();
  store.getState().perform({ type: "rename_step", id: "nobody", to: "somebody" });
  expect(store.getState().editing).toBe(editing);
  expect(store.getState().said).toMatchObject({ type: "refused", refusal: { code: "STEP_MISSING" } });
});

test("UND-3: what an input method composes is one unit, however long it takes", () => {
  let time = 0;
  const document = aDocument([{ id: "ask-name" }]);
  const store = createBuilderStore({ facts, document, revision: 1, now: () => (time += 1_000) });
  const type = (value: string) =>
    store.getState().perform({ type: "set_field", stepId: "ask-name", path: "/title", value }, { group: "title" });
  type("a");
  store.getState().compose(true);
  for (const text of ["aに", "aにほ", "aにほん", "a日本"]) type(text);
  store.getState().compose(false);
  type("a日本!");
  expect(store.getState().editing.history.undo).toHaveLength(3);
  store.getState().undo();
  store.getState().undo();
  expect(store.getState().editing.document.meaning.steps[0]?.title).toBe("a");
});

test("UND-3: a composition that was called off leaves nothing to undo", () => {
  const store = aStore();
  const type = (value: string) =>
    store.getState().perform({ type: "set_field", stepId: "ask-name", path: "/title", value });
  store.getState().compose(true);
  type("にほん");
  type("");
  store.getState().compose(false);
  expect(store.getState().editing.history.undo).toEqual([]);
});

test("SIM-7: asking for a run at a step opens the simulator, and what it began is asked for no more", () => {
  const store = aStore();
  store.getState().tryFrom({ stepId: "ask-date" });
  expect(store.getState()).toMatchObject({ panel: "simulator", trial: { stepId: "ask-date" } });
  store.getState().tryFrom(null);
  expect(store.getState()).toMatchObject({ panel: "simulator", trial: null });
});

test("CAN-19, UND-4: being about to comment opens the panel at the step, and is nothing to undo or save", () => {
  const store = aStore();
  const { editing } = store.getState();
  store.getState().commentOn("ask-date");
  store.getState().report({ discussion: { open: { "ask-date": 1 }, unseen: {}, news: 1 } });
  expect(store.getState()).toMatchObject({
    panel: "comments",
    selection: { steps: ["ask-date"] },
    isAboutToComment: true,
  });
  expect(store.getState().editing).toBe(editing);
  store.getState().beginComment();
  expect(store.getState()).toMatchObject({ panel: "comments", isAboutToComment: false });
});

test("INS-2: a field is opened once; choosing another step keeps the tab and leaves the focus where it is", () => {
  const store = aStore();
  store.getState().open("ask-name", { tab: "input", field: "/validate/0" });
  store.getState().select({ steps: ["ask-date"] });
  expect(store.getState().place).toEqual({ tab: "input" });
});

test("INS-1: a step that is opened is seen, even if the settings stood in its place", () => {
  const store = aStore();
  for (const [panel, afterwards] of [
    ["settings", null],
    ["simulator", "simulator"],
    ["problems", "problems"],
  ] as const) {
    store.getState().show({ panel });
    store.getState().open("ask-name");
    expect(store.getState().panel).toBe(afterwards);
  }
});
