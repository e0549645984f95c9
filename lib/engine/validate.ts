import { checkCalendar, checkClock } from "./calendar";
import { matchPattern, type PatternRefusal } from "./patterns";
import { listOf, type TextKey, textOf } from "./texts";
import type { ValidateRule, ValidateRuleType } from "./validate-rule.schema";
import type { Voice } from "./voice";

/** What one rule found. `error` is the default text unless the rule has its own. */
export interface Verdict {
  rule: ValidateRuleType;
  passed: boolean;
  error?: string;
  refusedPatterns: RefusedPattern[];
}

export interface RefusedPattern {
  pattern: string;
  reason: PatternRefusal;
}

/** Tries every rule, in order. Only `required` looks at the empty string; the other rules let it pass. */
export function validate(
  value: string,
  rules: readonly ValidateRule[],
  voice: Voice,
  /** Fills placeholders in an author's own text; what a person wrote never passes through it. */
  expand: (text: string) => string = (text) => text,
): Verdict[] {
  return rules.map((rule) => judge(value, rule, voice, expand));
}

function judge(value: string, rule: ValidateRule, voice: Voice, expand: (text: string) => string): Verdict {
  const refusedPatterns: RefusedPattern[] = [];
  const fault = value === "" && rule.type !== "required" ? undefined : findFault(value, rule, refusedPatterns);
  if (!fault) return { rule: rule.type, passed: true, refusedPatterns };
  const error = expand(rule.message || describe(fault, voice));
  return { rule: rule.type, passed: false, error, refusedPatterns };
}

type Fault = { key: TextKey; values?: Record<string, string | number>; list?: string[] };

function describe(fault: Fault, voice: Voice): string {
  const list = fault.list && { values: listOf(voice, fault.list) };
  return textOf(voice, fault.key, { ...fault.values, ...list });
}

function findFault(value: string, rule: ValidateRule, refused: RefusedPattern[]): Fault | undefined {
  switch (rule.type) {
    case "required":
      return unless(value.trim() !== "", "required");
    case "number":
      return numberFault(value, rule);
    case "length":
      return lengthFault(value, rule);
    case "email":
      return unless(isEmail(value), "email");
    case "phone":
      return unless(phoneForms[rule.format].test(value.replaceAll(/[-\s]/g, "")), phoneTexts[rule.format]);
    case "url":
      return urlFault(value);
    case "date":
      return calendarFault(value, "date") ?? boundsFault(value, rule);
    case "time":
      return unless(checkClock(value), "time") ?? boundsFault(value, rule);
    case "datetime":
      return datetimeFault(value) ?? boundsFault(value, rule);
    case "enum":
      return rule.values.includes(value) ? undefined : { key: "enum", list: rule.values };
    case "regex":
      return unless(matches(rule.pattern, value, refused), "regex");
    case "japanese":
      return unless(scripts[rule.script].test(value.trim()), rule.script);
    case "forbidden":
      return forbiddenFault(value, rule, refused);
  }
}

function unless(passed: boolean, key: TextKey): Fault | undefined {
  return passed ? undefined : { key };
}

type NumberRule = Extract<ValidateRule, { type: "number" }>;

function numberFault(value: string, { min, max, integer }: NumberRule): Fault | undefined {
  if (!/^[+-]?(?:\d+(?:\.\d+)?|\.\d+)$/.test(value)) return { key: "number" };
  const number = Number(value);
  if (integer && !Number.isInteger(number)) return { key: "integer" };
  if (min !== undefined && number < min) return { key: "numberMin", values: { min } };
  if (max !== undefined && number > max) return { key: "numberMax", values: { max } };
  return undefined;
}

type LengthRule = Extract<ValidateRule, { type: "length" }>;

function lengthFault(value: string, { minlength, maxlength }: LengthRule): Fault | undefined {
  const length = countCharacters(value);
  if (minlength !== undefined && length < minlength) return { key: "lengthMin", values: { min: minlength } };
  if (maxlength !== undefined && length > maxlength) return { key: "lengthMax", values: { max: maxlength } };
  return undefined;
}

