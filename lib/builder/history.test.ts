import { describe, expect, it } from "vitest";
import { canonicalJson } from "@/lib/kernel/canonical-json";
import { apply } from "./apply";
import { meaningChecksum } from "./checksum";
import type { Command } from "./command";
import type { BuilderDocument } from "./document";
import { emptyHistory, groupPauseMilliseconds, type History, record, redo, seal, undo } from "./history";
import { mergeDocuments } from "./merge";
import { rebaseHistory } from "./rebase-history";
import { aDocument, after, applied } from "./testing/a-document";
import { aGeneratedInteraction } from "./testing/generated-interaction";
import { Random } from "./testing/random";
import { randomCommand } from "./testing/random-command";

/** Somebody who edits: a document, what was done to it, and a clock. */
class Editor {
  history: History = emptyHistory;
  now = 0;

  constructor(public document: BuilderDocument) {}

  does(command: Command, group?: string): this {
    const done = apply(this.document, command);
    if (!done.ok) return this;
    this.history = record(this.history, this.document, done, { at: this.now, group });
    this.document = done.document;
    return this;
  }

  types(value: string, field = "/title"): this {
    return this.does({ type: "set_field", stepId: "a", path: field, value }, `a${field}`);
  }

  goes(direction: typeof undo): boolean {
    const moved = direction(this.history, this.document);
    if (moved) [this.document, this.history] = [moved.document, moved.history];
    return moved !== undefined;
  }

  get levels(): number {
    return this.history.undo.length;
  }

  get title(): string | undefined {
    return this.document.meaning.steps.find(({ id }) => id === "a")?.title;
  }
}

const anEditor = () => new Editor(aDocument([{ id: "a" }, { id: "b" }]));
const marks = ({ meaning, layout }: BuilderDocument) => `${meaningChecksum(meaning)} ${canonicalJson(layout)}`;

describe("UND-2 UND-1 scenario 3: a storm of edits", () => {
  it("undoes and redoes 100 random scripts with equal checksums at every level, positions and titles too", () => {
    for (let seed = 1; seed <= 100; seed += 1) {
      const random = new Random(seed);
      const editor = new Editor(aGeneratedInteraction(10, seed));
      const levels = [marks(editor.document)];
      while (editor.levels < (seed === 1 ? 100 : 30)) {
        const before = editor.levels;
        editor.does(randomCommand(editor.document, random));
        if (editor.levels > before) levels.push(marks(editor.document));
      }
      for (const expected of levels.slice(0, -1).toReversed()) {
        editor.goes(undo);
        expect(marks(editor.document)).toBe(expected);
      }
      expect(editor.goes(undo)).toBe(false);
      for (const expected of levels.slice(1)) {
        editor.goes(redo);
        expect(marks(editor.document)).toBe(expected);
      }
      expect(editor.goes(redo)).toBe(false);
    }
  }, 60_000);

  it("keeps at least 100 levels of edits of 500 steps within 30 MiB, and a text edit saves at most 20 KiB (UND-1, SAV-1)", () => {
    const random = new Random(7);
    const editor = new Editor(aGeneratedInteraction(500));
    while (editor.levels < 100) editor.does(randomCommand(editor.document, random));
    expect(editor.levels).toBe(100);
    expect(JSON.stringify(editor.history).length * 2).toBeLessThan(30 * 1024 * 1024);
    const { steps } = editor.document.meaning;
    const { patches } = applied(editor.document, {
      type: "set_field",
      stepId: steps.findLast(({ messages }) => messages[0]?.type === "text")?.id ?? "",
      path: "/messages/0/text",
      value: "あ".repeat(5_000),
    });
    expect(new TextEncoder().encode(JSON.stringify(patches)).length).toBeLessThan(20 * 1024);
  });
});

describe("UND-3 grouping", () => {
  it("groups typing in one field until a pause", () => {
    const editor = anEditor();
    for (const value of ["A", "As", "Ask"]) {
      editor.types(value);
      editor.now += groupPauseMilliseconds - 1;
    }
    expect(editor.levels).toBe(1);
    editor.now += 1;
    editor.types("Ask n");
    expect(editor.levels).toBe(2);
    editor.goes(undo);
    expect(editor.title).toBe("Ask");
    editor.goes(undo);
    expect(editor.title).toBe("");
  });

  it("ends a group at another field, at blur, and at any other change", () => {
    const editor = anEditor().types("A").types("B", "/description").types("AB");
    expect(editor.levels).toBe(3);
    editor.history = seal(editor.history);
    editor.types("ABC").does({ type: "add_step" }).types("ABCD");
    expect(editor.levels).toBe(6);
  });

  it("makes a composed text a unit of its own", () => {
    const editor = anEditor().types("A");
    editor.history = seal(editor.history);
    editor.does({ type: "set_field", stepId: "a", path: "/title", value: "A予約" }).types("A予約1");
    expect(editor.levels).toBe(3);
  });

  it("forgets what was typed and taken back", () => {
    expect(anEditor().types("A").types("").levels).toBe(0);
  });
});

