import { expect, test } from "vitest";
import { countChanges } from "./count-changes";
import { aDocument, after } from "./testing/a-document";

const live = aDocument([{ id: "ask-name" }, { id: "ask-date" }, { id: "ask-people" }, { id: "bye" }]);

test("PUB-2: a step that was changed, added or removed counts once, and the settings count as one", () => {
  const draft = after(
    live,
    { type: "set_field", stepId: "ask-name", path: "/title", value: "お名前" },
    { type: "set_field", stepId: "ask-name", path: "/description", value: "最初に" },
    { type: "delete", steps: ["ask-people"], mode: "dangle" },
    { type: "add_step", id: "ask-course" },
    { type: "set_field", path: "/timeoutMinutes", value: 10 },
  );
  expect(countChanges(live.meaning, draft.meaning)).toBe(4);
});

test("MOD-1: moving things on the canvas is no change", () => {
  const draft = after(live, { type: "move", steps: { "ask-name": { x: 8, y: 8 } } });
  expect(countChanges(live.meaning, draft.meaning)).toBe(0);
});
