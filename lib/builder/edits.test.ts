import { describe, expect, it } from "vitest";
import type { Option } from "@/lib/engine";
import { convertibleTo } from "./commands/convert-message";
import { editOfList } from "./edit-of-list";
import { type OutletRef, outletAt, outletPath } from "./outlet";
import { aDocument, after, applied, refusalOf } from "./testing/a-document";

const text = (words: string) => ({ type: "text" as const, text: words });
const first = (document: ReturnType<typeof aDocument>) => document.meaning.steps[0];

const rich = aDocument([
  {
    id: "a",
    messages: [
      {
        type: "template_button",
        text: "?",
        options: [{ value: "yes" }],
        quickReplies: [
          { label: "1", action: { type: "answer", value: "1" } },
          { label: "2", action: { type: "message", text: "2" } },
          { label: "3", action: { type: "postback", data: "mode=interaction&value=3&nextStepId=b" } },
        ],
      },
      {
        type: "flex",
        altText: "x",
        contents: { action: { data: "mode=interaction&value=1" }, uri: "https://example.com" },
      },
      { type: "confirm_template" },
    ],
    branches: [{ type: "equals", value: "x", nextStepId: "b" }],
    afterActions: [{ type: "hand_over" }],
    nextStepId: "b",
  },
  { id: "b", stop: true },
  { id: "end", special: "complete" },
  { id: "late", special: "timeoutNotice" },
  { id: "again", special: "cancelConfirm" },
]);

describe("CAN-3 MOD-4 connecting", () => {
  const outlets: OutletRef[] = [
    { kind: "next" },
    { kind: "branch", index: 0 },
    { kind: "option", message: 0, index: 0 },
    { kind: "quickReply", message: 0, index: 0 },
    { kind: "quickReply", message: 0, index: 2 },
    { kind: "card", message: 2, button: "edit" },
    { kind: "retry" },
    { kind: "failure", phase: "afterActions", index: 0 },
    { kind: "postback", path: "/messages/1/contents/action/data" },
  ];

  it.each(outlets.map((outlet) => [outlet.kind, outlet] as const))(
    "sets, changes and takes away the target of %s",
    (_, outlet) => {
      const aimed = after(rich, { type: "connect", stepId: "a", outlet, target: "b" });
      expect(JSON.stringify(first(aimed))).not.toBe(
        JSON.stringify(first(after(aimed, { type: "disconnect", stepId: "a", outlet }))),
      );
      const again = after(aimed, { type: "connect", stepId: "a", outlet, target: "a" });
      expect(applied(again, { type: "rename_step", id: "a", to: "self" }).report.references).toBe(1);
      const cleared = after(again, { type: "disconnect", stepId: "a", outlet });
      expect(applied(cleared, { type: "rename_step", id: "a", to: "self" }).report.references).toBe(0);
    },
  );

  it("finds the outlet of a pointer, as the engine's connections bear them", () => {
    for (const outlet of outlets) {
      if (outlet.kind === "quickReply" && outlet.index === 2) continue;
      expect(outletAt(outletPath(outlet))).toEqual(outlet);
    }
    expect(outletAt("/title")).toBeUndefined();
  });

  const to = (target: string, stepId = "a") => ({ type: "connect", stepId, outlet: { kind: "next" }, target }) as const;

  it("CAN-4 refuses with the reason what may not be connected, and nothing else", () => {
    expect(refusalOf(rich, to("late"))).toBe("TARGET_BY_ITSELF");
    expect(refusalOf(rich, to("timeoutRemind"))).toBe("TARGET_BY_ITSELF");
    expect(refusalOf(rich, to("nobody"))).toBe("TARGET_MISSING");
    expect(refusalOf(rich, to("b", "end"))).toBe("SOURCE_ENDS");
    expect(refusalOf(rich, to("again"))).toBe("done");
    expect(refusalOf(rich, to("canceled"))).toBe("done");
    expect(refusalOf(rich, to("confirm"))).toBe("done");
    expect(refusalOf(rich, { type: "connect", stepId: "a", outlet: { kind: "branch", index: 5 }, target: "b" })).toBe(
      "OUTLET_MISSING",
    );
    const message = { kind: "quickReply", message: 0, index: 1 } as const;
    expect(refusalOf(rich, { type: "connect", stepId: "a", outlet: message, target: "b" })).toBe(
      "OUTLET_WITHOUT_TARGET",
    );
  });

  it("CAN-5 lets a step lead to itself", () => {
    expect(first(after(rich, to("a")))?.nextStepId).toBe("a");
  });

  it("takes the end of a step that is led on away", () => {
    expect(after(rich, to("a", "b")).meaning.steps[1]).toMatchObject({ stop: false, nextStepId: "a" });
  });

  it("MOD-4 writes an implicit connection down, also the one to completion", () => {
    const listed = aDocument([{ id: "a" }, { id: "b" }]);
    expect(first(after(listed, { type: "make_explicit", stepId: "a" }))?.nextStepId).toBe("b");
    expect(after(listed, { type: "make_explicit", stepId: "b" }).meaning.steps[1]?.nextStepId).toBe("complete");
    expect(refusalOf(rich, { type: "make_explicit", stepId: "a" })).toBe("NOT_IMPLICIT");
  });
});