describe("UND-4 what adds nothing", () => {
  it("is a change of nothing and a refused one: what can be redone stays", () => {
    const editor = anEditor().types("A");
    editor.goes(undo);
    editor.types("").does({ type: "connect", stepId: "a", outlet: { kind: "next" }, target: "nobody" });
    expect([editor.levels, editor.history.redo.length]).toEqual([0, 1]);
    editor.types("B");
    expect([editor.levels, editor.history.redo.length]).toEqual([1, 0]);
  });
});

describe("UND-5", () => {
  it("tells what was undone as a key with values, and what to show", () => {
    const editor = anEditor().does({ type: "delete", steps: ["b"], mode: "dangle" });
    const moved = undo(editor.history, editor.document);
    expect(moved?.unit.description).toEqual({ key: "deleteSteps", values: { id: "b", count: 1 } });
    const named = anEditor().does({ type: "rename_step", id: "a", to: "ask" });
    expect(undo(named.history, named.document)?.unit.focus).toEqual(["ask"]);
  });
});

describe("UND-7 after another person's change was merged in", () => {
  /** The other person did this to the document as it was saved before. */
  function merges(editor: Editor, saved: BuilderDocument, ...commands: Command[]) {
    const { document } = mergeDocuments(saved, editor.document, after(saved, ...commands));
    const { history, lost } = rebaseHistory(editor.history, editor.document, document);
    [editor.document, editor.history] = [document, history];
    return lost;
  }

  it("undo takes back only one's own changes, all of them, and redo brings them again", () => {
    const editor = anEditor();
    const saved = editor.document;
    editor
      .types("Mine")
      .does({ type: "add_step", id: "m" })
      .does({ type: "reorder_steps", ids: ["b"], before: "a" });
    const theirs: Command[] = [
      { type: "add_step", id: "t" },
      { type: "set_first_step", id: "t" },
      { type: "set_field", stepId: "a", path: "/description", value: "Theirs" },
    ];
    expect(merges(editor, saved, ...theirs)).toEqual([]);
    const merged = marks(editor.document);
    while (editor.goes(undo));
    expect(marks(editor.document)).toBe(marks(after(saved, ...theirs)));
    while (editor.goes(redo));
    expect(marks(editor.document)).toBe(merged);
  });

  it("gives up a unit that they changed further, says why, and keeps the others", () => {
    const editor = anEditor();
    editor.does({ type: "add_step", id: "m" }).types("Mine");
    const saved = editor.document;
    const lost = merges(editor, saved, { type: "set_field", stepId: "a", path: "/title", value: "Theirs" });
    expect(lost).toEqual([
      {
        description: { key: "changeField", values: { id: "a", path: "/title" } },
        direction: "undo",
        paths: ["/meaning/steps/0/title"],
      },
    ]);
    expect(editor.levels).toBe(1);
    editor.goes(undo);
    expect(editor.title).toBe("Theirs");
    expect(editor.document.meaning.steps.map(({ id }) => id)).toEqual(["a", "b"]);
  });

  it("carries what was undone along", () => {
    const editor = anEditor().types("Mine");
    editor.goes(undo);
    expect(merges(editor, editor.document, { type: "add_step", id: "t" })).toEqual([]);
    editor.goes(redo);
    expect([editor.title, editor.document.meaning.steps.length]).toEqual(["Mine", 3]);
  });

  it("holds for any two people's random edits: undoing everything of mine leaves theirs", () => {
    for (let seed = 1; seed <= 15; seed += 1) {
      const random = new Random(seed);
      const mine = new Editor(aGeneratedInteraction(30, seed));
      const theirs = new Editor(mine.document);
      const saved = mine.document;
      const [left, right] = [saved.meaning.steps.slice(0, 15), saved.meaning.steps.slice(15)];
      for (let edit = 0; edit < 10; edit += 1) {
        const [own, other] = [random.pick(left)?.id ?? "", random.pick(right)?.id ?? ""];
        const item = { type: "text", text: String(edit) };
        mine.does({ type: "set_field", stepId: own, path: "/title", value: `m${edit}` });
        mine.does({ type: "add_item", stepId: own, list: "/messages", index: 0, item });
        theirs.does({ type: "move", steps: { [other]: { x: edit, y: edit } } });
        theirs.does({ type: "reorder_steps", ids: [other], before: right[0]?.id });
        theirs.does({ type: "add_step", from: { stepId: other, outlet: { kind: "next" } } });
      }
      const { document, conflicts } = mergeDocuments(saved, mine.document, theirs.document);
      expect(conflicts).toEqual([]);
      const { history, lost } = rebaseHistory(mine.history, mine.document, document);
      expect(lost).toEqual([]);
      [mine.document, mine.history] = [document, history];
      while (mine.goes(undo));
      expect(marks(mine.document)).toBe(marks(theirs.document));
    }
  });
});
