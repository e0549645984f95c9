import { expect, it } from "vitest";
import { csvCell, csvLine } from "./csv";

it.each([
  ["山田 花子", "山田 花子"],
  ["カット, カラー", '"カット, カラー"'],
  ['彼は"はい"と言った', '"彼は""はい""と言った"'],
  ["一行目\n二行目", '"一行目\n二行目"'],
  [" 前の空白", '" 前の空白"'],
  ["", ""],
])("RFC 4180: %j becomes %j", (value, cell) => {
  expect(csvCell(value)).toBe(cell);
});

it.each(["=1+1", "+81", "-5", "@SUM(A1)", "\tx", "\rx", "＝1+1", "＋81", "－5", "＠x"])(
  "takes %j out of the hands of spreadsheet formulas",
  (value) => {
    expect(csvCell(value).replace(/^"/, "").startsWith("'")).toBe(true);
  },
);

it("ends lines with CR and LF", () => {
  expect(csvLine(["a", '=cmd|" /C calc"!A0', "b,c"])).toBe(`a,"'=cmd|"" /C calc""!A0","b,c"\r\n`);
});
