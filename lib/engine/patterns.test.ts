import { describe, expect, it } from "vitest";
import { checkPattern, matchPattern } from "./patterns";

it.each([
  ["^はい$", "はい", true],
  ["はい", "そうです、はい", true],
  ["/yes/i", "YES", true],
  ["/yes/", "YES", false],
  ["/^b$/m", "a\nb", true],
  ["\\p{Script=Han}", "漢", true],
  ["[\\u3041-\\u3096]", "あ", true],
  ["^.$", "😀", true],
  ["a/b", "a/b", true],
])("%s finds itself in %j: %s", (pattern, subject, matched) => {
  expect(matchPattern(pattern, subject)).toEqual({ matched });
});

describe("ENG-4 hostile patterns end in time", () => {
  const hostile = ["^(a+)+$", "(a|aa)+$", "(.*a){20}", "^(\\d+)*$", "((a|b)?(c|d)?.?){40}$"];
  const subjects = ["a".repeat(30), `${"a".repeat(4_999)}!`, "1".repeat(5_000), "xab1".repeat(1_250)];

  it.each(hostile)("%s", (pattern) => {
    for (const subject of subjects) {
      // The best of five: what the machine does beside it is no property of the pattern.
      const times = Array.from({ length: 5 }, () => {
        const started = performance.now();
        matchPattern(pattern, subject);
        return performance.now() - started;
      });
      expect(Math.min(...times)).toBeLessThanOrEqual(20);
    }
  });
});

it.each([
  ["x".repeat(501), "a", "pattern_too_long"],
  ["a", "b".repeat(5_001), "subject_too_long"],
  ["\\p{L}{0,300}\\p{N}", "あ".repeat(5_000), "too_much_work"],
  ["(", "a", "invalid"],
  ["(?=a)", "a", "invalid"],
  ["(a)\\1", "aa", "invalid"],
])("ENG-4 %# is refused, which is no match", (pattern, subject, refused) => {
  expect(matchPattern(pattern, subject)).toEqual({ matched: false, refused });
});

it("says what is wrong with a pattern before it is used", () => {
  expect(checkPattern("^ok$")).toBeUndefined();
  expect(checkPattern("/^ok$/i")).toBeUndefined();
  expect(checkPattern("(")).toMatchObject({ refused: "invalid" });
});
