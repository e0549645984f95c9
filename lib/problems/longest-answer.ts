import { choicesOf, rulesOf, type Step } from "@/lib/engine";

/** The longest answers of a fixed form: `2026-03-07`, `23:59:59`, both, and telephone numbers with their hyphens. */
const longestOfKind = { date: 10, time: 8, datetime: 19, phone: 17, email: 254 } as const;

/** The most characters that an answer of this step can have, as far as its rules say so. */
export function longestAnswer(step: Step): number | undefined {
  const known = remembered.get(step);
  if (known) return known.longest;
  const longest = findLongest(step);
  remembered.set(step, { longest });
  return longest;
}

const remembered = new WeakMap<Step, { longest: number | undefined }>();

function findLongest(step: Step): number | undefined {
  const declared = rulesOf(step).flatMap((rule) => {
    switch (rule.type) {
      case "length":
        return rule.maxlength ?? [];
      case "enum":
        return lengthOfLongest(rule.values);
      case "date":
      case "time":
      case "datetime":
      case "phone":
      case "email":
        return longestOfKind[rule.type];
      default:
        return [];
    }
  });
  const pressed = choicesOf(step).flatMap(({ value }) => value ?? []);
  const chosen = step.input.mode === "choice" && pressed.length > 0 ? [lengthOfLongest(pressed)] : [];
  const all = [...declared, ...chosen];
  return all.length > 0 ? Math.min(...all) : undefined;
}

function lengthOfLongest(values: readonly string[]): number {
  return Math.max(0, ...values.map(({ length }) => length));
}
