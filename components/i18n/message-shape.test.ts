import { expect, test } from "vitest";
import { messageShape } from "./message-shape";

test.each([
  ["送信", [], []],
  ["{name} さん", ["name"], []],
  ["{count, plural, one {# message} other {# messages by {name}}}", ["count", "name"], []],
  ["{count, plural, one {message} other {messages}}", ["count"], []],
  ["<link>{label}</link> を開く", ["label"], ["link"]],
])("%s", (text, names, tags) => {
  expect(messageShape(text)).toEqual({ arguments: names, tags });
});

test.each(["{name", "name}", "{count, plural, other {#}", "{}"])("refuses %s", (text) => {
  expect(() => messageShape(text)).toThrow();
});
