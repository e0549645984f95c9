import { expect, test } from "vitest";
import { editOfList } from "./edit-of-list";

const ask = { type: "text", text: "お名前は？" };
const buttons = { type: "template_button", text: "？", options: [{ value: "a" }, { value: "b" }] };
const place = { type: "location", title: "", latitude: 1 };

function edit(before: readonly unknown[], after: readonly unknown[]) {
  return editOfList({ stepId: "ask", list: "/messages", before, after });
}

function commandOf(before: readonly unknown[], after: readonly unknown[]) {
  const { stepId: _stepId, ...command } = { stepId: "", ...edit(before, after)?.command };
  return command;
}

test("UND-3: typing into one field of an item is a group of that field", () => {
  expect(edit([ask, place], [ask, { ...place, title: "渋" }])).toEqual({
    command: { type: "set_field", stepId: "ask", path: "/messages/1/title", value: "渋" },
    group: "ask /messages/1/title",
  });
  const options = [{ value: "a" }, { value: "b", label: "B" }];
  expect(edit([buttons], [{ ...buttons, options }])?.group).toBe("ask /messages/0/options/1/label");
  expect(edit([{ ...buttons, options }], [buttons])?.command).toMatchObject({ value: undefined });
});

test("INS-3: adding, copying, moving and deleting are told apart", () => {
  const list = "/messages";
  expect(commandOf([ask], [ask, place])).toEqual({ type: "add_item", list, index: 1, item: place });
  expect(commandOf([], [ask])).toEqual({ type: "add_item", list, index: 0, item: ask });
  expect(commandOf([ask, place], [ask, { ...ask }, place])).toEqual({ type: "duplicate_item", list, index: 0 });
  expect(commandOf([ask, place], [place])).toEqual({ type: "delete_item", list, index: 0 });
  expect(commandOf([ask, place], [ask])).toEqual({ type: "delete_item", list, index: 1 });
  expect(commandOf([ask, place, buttons], [place, buttons, ask])).toEqual({ type: "move_item", list, index: 0, to: 2 });
  expect(commandOf([ask, place, buttons], [buttons, ask, place])).toEqual({ type: "move_item", list, index: 2, to: 0 });
});

test("an item that changed in more than a text is set whole, and what fits nothing else is the whole list", () => {
  const longer = { ...buttons, options: [...buttons.options, { value: "c" }] };
  expect(commandOf([ask, buttons], [ask, longer])).toEqual({
    type: "set_item",
    list: "/messages",
    index: 1,
    item: longer,
  });
  expect(commandOf([ask, buttons], [{ ...ask, text: "1" }, longer])).toMatchObject({
    type: "set_field",
    path: "/messages",
  });
  expect(commandOf([ask, buttons, place], [])).toMatchObject({ type: "set_field", path: "/messages", value: [] });
  expect(edit([ask], [ask])).toBeUndefined();
});