describe("items", () => {
  const document = aDocument(
    [{ id: "a", messages: ["1", "2", "3"].map(text) }],
    {},
    { cancelWords: [{ type: "equals", value: "x" }] },
  );
  const words = (changed: typeof document) =>
    first(changed)?.messages.map((message) => (message.type === "text" ? message.text : ""));
  const place = { stepId: "a", list: "/messages" } as const;

  it("INS-3 adds, moves, duplicates, changes and deletes messages", () => {
    expect(words(after(document, { type: "add_item", ...place, index: 1, item: text("n") }))).toEqual([
      "1",
      "n",
      "2",
      "3",
    ]);
    expect(words(after(document, { type: "move_item", ...place, index: 0, to: 2 }))).toEqual(["2", "3", "1"]);
    expect(words(after(document, { type: "duplicate_item", ...place, index: 0 }))).toEqual(["1", "1", "2", "3"]);
    expect(words(after(document, { type: "set_item", ...place, index: 1, item: text("n") }))).toEqual(["1", "n", "3"]);
    const { document: left, patches } = applied(document, { type: "delete_item", ...place, index: 0 });
    expect(words(left)).toEqual(["2", "3"]);
    expect(patches).toEqual([{ op: "remove", path: "/meaning/steps/0/messages/0" }]);
  });

  it("works on settings, on options and on quick replies that were not there", () => {
    const word = { type: "regex", value: "^x$" };
    expect(
      after(document, { type: "add_item", list: "/cancelWords", item: word }).meaning.settings.cancelWords,
    ).toHaveLength(2);
    const reply = { label: "1", action: { type: "cancel" } };
    const list = "/messages/2/quickReplies";
    const replied = after(document, { type: "add_item", stepId: "a", list, item: reply });
    expect(first(replied)?.messages[2]?.quickReplies).toEqual([reply]);
    const without = after(replied, { type: "delete_item", stepId: "a", list, index: 0 });
    expect(first(without)?.messages[2]).toEqual(text("3"));
  });

  it.each([
    ["a list that is none", { type: "add_item", stepId: "a", list: "/title", item: 1 }, "PLACE_MISSING"],
    ["a place behind the end", { type: "delete_item", ...place, index: 3 }, "PLACE_MISSING"],
    ["a move to nowhere", { type: "move_item", ...place, index: 0, to: 3 }, "PLACE_MISSING"],
    ["an item of another shape", { type: "add_item", ...place, item: { type: "text" } }, "SHAPE_INVALID"],
    ["a field of another shape", { type: "set_field", stepId: "a", path: "/stop", value: 1 }, "SHAPE_INVALID"],
    ["a field that does not exist", { type: "set_field", stepId: "a", path: "/nothing", value: 1 }, "SHAPE_INVALID"],
    [
      "a member of what every object has",
      { type: "set_field", stepId: "a", path: "/__proto__/x", value: 1 },
      "PLACE_MISSING",
    ],
    ["a step with another id", { type: "replace_step", id: "a", step: { id: "b" } }, "SHAPE_INVALID"],
  ] as const)("refuses %s", (_, command, code) => {
    expect(refusalOf(document, command)).toBe(code);
  });

  it("INS-10 takes a step that was written by hand, and keeps what is the same as the same objects", () => {
    const step = JSON.parse(JSON.stringify({ ...first(document), title: "Hand" }));
    const replaced = after(document, { type: "replace_step", id: "a", step });
    expect(first(replaced)?.title).toBe("Hand");
    expect(first(replaced)?.messages).toBe(first(document)?.messages);
  });

  it("keeps numbers of actions on the same action when they move or go", () => {
    const action = (body: string, to?: string) => ({
      type: "get_text_message",
      parameters: { body },
      chains: to ? [{ to, data: body }] : [],
    });
    const acting = aDocument([
      { id: "a", afterActions: [action("0", "3.body"), action("1"), action("{{return[1].x}} {{ return.2 }} [1]")] },
    ]);
    const texts = (changed: typeof acting) =>
      first(changed)?.afterActions.map(({ parameters, chains }) => [parameters.body, chains[0]?.to]);
    const list = { stepId: "a", list: "/afterActions" } as const;
    expect(texts(after(acting, { type: "move_item", ...list, index: 0, to: 1 }))).toEqual([
      ["1", undefined],
      ["0", "3.body"],
      ["{{return[2].x}} {{ return.1 }} [1]", undefined],
    ]);
    expect(texts(after(acting, { type: "delete_item", ...list, index: 1 }))?.at(-1)?.[0]).toBe(
      "{{return[1].x}} {{ return.0 }} [1]",
    );
    expect(texts(after(acting, { type: "delete_item", ...list, index: 2 }))?.[0]?.[1]).toBe("0.body");
  });

  it("INS-3 converts messages with what the new type can carry", () => {
    const converted = after(rich, { type: "convert_message", stepId: "a", index: 0, to: "text" });
    expect(first(converted)?.messages[0]).toMatchObject({ type: "text", text: "?" });
    expect(first(converted)?.messages[0]?.quickReplies?.map(({ label }) => label)).toEqual(["yes", "1", "2", "3"]);
    const back = after(converted, { type: "convert_message", stepId: "a", index: 0, to: "template_button" });
    expect(first(back)?.messages[0]).toMatchObject({ options: [{ value: "yes", label: "yes" }, { value: "1" }] });
    const drawn = after(rich, { type: "convert_message", stepId: "a", index: 1, to: "raw" });
    expect(first(drawn)?.messages[1]).toMatchObject({ type: "raw", message: { type: "flex", altText: "x" } });
    expect(refusalOf(rich, { type: "convert_message", stepId: "a", index: 0, to: "image" })).toBe(
      "CONVERSION_IMPOSSIBLE",
    );
    expect(convertibleTo(text("x"))).not.toContain("text");
  });
});

