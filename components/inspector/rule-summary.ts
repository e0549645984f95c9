import type { useTranslations } from "@/components/i18n/client";
import type { ValidateRule } from "@/lib/engine";

type Words = ReturnType<typeof useTranslations<"builder">>;
type RuleWords = ReturnType<typeof useTranslations<"inspector.rule">>;

/** The parameters of a rule in a few words; empty when it has none. */
export function ruleSummary(t: RuleWords, words: Words, rule: ValidateRule): string {
  switch (rule.type) {
    case "number":
      return [between(words, rule.min, rule.max), rule.integer ? t("whole") : ""].filter(Boolean).join(" · ");
    case "length":
      return between(words, rule.minlength, rule.maxlength);
    case "date":
    case "time":
    case "datetime":
      return between(words, rule.min, rule.max);
    case "phone":
      return t(`phone.${rule.format}`);
    case "enum":
      return rule.values.join(", ");
    case "regex":
      return rule.pattern;
    case "japanese":
      return words(`validate.${rule.script}`);
    case "forbidden":
      return [...rule.words, ...rule.patterns].join(", ");
    default:
      return "";
  }
}

function between(words: Words, min: string | number | undefined, max: string | number | undefined): string {
  if (min !== undefined && max !== undefined) return words("validate.between", { min: String(min), max: String(max) });
  if (min !== undefined) return words("validate.atLeast", { min: String(min) });
  return max === undefined ? "" : words("validate.atMost", { max: String(max) });
}