const segmenter = new Intl.Segmenter(undefined, { granularity: "grapheme" });

/** Characters as a person counts them: 👨‍👩‍👧 is one. */
export function countCharacters(value: string): number {
  let count = 0;
  for (const _ of segmenter.segment(value)) count += 1;
  return count;
}

const emailForm =
  /^[\w!#$%&'*+/=?^`{|}~-]+(?:\.[\w!#$%&'*+/=?^`{|}~-]+)*@(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.)+[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?$/;

function isEmail(value: string): boolean {
  return value.length <= 254 && emailForm.test(value);
}

const phoneForms = { jp: /^0\d{9,10}$/, e164: /^\+[1-9]\d{6,14}$/ };
const phoneTexts = { jp: "phoneJp", e164: "phoneE164" } as const;

/** Not `new URL`: that repairs what people mistype, and is not there in every place where the engine runs. */
function urlFault(value: string): Fault | undefined {
  if (/\s/.test(value)) return { key: "url" };
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(value)?.[1]?.toLowerCase();
  if (scheme !== undefined && scheme !== "http" && scheme !== "https") return { key: "urlScheme" };
  const authority = /^https?:\/\/([^/?#]+)/i.exec(value)?.[1];
  return unless(authority !== undefined && isHost(authority), "url");
}

function isHost(authority: string): boolean {
  const host = authority.slice(authority.lastIndexOf("@") + 1).replace(/:\d{1,5}$/, "");
  return /^\[[0-9a-f:.]+\]$/i.test(host) || host.split(".").every((label) => /^[\p{L}\p{M}\p{N}_-]+$/u.test(label));
}

function calendarFault(value: string, formatKey: TextKey): Fault | undefined {
  const result = checkCalendar(value);
  if (result === "ok") return undefined;
  return { key: result === "no_such_date" ? "dateMissing" : formatKey };
}

function datetimeFault(value: string): Fault | undefined {
  const parts = /^(\S{10})[ T](\S+)$/.exec(value);
  if (!parts || !checkClock(parts[2] ?? "")) return { key: "datetime" };
  return calendarFault(parts[1] ?? "", "datetime");
}

type MomentRule = Extract<ValidateRule, { type: "date" | "time" | "datetime" }>;

const boundTexts = {
  date: { min: "dateMin", max: "dateMax" },
  time: { min: "timeMin", max: "timeMax" },
  datetime: { min: "datetimeMin", max: "datetimeMax" },
} as const;

function boundsFault(value: string, { type, min, max }: MomentRule): Fault | undefined {
  const moment = comparable(value);
  if (min && moment < comparable(min)) return { key: boundTexts[type].min, values: { min } };
  if (max && moment > comparable(max)) return { key: boundTexts[type].max, values: { max } };
  return undefined;
}

/** Zero-padded from the year to the second, so that the order of texts is the order of time. */
function comparable(moment: string): string {
  const text = moment.replaceAll("/", "-").replace("T", " ");
  return /:\d\d:\d\d$/.test(text) || !text.includes(":") ? text : `${text}:00`;
}

const scripts = { hiragana: /^[ぁ-ゖゝゞー]*$/, katakana: /^[ァ-ヺヽヾー・]*$/ };

type ForbiddenRule = Extract<ValidateRule, { type: "forbidden" }>;

/** A word is named so that the person can leave it out; a pattern is the author's secret. */
function forbiddenFault(value: string, rule: ForbiddenRule, refused: RefusedPattern[]): Fault | undefined {
  const folded = value.toLowerCase();
  const word = rule.words.find((candidate) => candidate !== "" && folded.includes(candidate.toLowerCase()));
  if (word !== undefined) return { key: "forbiddenWord", values: { word } };
  return rule.patterns.some((pattern) => matches(pattern, value, refused)) ? { key: "forbidden" } : undefined;
}

function matches(pattern: string, value: string, refused: RefusedPattern[]): boolean {
  const result = matchPattern(pattern, value);
  if (result.refused) refused.push({ pattern, reason: result.refused });
  return result.matched;
}