describe("layout", () => {
  const box = { width: 100, height: 50 };
  const document = aDocument([{ id: "a" }, { id: "b" }, { id: "c" }], {
    positions: { a: { x: 0, y: 0 }, b: { x: 130, y: 30 }, c: { x: 500, y: 100 } },
    notes: { "note-1": { x: 10, y: 10, ...box, text: "" } },
    frames: { "frame-1": { x: -10, y: -10, width: 300, height: 200, title: "F", colour: "blue" } },
  });
  const steps = ["a", "b", "c"];
  const sizes = { a: box, b: box, c: box };
  const positions = (changed: typeof document) => steps.map((id) => changed.layout.positions[id]);

  it("MOD-1 a change of layout alone is no change of meaning", () => {
    const { document: moved, patches } = applied(document, { type: "move", steps: { a: { x: 1.4, y: 2.6 } } });
    expect(moved.meaning).toBe(document.meaning);
    expect(patches).toEqual([
      { op: "replace", path: "/layout/positions/a/x", value: 1 },
      { op: "replace", path: "/layout/positions/a/y", value: 3 },
    ]);
  });

  it.each([
    ["left", [0, 0], [0, 30], [0, 100]],
    ["right", [500, 0], [500, 30], [500, 100]],
    ["centre", [250, 0], [250, 30], [250, 100]],
    ["top", [0, 0], [130, 0], [500, 0]],
    ["middle", [0, 50], [130, 50], [500, 50]],
    ["bottom", [0, 100], [130, 100], [500, 100]],
  ] as const)("CAN-12 aligns %s", (edge, ...expected) => {
    const aligned = after(document, { type: "align", selection: { steps }, sizes, edge });
    expect(positions(aligned).map((point) => [point?.x, point?.y])).toEqual(expected);
  });

  it("CAN-12 distributes both ways, and CAN-13 snaps to the grid", () => {
    const wide = after(document, { type: "distribute", selection: { steps }, sizes, axis: "horizontal" });
    expect(positions(wide).map((point) => point?.x)).toEqual([0, 250, 500]);
    const high = after(document, { type: "distribute", selection: { steps }, sizes, axis: "vertical" });
    expect(positions(high).map((point) => point?.y)).toEqual([0, 50, 100]);
    const snapped = after(document, { type: "snap", selection: { steps: ["b"], notes: ["note-1"] } });
    expect([snapped.layout.positions.b, snapped.layout.notes["note-1"]]).toMatchObject([
      { x: 128, y: 32 },
      { x: 8, y: 8 },
    ]);
  });

  it("CAN-18 moves a frame with what lies in it, and holds notes to their length", () => {
    const moved = after(document, { type: "move_frame", id: "frame-1", to: { x: 0, y: 0 }, sizes });
    expect(moved.layout).toMatchObject({
      positions: { a: { x: 10, y: 10 }, b: { x: 140, y: 40 }, c: { x: 500, y: 100 } },
      notes: { "note-1": { x: 20, y: 20, text: "" } },
      frames: { "frame-1": { x: 0, y: 0, title: "F" } },
    });
    const noted = after(document, { type: "add_note", at: { x: 0, y: 0 }, text: "x".repeat(2_000) });
    expect(Object.keys(noted.layout.notes)).toEqual(["note-1", "note-2"]);
    expect(refusalOf(document, { type: "add_note", at: { x: 0, y: 0 }, text: "x".repeat(2_001) })).toBe(
      "SHAPE_INVALID",
    );
    expect(refusalOf(document, { type: "change_frame", id: "nobody", change: {} })).toBe("PLACE_MISSING");
    expect(after(document, { type: "delete", frames: ["frame-1"], mode: "dangle" }).layout.frames).toEqual({});
  });

  it("CAN-11 takes auto-layout as one unit, and collapses steps", () => {
    const laid = applied(document, {
      type: "move",
      steps: { a: { x: 5, y: 5 }, b: { x: 6, y: 6 } },
      reason: "autoLayout",
    });
    expect(laid.description).toEqual({ key: "autoLayout", values: { id: "a", count: 2 } });
    const collapsed = after(document, { type: "collapse", ids: ["a", "b"], isCollapsed: true });
    expect(after(collapsed, { type: "collapse", ids: ["a"], isCollapsed: false }).layout.collapsed).toEqual({
      b: true,
    });
  });

  it("UND-2 imports into the draft as one unit that can be taken back", () => {
    const other = aDocument([{ id: "b", title: "B" }, { id: "x" }]);
    const { document: imported, inverse } = applied(document, {
      type: "replace_document",
      document: other,
      reason: "importDraft",
    });
    expect(imported).toEqual(other);
    expect(inverse.length).toBeGreaterThan(0);
    const doubled = {
      ...other,
      meaning: { ...other.meaning, steps: [...other.meaning.steps, ...aDocument([{ id: "X" }]).meaning.steps] },
    };
    expect(refusalOf(document, { type: "replace_document", document: doubled, reason: "importDraft" })).toBe(
      "ID_TAKEN",
    );
  });
});

