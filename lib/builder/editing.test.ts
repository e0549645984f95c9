import { describe, expect, it } from "vitest";
import type { Command } from "./command";
import { downstreamOf } from "./downstream";
import { acknowledge, type Editing, edit, endGroup, mergeTheirs, startEditing, step, unsavedPatches } from "./editing";
import { applyPatches } from "./patch";
import { aDocument, after } from "./testing/a-document";

const title = (stepId: string, value: string): Command => ({ type: "set_field", stepId, path: "/title", value });
const saved = aDocument([{ id: "a" }, { id: "b" }]);

function does(editing: Editing, ...commands: Command[]): Editing {
  return commands.reduce((before, command) => edit(before, command, { at: 0 }).editing, editing);
}

describe("SAV-1 SAV-3 saving", () => {
  it("sends the changed parts on top of the revision that is known, until the server has them", () => {
    const editing = does(startEditing(saved, 4), title("a", "A"), title("a", "AA"));
    expect(unsavedPatches(editing)).toEqual([{ op: "replace", path: "/meaning/steps/0/title", value: "AA" }]);
    expect(applyPatches(editing.saved.document, unsavedPatches(editing))).toEqual(editing.document);
    const sent = editing.document;
    const known = acknowledge(does(editing, title("b", "B")), sent, 5);
    expect(known.saved.revision).toBe(5);
    expect(unsavedPatches(known)).toEqual([{ op: "replace", path: "/meaning/steps/1/title", value: "B" }]);
  });

  it("UND-4 an acknowledgement adds no level and clears no redo", () => {
    const undone = step(does(startEditing(saved, 1), title("a", "A"), title("b", "B")), "undo").editing;
    const known = acknowledge(undone, undone.document, 2);
    expect(known.history).toBe(undone.history);
    const redone = step(known, "redo");
    expect(redone.unit?.description).toEqual({ key: "changeField", values: { id: "b", path: "/title" } });
    expect(unsavedPatches(redone.editing)).toHaveLength(1);
  });

  it("leaves everything as it was when a command is refused, when there is nothing to undo or no group to end", () => {
    const editing = startEditing(saved, 1);
    const refused = edit(editing, { type: "rename_step", id: "a", to: "b" }, { at: 0 });
    expect([refused.editing, refused.result.ok]).toEqual([editing, false]);
    expect(step(editing, "undo")).toEqual({ editing });
    expect(endGroup(editing)).toBe(editing);
  });
});

describe("SAV-4 UND-7 somebody else saved first", () => {
  it("merges different fields, keeps what is unsaved unsaved, and undoes only one's own", () => {
    const mine = does(startEditing(saved, 1), title("a", "Mine"));
    const theirs = { document: after(saved, title("b", "Theirs"), { type: "add_step", id: "t" }), revision: 2 };
    const { editing, conflicts, lost } = mergeTheirs(mine, theirs);
    expect([conflicts, lost]).toEqual([[], []]);
    expect(editing.document.meaning.steps.map((one) => one.title)).toEqual(["Mine", "Theirs", ""]);
    expect(unsavedPatches(editing)).toEqual([{ op: "replace", path: "/meaning/steps/0/title", value: "Mine" }]);
    expect(step(editing, "undo").editing.document).toEqual(theirs.document);
  });

  it("shows the same field of both, and takes the side that is chosen", () => {
    const mine = does(startEditing(saved, 1), title("a", "Mine"));
    const theirs = { document: after(saved, title("a", "Theirs")), revision: 2 };
    const own = mergeTheirs(mine, theirs);
    expect(own.conflicts).toEqual([{ path: "/meaning/steps/0/title", base: "", mine: "Mine", theirs: "Theirs" }]);
    expect(own.editing.document.meaning.steps[0]?.title).toBe("Mine");
    const undone = step(own.editing, "undo");
    expect(undone.unit?.description).toEqual({ key: "applyMerge", values: { count: 1 } });
    expect(undone.editing.document).toEqual(theirs.document);
    const { editing, lost } = mergeTheirs(mine, theirs, () => "theirs");
    expect(editing.document.meaning.steps[0]?.title).toBe("Theirs");
    expect(lost).toMatchObject([{ direction: "undo", paths: ["/meaning/steps/0/title"] }]);
  });
});

it("CAN-12 selects what lies downstream, by written and implicit connections and through circles", () => {
  const document = aDocument([{ id: "a", nextStepId: "c" }, { id: "b" }, { id: "c", nextStepId: "a" }, { id: "d" }]);
  expect(downstreamOf(document, ["a"])).toEqual(["a", "c"]);
  expect(downstreamOf(document, ["b"])).toEqual(["a", "b", "c"]);
});
