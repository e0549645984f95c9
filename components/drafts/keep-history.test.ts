import { expect, test } from "vitest";
import { createBuilderStore } from "@/components/builder-store/create-builder-store";
import type { BuilderDocument } from "@/lib/builder/shared";
import { aDocument } from "@/lib/builder/testing/a-document";
import { keepHistory } from "./keep-history";

const facts = { workspace: "komorebi", interactionId: "ia_1", canEdit: true, canPublish: true };
const begun = aDocument([{ id: "ask-name" }]);

/** A tab: what it keeps, and the pages that are opened in it one after another. */
function aTab() {
  const kept = new Map<string, string>();
  const storage = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, text: string) => void kept.set(key, text),
    removeItem: (key: string) => void kept.delete(key),
  };
  const open = (document: BuilderDocument, owner = "usr_1") => {
    const store = createBuilderStore({ facts, document, revision: 1, now: () => 0 });
    const state = () => store.getState();
    const retitle = (value: string) =>
      state().perform({ type: "set_field", stepId: "ask-name", path: "/title", value });
    const title = () => state().editing.document.meaning.steps[0]?.title;
    return { state, retitle, title, history: keepHistory({ store, owner, storage, now: () => 0 }) };
  };
  return { open, kept };
}

test("UND-8 what was done before a reload can be undone after it", () => {
  const tab = aTab();
  const before = tab.open(begun);
  before.history.bringBack();
  before.retitle("お名前");
  before.history.keep();
  const after = tab.open(before.state().editing.document);
  after.history.bringBack();
  after.state().undo();
  expect(after.title()).toBe(begun.meaning.steps[0]?.title);
  after.state().redo();
  expect(after.title()).toBe("お名前");
});

test("UND-8 not where the draft is another one, nor somebody else's; such a record is forgotten", () => {
  const tab = aTab();
  const before = tab.open(begun);
  before.history.bringBack();
  before.retitle("お名前");
  before.history.keep();
  const other = tab.open(before.state().editing.document, "usr_2");
  other.history.bringBack();
  expect(other.state().editing.history.undo).toEqual([]);
  const changed = tab.open(begun);
  changed.history.bringBack();
  expect(changed.state().editing.history.undo).toEqual([]);
  expect(tab.kept.size).toBe(0);
});

test("UND-8 a page that is left before it has read anything forgets nothing", () => {
  const tab = aTab();
  const before = tab.open(begun);
  before.history.bringBack();
  before.retitle("お名前");
  before.history.keep();
  const saved = before.state().editing.document;
  tab.open(saved).history.keep();
  const after = tab.open(saved);
  after.history.bringBack();
  expect(after.state().editing.history.undo).toHaveLength(1);
});

test("UND-8 a tab without room goes on without", () => {
  const store = createBuilderStore({ facts, document: begun, revision: 1, now: () => 0 });
  store.getState().perform({ type: "set_field", stepId: "ask-name", path: "/title", value: "x" });
  const full = () => {
    throw new DOMException("full", "QuotaExceededError");
  };
  const storage = { getItem: () => null, setItem: full, removeItem: full };
  const history = keepHistory({ store, owner: "usr_1", storage, now: () => 0 });
  history.bringBack();
  expect(() => history.keep()).not.toThrow();
});
