import { expect, it } from "vitest";
import { fieldProblemsOf } from "./field-problems";
import { emptyDraft, filledArg, isSameDraft } from "./template-draft";

const draft = { ...emptyDraft, title: "道案内", key: "route" };

it.each([
  ["nothing", draft, {}],
  ["an empty title", { ...draft, title: " " }, { title: "title_empty" }],
  ["a long title", { ...draft, title: "あ".repeat(101) }, { title: "title_long" }],
  ["a key with a space", { ...draft, key: "a b" }, { key: "key_form" }],
  ["a long folder", { ...draft, folder: "あ".repeat(61) }, { folder: "folder_long" }],
  [
    "arguments",
    { ...draft, args: [{ name: "店" }, { name: "店 " }, { name: "a.b" }] },
    { "args.1": "arg_twice", "args.2": "arg_form" },
  ],
])("finds %s", (_, given, expected) => {
  expect(fieldProblemsOf(given, false)).toEqual(expected);
});

it("lets a new template leave its key open", () => {
  expect(fieldProblemsOf({ ...draft, key: "" }, true)).toEqual({});
  expect(fieldProblemsOf({ ...draft, key: "" }, false)).toEqual({ key: "key_form" });
});

it("takes what was typed and taken back for nothing", () => {
  const emptied = { ...draft, args: [{ name: "店", default: "", description: "" }] };
  expect(isSameDraft(emptied, { ...draft, args: [{ name: "店" }] })).toBe(true);
  expect(isSameDraft(draft, { ...draft, title: "道" })).toBe(false);
  expect(filledArg({ name: " 店 ", default: "本店" })).toEqual({ name: "店", default: "本店" });
});
