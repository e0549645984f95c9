import { describe, expect, it } from "vitest";
import type { z } from "zod";
import { normalize } from "./normalize";
import { validate } from "./validate";
import { type ValidateRule, validateRuleSchema } from "./validate-rule.schema";
import type { Locale } from "./words";

type RuleInput = z.input<typeof validateRuleSchema>;
const rule = (input: RuleInput): ValidateRule => validateRuleSchema.parse(input);

function errorsOf(value: string, rules: RuleInput[], locale: Locale = "ja"): string[] {
  return validate(value, rules.map(rule), { locale }).flatMap(({ error }) => error ?? []);
}

const pass = "";
const noDate = "存在しない日付";
const dateForm = "2026-04-01";

/** For each input: what the error says, or nothing when it passes. */
const cases: [id: string, rules: RuleInput, verdicts: [input: string, error: string][]][] = [
  ["V1", { type: "required" }, [["   ", "入力してください"]]],
  ["V2", { type: "required" }, [["0", pass]]],
  [
    "V3",
    { type: "number", min: 1, max: 10 },
    [
      ["0", "1以上"],
      ["1", pass],
      ["10", pass],
      ["11", "10以下"],
    ],
  ],
  ["V4", { type: "number" }, [["１２", "数値で"]]],
  ["V5", { type: "number" }, [["1,000", "数値で"]]],
  ["V6", { type: "number", min: 5 }, [["", pass]]],
  [
    "V7",
    { type: "length", minlength: 2, maxlength: 4 },
    [
      ["あ", "2文字以上"],
      ["あい", pass],
      ["あいうえ", pass],
      ["あいうえお", "4文字以内"],
    ],
  ],
  ["V8", { type: "length", maxlength: 1 }, [["👨‍👩‍👧", pass]]],
  ["V9", { type: "length", minlength: 2 }, [["0", "2文字以上"]]],
  [
    "V10",
    { type: "email" },
    [
      ["user+tag@example.co.jp", pass],
      ["a@b", "メール"],
      ["あ@b.co", "メール"],
      ["a.@b.co", "メール"],
      [".a@b.co", "メール"],
      ["a..b@b.co", "メール"],
      [`${"a".repeat(250)}@b.co`, "メール"],
    ],
  ],
  [
    "V11",
    { type: "phone" },
    [
      ["03-1234-5678", pass],
      ["090 1234 5678", pass],
      ["0120-123-456", pass],
    ],
  ],
  [
    "V12",
    { type: "phone" },
    [
      ["+81-90-1234-5678", "電話番号"],
      ["12345", "電話番号"],
      ["０９０１２３４５６７８", "電話番号"],
    ],
  ],
  [
    "V13",
    { type: "url" },
    [
      ["https://example.com?q=1", pass],
      ["ftp://a.b", "http://"],
      ["javascript:alert(1)", "http://"],
      ["http://a b", "URL"],
      ["https://日本語.jp/道?駅=1", pass],
      ["https://", "URL"],
      ["example.com", "URL"],
      ["http://[::1]:8080/x", pass],
    ],
  ],
  [
    "V14",
    { type: "date" },
    [
      ["2026-02-28", pass],
      ["2026/02/28", pass],
      ["2026-02-30", noDate],
      ["2026-2-3", dateForm],
      ["2026-02/28", dateForm],
      ["2026-13-01", noDate],
    ],
  ],
  [
    "V15",
    { type: "date" },
    [
      ["2028-02-29", pass],
      ["2027-02-29", noDate],
    ],
  ],
  [
    "V16",
    { type: "time" },
    [
      ["09:00", pass],
      ["23:59:59", pass],
      ["24:00", "時刻"],
      ["9:00", "時刻"],
    ],
  ],
  [
    "V17",
    { type: "datetime" },
    [
      ["2026-04-01T10:30", pass],
      ["2026/04/01 10:30:00", pass],
      ["2026-04-01", "日時"],
      ["2026-04-01 25:00", "日時"],
      ["2026-02-30 10:00", noDate],
      ["2026-04-01  10:30", "日時"],
    ],
  ],
  [
    "V18",
    { type: "enum", values: ["赤", "青"] },
    [
      ["赤", pass],
      ["あか", "赤、青"],
      ["0", "赤、青"],
    ],
  ],
  [
    "V19",
    { type: "regex", pattern: "^\\d{3}-?\\d{4}$" },
    [
      ["150-0001", pass],
      ["1500001", pass],
      ["150-001", "形式"],
    ],
  ],
  [
    "V20",
    { type: "japanese", script: "hiragana" },
    [
      ["らーめん", pass],
      ["ラーメン", "ひらがな"],
      ["やまだ たろう", "ひらがな"],
      [" やまだ　", pass],
    ],
  ],
  [
    "V21",
    { type: "japanese", script: "katakana" },
    [
      ["ヤマダ・タロウ", pass],
      ["ﾔﾏﾀﾞ", "カタカナ"],
      ["やまだ", "カタカナ"],
    ],
  ],
  [
    "V22",
    { type: "forbidden", words: ["spam"], patterns: ["/secret\\d+/i"] },
    [
      ["I like SPAM", "「spam」"],
      ["my SECRET42", "使用できない"],
      ["hello", pass],
    ],
  ],
];

