import { describe, expect, it } from "vitest";
import type { Command } from "./command";
import { readDocument } from "./document";
import { type Editing, edit, startEditing, step } from "./editing";
import { readHistory, writeHistory } from "./kept-history";
import { aDocument } from "./testing/a-document";
import { aGeneratedInteraction } from "./testing/generated-interaction";
import { Random } from "./testing/random";
import { randomCommand } from "./testing/random-command";

const day = 24 * 60 * 60_000;
const title = (value: string): Command => ({ type: "set_field", stepId: "a", path: "/title", value });
const does = (editing: Editing, command: Command) => edit(editing, command, { at: 0 }).editing;
const edited = [title("A"), title("AA")].reduce(does, startEditing(aDocument([{ id: "a" }]), 3));

/** What the server hands out after a reload: the same, read anew. */
function reloaded({ document }: Editing) {
  const read = (part: object): unknown => JSON.parse(JSON.stringify(part));
  const again = readDocument(read(document.meaning), read(document.layout));
  if (!again) throw new Error("the document cannot be read again");
  return again;
}

const kept = (editing: Editing) => writeHistory(editing, 0) ?? "";

describe("UND-8 a history that survives a reload", () => {
  it("goes back and forth as before", () => {
    const undone = step(edited, "undo").editing;
    const history = readHistory(kept(undone), reloaded(undone), day);
    expect(history).toEqual(undone.history);
    const again = { ...startEditing(reloaded(undone), 3), history: history ?? undone.history };
    expect(step(again, "redo").editing.document).toEqual(edited.document);
    expect(step(again, "undo").editing.document.meaning.steps[0]?.title).toBe(
      aDocument([{ id: "a" }]).meaning.steps[0]?.title,
    );
  });

  it("after whatever was done", () => {
    for (let seed = 1; seed <= 20; seed += 1) {
      const random = new Random(seed);
      const commands = Array.from(
        { length: 30 },
        () => (editing: Editing) => does(editing, randomCommand(editing.document, random)),
      );
      const editing = commands.reduce((before, run) => run(before), startEditing(aGeneratedInteraction(10, seed), 1));
      const history = readHistory(kept(editing), reloaded(editing), 0);
      expect(history?.undo.length).toBe(editing.history.undo.length);
    }
  });

  it("not for longer than a day, nor for another document", () => {
    expect(readHistory(kept(edited), edited.document, day + 1)).toBeUndefined();
    expect(readHistory(kept(edited), does(edited, title("theirs")).document, 0)).toBeUndefined();
    const moved = does(edited, { type: "move", steps: { a: { x: 1, y: 2 } } });
    expect(readHistory(kept(edited), moved.document, 0)).toBeUndefined();
  });

  it.each([
    ["no JSON", "{"],
    ["another shape", JSON.stringify({ undo: [] })],
    ["patches of no document", kept(edited).replaceAll("/meaning/", "/elsewhere/")],
    ["a unit that nobody can name", kept(edited).replaceAll("changeField", "somethingElse")],
  ])("a damaged one is dropped: %s", (_, text) => {
    expect(readHistory(text, edited.document, 0)).toBeUndefined();
  });

  it("keeps the newest when there is too much, and nothing when there is nothing", () => {
    const long = "あ".repeat(99);
    const many = Array.from({ length: 300 }, (_, nth): Command => {
      const text = `${nth} ${long.repeat(40)}`;
      return { type: "set_field", stepId: "a", path: "/messages", value: [{ type: "text", text }] };
    });
    const editing = many.reduce(does, edited);
    const text = kept(editing);
    expect(text.length).toBeLessThan(1_100_000);
    const history = readHistory(text, editing.document, 0);
    expect(history?.undo.at(-1)).toEqual(editing.history.undo.at(-1));
    expect(history?.undo.length).toBeLessThan(editing.history.undo.length);
    expect(history?.undo.length).toBeGreaterThan(50);
    expect(writeHistory(startEditing(edited.document, 1), 0)).toBeNull();
  });
});
