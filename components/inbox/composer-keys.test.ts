import { describe, expect, it } from "vitest";
import { type ComposerKeyPress, picksTemplate, sendsReply } from "./composer-keys";

const enter: ComposerKeyPress = {
  key: "Enter",
  keyCode: 13,
  isComposing: false,
  metaKey: false,
  ctrlKey: false,
  shiftKey: false,
  altKey: false,
};
const ctrl = { ...enter, ctrlKey: true };

describe("INB-302 what sends a reply", () => {
  it.each([
    ["Ctrl+Enter", ctrl, "mod+enter", true],
    ["⌘+Enter", { ...enter, metaKey: true }, "mod+enter", true],
    ["Enter, when it makes a new line", enter, "mod+enter", false],
    ["Enter, by choice", enter, "enter", true],
    ["Shift+Enter, by choice", { ...enter, shiftKey: true }, "enter", false],
    ["another key", { ...ctrl, key: "a", keyCode: 65 }, "mod+enter", false],
  ] as const)("%s", (_name, press, sendKey, expected) => {
    expect(sendsReply(press, sendKey)).toBe(expected);
  });

  it.each([
    ["Chrome and Firefox: during the composition", { isComposing: true, keyCode: 229 }],
    ["Safari: the composition has just ended", { isComposing: false, keyCode: 229 }],
    ["Firefox before 65: only the flag", { isComposing: true, keyCode: 13 }],
  ])("never the Enter of an input method (%s)", (_name, composition) => {
    for (const press of [enter, ctrl])
      for (const sendKey of ["enter", "mod+enter"] as const)
        expect(sendsReply({ ...press, ...composition }, sendKey)).toBe(false);
  });
});

it("INB-321 a slash at the beginning of an empty reply asks for a template", () => {
  const slash = { ...enter, key: "/", keyCode: 191 };
  expect(picksTemplate(slash, "")).toBe(true);
  expect(picksTemplate(slash, "1")).toBe(false);
  expect(picksTemplate({ ...slash, isComposing: true }, "")).toBe(false);
  expect(picksTemplate({ ...slash, ctrlKey: true }, "")).toBe(false);
});
