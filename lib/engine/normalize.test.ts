import { expect, it } from "vitest";
import { normalize } from "./normalize";
import type { NormalizeRule } from "./words";

const cases: [id: string, rules: NormalizeRule[], input: string, output: string][] = [
  ["N1", ["trim"], "  hello  ", "hello"],
  ["N2", ["trim"], "　日本語　", "日本語"],
  ["N3", ["trim"], " a b ", "a b"],
  ["N4", ["omit_comma"], "0123，456、789", "0123456789"],
  ["N5", ["omit_hyphen"], "090-1234-5678", "09012345678"],
  ["N6", ["omit_hyphen"], "０９０ー１２３４－５６７８", "０９０１２３４５６７８"],
  ["N7", ["omit_hyphen"], "ラーメン", "ラーメン"],
  ["N8", ["omit_hyphen"], "--", ""],
  ["N9", ["omit_inner_halfwidth_space"], " あ い  う ", " あいう "],
  ["N10", ["omit_inner_fullwidth_space"], "山田　太郎", "山田太郎"],
  ["N11", ["HanKatatoZenKata"], "ｶﾞｷﾞｸﾞ ﾊﾟﾋﾟ ABC", "ガギグ パピ ABC"],
  ["N12", ["HanKatatoZenKata"], "ｳﾞｧｲｵﾘﾝ", "ヴァイオリン"],
  ["N13", ["HanKatatoZenKana"], "ﾔﾏﾀﾞ", "やまだ"],
  ["N14", ["ZenKatatoZenKana"], "コーヒー", "こーひー"],
  ["N15", ["ZenKatatoZenKana"], "ヴァイオリン", "ゔぁいおりん"],
  ["N16", ["ZenKatatoZenKana"], "ｱｲｳ", "ｱｲｳ"],
  ["N17", ["ZenKanatoZenKata"], "らーめん", "ラーメン"],
  ["N18", ["ZenKanatoZenKata"], "漢字かな", "漢字カナ"],
  ["N19", ["HanEisutoZenEisu"], "ABC-12 x", "ＡＢＣ－１２ ｘ"],
  ["N20", ["ZenEisutoHanEisu"], "ｔａｒｏ＠ｅｘａｍｐｌｅ．ｃｏｍ", "taro@example.com"],
  ["N21", ["trim", "ZenEisutoHanEisu", "omit_hyphen"], "　０９０－１２３４－５６７８ ", "09012345678"],
  ["N22", ["HanKatatoZenKata", "ZenKatatoZenKana"], "ﾀﾛｳ", "たろう"],
  ["N23", ["ZenKatatoZenKana", "HanKatatoZenKata"], "ﾀﾛｳ", "タロウ"],
  ["N24", [], " x ", " x "],
];

it.each(cases)("%s %j turns %j into %j", (_, rules, input, output) => {
  expect(normalize(input, rules).value).toBe(output);
});

const finePoints: [what: string, rules: NormalizeRule[], input: string, output: string][] = [
  ["trims tabs, newlines and no-break spaces", ["trim"], "\t\u00a0\n答え\r\n ", "答え"],
  ["removes the half-width comma", ["omit_comma"], "1､000,000", "1000000"],
  ["removes every kind of hyphen", ["omit_hyphen"], "1-2‐3‑4–5—6―7−8－9", "123456789"],
  ["removes a half-width long-vowel mark beside a digit", ["omit_hyphen"], "090ｰ1234", "0901234"],
  ["keeps a long-vowel mark between letters of a text with digits", ["omit_hyphen"], "3コーヒー", "3コーヒー"],
  ["removes mixed runs of spaces", ["omit_inner_halfwidth_space", "omit_inner_fullwidth_space"], "山 　 田", "山田"],
  ["leaves a text of spaces alone", ["omit_inner_halfwidth_space"], "   ", "   "],
  ["widens punctuation of half-width kana", ["HanKatatoZenKata"], "｡｢｣､･ｰ", "。「」、・ー"],
  ["FP10 keeps marks that cannot combine", ["HanKatatoZenKata"], "ﾜﾞｦﾟﾞ", "ワ゛ヲ゜゛"],
  ["combines a mark with a full-width kana before it", ["HanKatatoZenKata"], "カﾞ", "ガ"],
  ["FP10 composes before the first rule", ["ZenKatatoZenKana"], "カ\u3099", "が"],
  ["converts small ka and ke both ways", ["ZenKanatoZenKata"], "ゔゕゖゝゞ", "ヴヵヶヽヾ"],
  ["and back", ["ZenKatatoZenKana"], "ヴヵヶヽヾ・ー", "ゔゕゖゝゞ・ー"],
  ["leaves quotes, backslash and tilde in ASCII", ["HanEisutoZenEisu"], "\"'\\~!}", "\"'\\~！｝"],
  ["leaves their wide forms too", ["ZenEisutoHanEisu"], "＂＇＼～￥　！｝", "＂＇＼～￥　!}"],
];

it.each(finePoints)("%s", (_, rules, input, output) => {
  expect(normalize(input, rules).value).toBe(output);
});

it("ENG-7 tells the value after each rule", () => {
  expect(normalize(" ﾀﾛｳ ", ["trim", "HanKatatoZenKata"]).steps).toEqual([
    { rule: "trim", value: "ﾀﾛｳ" },
    { rule: "HanKatatoZenKata", value: "タロウ" },
  ]);
});
