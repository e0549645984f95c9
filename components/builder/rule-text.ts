import type { useTranslations } from "@/components/i18n/client";
import type { ValidateRule } from "@/lib/engine";

type T = ReturnType<typeof useTranslations<"builder">>;

/** The parameters of a validation rule in words; empty when it has none. */
export function ruleParameters(t: T, rule: ValidateRule): string {
  switch (rule.type) {
    case "number":
      return range(t, rule.min, rule.max);
    case "length":
      return range(t, rule.minlength, rule.maxlength);
    case "enum":
      return rule.values.join(", ");
    case "regex":
      return rule.pattern;
    case "japanese":
      return t(`validate.${rule.script}`);
    case "forbidden":
      return rule.words.join(", ");
    default:
      return "";
  }
}

function range(t: T, min: number | undefined, max: number | undefined): string {
  if (min !== undefined && max !== undefined) return t("validate.between", { min: String(min), max: String(max) });
  if (min !== undefined) return t("validate.atLeast", { min: String(min) });
  return max === undefined ? "" : t("validate.atMost", { max: String(max) });
}
