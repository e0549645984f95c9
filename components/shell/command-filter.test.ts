import { expect, test } from "vitest";
import { scoreCommand } from "./command-filter";

test.each(["受信箱", "じゅしん", "ジュシン", "ｼﾞｭｼﾝ", "inb", "ＩＮＢＯＸ", "移動"])(
  "「受信箱」へ移動 is found by %s",
  (query) => {
    expect(scoreCommand("「受信箱」へ移動", "じゅしんばこ inbox", query)).toBeGreaterThan(0);
  },
);

test("what is not there is not found, and the label weighs more than the reading", () => {
  expect(scoreCommand("チャネル", "ちゃねる channels", "xyz")).toBe(0);
  expect(scoreCommand("ちゃねる", "x", "ちゃ")).toBeGreaterThan(scoreCommand("x", "ちゃねる", "ちゃ"));
});
