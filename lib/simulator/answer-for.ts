import { choicesOf, normalize, rulesOf, type Step, type ValidateRule, validate } from "@/lib/engine";
import { momentsFor } from "./moments-for";
import { samplesOfPattern } from "./samples-of-pattern";

/** What answers are made from besides the step: the day that it is, and an answer that would be liked best. */
export interface AnswerWish {
  /** `YYYY-MM-DD`: dates are proposed from the day after. */
  today: string;
  preferred?: string | undefined;
}

/**
 * An answer that this step takes: one of its choices, or one made from its validation rules (SIM-7). Every proposal is judged
 * by the step's own rules, so what comes back passes them; nothing when no proposal does.
 */
export function answerFor(step: Step, wish: AnswerWish): string | undefined {
  if (step.input.mode === "image") return "image:sample";
  if (step.input.mode === "location") return "(35.6687, 139.7053)";
  const rules = rulesOf(step);
  const passes = (raw: string) => {
    const { value } = normalize(raw, step.normalize);
    return validate(value, rules, { locale: "ja" }).every(({ passed }) => passed);
  };
  const found = candidatesFor(step, rules, wish).find(passes);
  return found === undefined ? undefined : normalize(found, step.normalize).value;
}

function candidatesFor(step: Step, rules: readonly ValidateRule[], { today, preferred }: AnswerWish): string[] {
  const choices = choicesOf(step).flatMap(({ value }) => value ?? []);
  const listed = rules.flatMap((rule) => (rule.type === "enum" ? rule.values : []));
  const made = rules.flatMap((rule) => candidatesOf(rule, today));
  const base = [...(preferred === undefined ? [] : [preferred]), ...choices, ...listed, ...made, ...plainTexts];
  const fitted = rules.flatMap((rule) => (rule.type === "length" ? base.flatMap((text) => fitTo(text, rule)) : []));
  return [...base, ...fitted, ""];
}

/** Words of every script, so that one of them passes whatever a rule asks of letters. */
const plainTexts = ["テスト", "てすと", "山田花子", "sample", "Sample-1", "1", "12345", "サンプル・テスト"];

function candidatesOf(rule: ValidateRule, today: string): string[] {
  switch (rule.type) {
    case "number":
      return numbersFor(rule);
    case "email":
      return ["hanako@example.com"];
    case "phone":
      return rule.format === "e164" ? ["+819012345678"] : ["09012345678", "0312345678"];
    case "url":
      return ["https://example.com/"];
    case "date":
    case "time":
    case "datetime":
      return momentsFor(rule, today);
    case "regex":
      return samplesOfPattern(rule.pattern);
    case "japanese":
      return rule.script === "hiragana" ? ["やまだはなこ"] : ["ヤマダハナコ"];
    case "required":
    case "length":
    case "enum":
    case "forbidden":
      return [];
  }
}

/** The middle of the range first, then its ends: somewhere between them there is a whole number if there is one at all. */
function numbersFor({ min, max, integer }: Extract<ValidateRule, { type: "number" }>): string[] {
  const low = min ?? Math.min(1, max ?? 1);
  const high = max ?? Math.max(low, 10);
  const middle = Math.floor((low + high) / 2);
  const numbers = [middle, Math.ceil(low), Math.floor(high), ...(integer ? [] : [low, high])];
  return numbers
    .filter((number) => number >= low && number <= high)
    .map((number) => number.toFixed(10).replace(/\.?0+$/, ""));
}

type LengthRule = Extract<ValidateRule, { type: "length" }>;

/** The text, repeated and cut until its length is within the bounds. */
function fitTo(text: string, { minlength = 0, maxlength }: LengthRule): string[] {
  const characters = [...text];
  if (characters.length === 0) return [];
  const wanted = Math.max(minlength, Math.min(characters.length, maxlength ?? characters.length));
  // Longer texts than this are no answers; a rule that wants one is answered by nobody.
  if (wanted > 5_000) return [];
  return [Array.from({ length: wanted }, (_, index) => characters[index % characters.length]).join("")];
}