describe.each(cases)("%s %j", (_, input, verdicts) => {
  it.each(verdicts)("%j says %j", (value, error) => {
    const errors = errorsOf(value, [input]);
    expect(errors).toHaveLength(error === pass ? 0 : 1);
    if (error !== pass) expect(errors[0]).toContain(error);
  });
});

it("V4 V5 pass once they are cleaned", () => {
  expect(errorsOf(normalize("１２", ["ZenEisutoHanEisu"]).value, [{ type: "number" }])).toEqual([]);
  expect(errorsOf(normalize("1,000", ["omit_comma"]).value, [{ type: "number" }])).toEqual([]);
});

it("V22 never shows a forbidden pattern", () => {
  expect(errorsOf("secret42", [{ type: "forbidden", patterns: ["secret\\d+"] }]).join()).not.toContain("secret");
});

it("V23 says every error in rule order", () => {
  const [first, second, ...rest] = errorsOf("aaaaaaaa", [{ type: "length", maxlength: 5 }, { type: "email" }]);
  expect(first).toContain("5文字以内");
  expect(second).toContain("メール");
  expect(rest).toEqual([]);
});

it.each(["12", "-3", "+7", "1.5", ".5", "0"])("number takes %s", (value) => {
  expect(errorsOf(value, [{ type: "number" }])).toEqual([]);
});

it.each(["0x1A", "1e3", " 5", "5.", "--5", "∞"])("number refuses %j", (value) => {
  expect(errorsOf(value, [{ type: "number" }])).toHaveLength(1);
});

it("a phone rule for the world takes E.164 numbers", () => {
  expect(errorsOf("+81 90-1234-5678", [{ type: "phone", format: "e164" }])).toEqual([]);
  expect(errorsOf("090-1234-5678", [{ type: "phone", format: "e164" }])).toHaveLength(1);
});

it.each<[RuleInput, [input: string, error: string][]]>([
  [
    { type: "number", integer: true },
    [
      ["3", pass],
      ["3.0", pass],
      ["3.5", "整数で"],
    ],
  ],
  [
    { type: "date", min: "2026-03-01", max: "2026/03/31" },
    [
      ["2026/03/01", pass],
      ["2026-03-31", pass],
      ["2026-02-28", "2026-03-01以降の日付"],
      ["2026/04/01", "2026/03/31までの日付"],
      ["2026-02-30", noDate],
    ],
  ],
  [
    { type: "time", min: "09:00", max: "18:00" },
    [
      ["09:00:00", pass],
      ["18:00", pass],
      ["08:59:59", "09:00以降の時刻"],
      ["18:00:01", "18:00までの時刻"],
    ],
  ],
  [
    { type: "datetime", min: "2026-03-01T09:00" },
    [
      ["2026/03/01 09:00:00", pass],
      ["2026-03-01 08:59", "2026-03-01T09:00以降の日時"],
    ],
  ],
])("INS-6 %j", (rules, verdicts) => {
  for (const [input, error] of verdicts) expect(errorsOf(input, [rules])[0] ?? "", input).toContain(error);
});

it("speaks English where the channel does, and the author's own words before either", () => {
  expect(errorsOf("", [{ type: "required" }], "en")).toEqual(["Please enter an answer."]);
  expect(errorsOf("7", [{ type: "number", max: 6 }], "en")).toEqual(["Please enter a number that is at most 6."]);
  expect(errorsOf("", [{ type: "required", message: "ぜひ！" }], "en")).toEqual(["ぜひ！"]);
});

it("ENG-4 a pattern beyond its budget is no match and is reported", () => {
  const [verdict] = validate("a".repeat(5_001), [rule({ type: "regex", pattern: "a" })], { locale: "ja" });
  expect(verdict).toMatchObject({ passed: false, refusedPatterns: [{ pattern: "a", reason: "subject_too_long" }] });
});