it("MSG-8 a target dragged from the outlet of a button and one chosen in the editor are the same field", () => {
  const options: Option[] = ["cut", "color", "perm"].map((value) => ({ value, label: `${value}!` }));
  const document = aDocument([
    { id: "a", messages: [text("x"), { type: "template_button", text: "?", options, columns: 3 }] },
    { id: "b" },
    { id: "c" },
  ]);
  const outlet: OutletRef = { kind: "option", message: 1, index: 2 };
  const dragged = after(document, { type: "connect", stepId: "a", outlet, target: "c" });
  const chosen = options.with(2, { value: "perm", label: "perm!", nextStepId: "c" });
  const list = { stepId: "a", list: "/messages", before: first(document)?.messages ?? [] };
  const edited = editOfList({
    ...list,
    after: [text("x"), { type: "template_button", text: "?", options: chosen, columns: 3 }],
  });
  if (!edited) throw new Error("nothing was edited");
  expect(after(document, edited.command)).toEqual(dragged);
  expect(outletAt("/messages/1/options/2/nextStepId")).toEqual(outlet);
  const redirected = after(after(document, edited.command), { type: "connect", stepId: "a", outlet, target: "b" });
  expect(first(redirected)?.messages[1]).toMatchObject({ options: [{}, {}, { nextStepId: "b" }] });
});
