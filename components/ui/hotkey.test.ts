import { describe, expect, test } from "vitest";
import { describeHotkey, type KeyPress, matchesHotkey, parseHotkey } from "./hotkey";

function press(key: string, held: Partial<KeyPress> = {}): KeyPress {
  return { key, metaKey: false, ctrlKey: false, shiftKey: false, altKey: false, ...held };
}

describe("matching", () => {
  test.each([
    ["mod+k", press("k", { metaKey: true }), true, true],
    ["mod+k", press("k", { ctrlKey: true }), false, true],
    ["mod+k", press("k", { ctrlKey: true }), true, false],
    ["mod+k", press("k", { metaKey: true, shiftKey: true }), true, false],
    ["mod+shift+o", press("O", { ctrlKey: true, shiftKey: true }), false, true],
    ["?", press("?", { shiftKey: true }), false, true],
    ["?", press("?"), true, true],
    ["[", press("[", { ctrlKey: true }), false, false],
    ["e", press("E", { shiftKey: true }), false, false],
    ["alt+o", press("ø", { altKey: true, code: "KeyO" }), true, true],
    ["plus", press("+", { shiftKey: true }), false, true],
    ["shift+f8", press("F8", { shiftKey: true }), false, true],
    ["f8", press("F8", { shiftKey: true }), false, false],
  ] as const)("%s against %o (mac: %s) is %s", (notation, event, isMac, matches) => {
    expect(matchesHotkey(event, parseHotkey(notation), isMac)).toBe(matches);
  });
});

test.each([
  ["mod+shift+o", "⌘⇧O", "Ctrl Shift O"],
  ["?", "?", "?"],
  ["mod+enter", "⌘↵", "Ctrl ↵"],
  ["plus", "+", "+"],
  ["alt+arrowright", "⌥→", "Alt →"],
])("%s reads %s on a Mac and %s elsewhere", (notation, mac, other) => {
  expect([describeHotkey(notation, true), describeHotkey(notation, false)]).toEqual([mac, other]);
});

test.each(["", "hyper+k", "mod+", "esc"])("refuses %o", (notation) => {
  expect(() => parseHotkey(notation)).toThrow();
});
