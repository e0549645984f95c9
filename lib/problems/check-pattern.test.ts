import { describe, expect, it } from "vitest";
import { checkPatternAt } from "./check-pattern";

const codesOf = (pattern: string, longest?: number) => checkPatternAt(pattern, "", longest).map(({ code }) => code);

describe("ENG-4 REGEX_UNSAFE", () => {
  it.each([
    "^(a+)+$",
    "(a|aa)+$",
    "(.*a){20}",
    "^(\\d+)*$",
    "(\\w+\\s?)+$",
    "([a-z]+)*@",
    "(a|a)*",
    "(\\s*\\d+\\s*)+",
    "/^(A+)+$/i",
  ])("finds %s", (pattern) => expect(codesOf(pattern)).toEqual(["REGEX_UNSAFE"]));

  it.each([
    "^\\d{3}-?\\d{4}$",
    "^(\\d{1,3},)*\\d{1,3}$",
    "^[\\w.+-]+@([a-z0-9-]+\\.)+[a-z]{2,}$",
    "^([a-z]+-)*[a-z]+$",
    ".*キャンセル.*",
    "^(はい|いいえ|わからない)$",
    "^(?:[01]\\d|2[0-3]):[0-5]\\d$",
    "[ぁ-んー]+",
    "^\\p{Script=Han}+$",
  ])("lets %s be", (pattern) => expect(codesOf(pattern)).toEqual([]));

  it("finds what is too much work for the longest answers, and not where answers are short", () => {
    const many = `^(${Array.from({ length: 90 }, (_, index) => `市${index}町`).join("|")})$`;
    expect(codesOf(many)).toEqual(["REGEX_UNSAFE"]);
    expect(codesOf(many, 100)).toEqual([]);
  });
});

describe("REGEX_NEVER and REGEX_ALWAYS", () => {
  it.each(["a^", "$a", "[^\\s\\S]", "(a^|b^)", "\\z.", "^(x$y)$"])("nothing matches %s", (pattern) =>
    expect(codesOf(pattern)).toEqual(["REGEX_NEVER"]),
  );
  it.each(["", ".*", "^", "a*", "^.*$", "(a|)"])("everything matches %s", (pattern) =>
    expect(codesOf(pattern)).toEqual(["REGEX_ALWAYS"]),
  );
  it.each(["^$", "a$|b^", "(?m)a$\\n^b", "[^a]", "\\bword\\b", "[[:alpha:]]", "\\Qa+b\\E"])(
    "neither for %s",
    (pattern) => expect(codesOf(pattern)).toEqual([]),
  );
});

it.each(["(", "[", "(?=a)", "a{2,1}", "\\1", "x".repeat(501)])("REGEX_INVALID %s", (pattern) =>
  expect(codesOf(pattern)).toEqual(["REGEX_INVALID"]),
);
