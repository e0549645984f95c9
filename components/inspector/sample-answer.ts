import { choicesOf, type Locale, type Step, type ValidateRule } from "@/lib/engine";

const words = {
  ja: { text: "山田 花子", hiragana: "やまだはなこ", katakana: "ヤマダハナコ", place: "東京都渋谷区" },
  en: { text: "Hanako Yamada", hiragana: "やまだはなこ", katakana: "ヤマダハナコ", place: "Shibuya, Tokyo" },
};

const moments = { date: "2026-03-07", time: "14:00", datetime: "2026-03-07 14:00" };

/** An answer that a person might give to a step, for showing how cards look. */
export function sampleAnswer(step: Step, locale: Locale): string {
  const { mode } = step.input;
  const choice = choicesOf(step).find(({ value }) => value !== undefined);
  if (choice) return choice.label;
  const byRules = step.validate.flatMap((rule) => sampleFor(rule, locale) ?? [])[0];
  if (byRules !== undefined) return byRules;
  if (mode === "date" || mode === "time" || mode === "datetime") return moments[mode];
  return mode === "location" ? words[locale].place : words[locale].text;
}

function sampleFor(rule: ValidateRule, locale: Locale): string | undefined {
  switch (rule.type) {
    case "number":
      return String(rule.min ?? rule.max ?? 1);
    case "email":
      return "hanako@example.com";
    case "phone":
      return rule.format === "e164" ? "+819012345678" : "09012345678";
    case "url":
      return "https://example.com";
    case "date":
    case "time":
    case "datetime":
      return rule.min ?? rule.max ?? moments[rule.type];
    case "enum":
      return rule.values[0];
    case "japanese":
      return words[locale][rule.script];
    default:
      return undefined;
  }
}
