import type { NormalizeRule } from "./words";

/** One step of cleaning: the value after each rule, for the trace and the builder's "try it" box. */
export interface NormalizedStep {
  rule: NormalizeRule;
  value: string;
}

/** Cleans what a person wrote: NFC first, then the rules in order, each on the result of the one before. */
export function normalize(raw: string, rules: readonly NormalizeRule[]): { value: string; steps: NormalizedStep[] } {
  let value = raw.normalize("NFC");
  const steps = rules.map((rule) => {
    value = normalizers[rule](value);
    return { rule, value };
  });
  return { value, steps };
}

const normalizers: Record<NormalizeRule, (value: string) => string> = {
  trim: (value) => value.trim(),
  omit_comma: (value) => value.replaceAll(/[,，、､]/g, ""),
  omit_hyphen: omitHyphen,
  omit_inner_halfwidth_space: (value) => omitInner(value, " "),
  omit_inner_fullwidth_space: (value) => omitInner(value, "\u3000"),
  HanKatatoZenKata: widenKatakana,
  HanKatatoZenKana: (value) => katakanaToHiragana(widenKatakana(value)),
  ZenKatatoZenKana: katakanaToHiragana,
  ZenKanatoZenKata: hiraganaToKatakana,
  HanEisutoZenEisu: (value) => value.replaceAll(/[!#-&(-[\]-}]/g, (char) => shift(char, widthOffset)),
  ZenEisutoHanEisu: (value) => value.replaceAll(/[！＃-＆（-［］-｝]/g, (char) => shift(char, -widthOffset)),
};

/** Full-width ASCII stands this far behind ASCII, katakana this far behind hiragana. */
const widthOffset = 0xfee0;
const kanaOffset = 0x60;

function shift(char: string, offset: number): string {
  return String.fromCharCode(char.charCodeAt(0) + offset);
}

/** The long-vowel mark is a mistyped hyphen only beside a digit; in ラーメン it is a letter. */
function omitHyphen(value: string): string {
  return value
    .replaceAll(/(?<=[0-9０-９])[ーｰ]|[ーｰ](?=[0-9０-９])/g, "")
    .replaceAll(/[-\u2010\u2011\u2013\u2014\u2015\u2212\uff0d]/g, "");
}

/** "Inner" is everything between the first and the last character that is no space, so mixed runs go too. */
function omitInner(value: string, space: string): string {
  const start = value.length - value.trimStart().length;
  const end = value.trimEnd().length;
  if (start >= end) return value;
  return value.slice(0, start) + value.slice(start, end).replaceAll(space, "") + value.slice(end);
}

const halfWidth = "｡｢｣､･ｦｧｨｩｪｫｬｭｮｯｰｱｲｳｴｵｶｷｸｹｺｻｼｽｾｿﾀﾁﾂﾃﾄﾅﾆﾇﾈﾉﾊﾋﾌﾍﾎﾏﾐﾑﾒﾓﾔﾕﾖﾗﾘﾙﾚﾛﾜﾝﾞﾟ";
const fullWidth =
  "。「」、・ヲァィゥェォャュョッーアイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワン゛゜";
const widened = new Map([...halfWidth].map((char, index) => [char, fullWidth.charAt(index)]));
const combining: Record<string, string> = { ゛: "\u3099", ゜: "\u309a" };

function widenKatakana(value: string): string {
  let result = "";
  for (const char of value) {
    const wide = widened.get(char);
    result = wide === undefined ? result + char : withKana(result, wide);
  }
  return result;
}

/** ワ and ヲ stay apart from their marks: ヷ and ヺ exist but nobody means them (`ﾜﾞ` → `ワ゛`). */
function withKana(text: string, kana: string): string {
  const mark = combining[kana];
  const last = text.at(-1);
  if (mark === undefined || last === undefined || "ワヰヱヲ".includes(last)) return text + kana;
  const composed = (last + mark).normalize("NFC");
  return composed.length === 1 ? text.slice(0, -1) + composed : text + kana;
}

function katakanaToHiragana(value: string): string {
  return value.replaceAll(/[ァ-ヶヽヾ]/g, (char) => shift(char, -kanaOffset));
}

function hiraganaToKatakana(value: string): string {
  return value.replaceAll(/[ぁ-ゖゝゞ]/g, (char) => shift(char, kanaOffset));
}
