import { checkPattern, matchPattern, patternLimits, patternSize } from "@/lib/engine";
import { type Finding, finding } from "./finding";
import { isAmbiguous } from "./patterns/ambiguity";
import { isImpossible } from "./patterns/impossible";
import { readPattern } from "./patterns/read-pattern";

/** What a pattern may be run on: an answer of at most this many characters. */
export function checkPatternAt(
  pattern: string,
  path: string,
  longestSubject: number = patternLimits.subjectLength,
): Finding[] {
  const fault = checkPattern(pattern);
  if (fault) return [finding("REGEX_INVALID", path, fault.detail, { values: { pattern, detail: fault.detail } })];
  const { isUnsafe, isAlways, isNever } = judge(pattern);
  const values = { pattern };
  if (isUnsafe) return [finding("REGEX_UNSAFE", path, "Repeats what is itself repeated.", { values })];
  if (isTooMuchWork(pattern, longestSubject)) {
    const text = `Takes too long on answers of ${longestSubject} characters.`;
    return [finding("REGEX_UNSAFE", path, text, { values: { ...values, length: longestSubject } })];
  }
  if (isAlways) return [finding("REGEX_ALWAYS", path, "Every text matches this pattern.", { values })];
  return isNever ? [finding("REGEX_NEVER", path, "No text can match this pattern.", { values })] : [];
}

/** Whether no text at all can match; what cannot be read is nobody's business here. */
export function matchesNothing(pattern: string): boolean {
  return checkPattern(pattern) === undefined && judge(pattern).isNever;
}

/** ENG-4: the engine refuses what would take longer, so that such an answer never matches. */
function isTooMuchWork(pattern: string, longestSubject: number): boolean {
  const subject = Math.min(longestSubject, patternLimits.subjectLength);
  return (patternSize(pattern) ?? 0) * subject > patternLimits.work;
}

interface Judgement {
  isUnsafe: boolean;
  isAlways: boolean;
  isNever: boolean;
}

/** A pattern is the same wherever it stands, and hundreds of steps may carry the same one. */
const remembered = new Map<string, Judgement>();
const rememberedAtMost = 1_000;

function judge(pattern: string): Judgement {
  const known = remembered.get(pattern);
  if (known) return known;
  if (remembered.size >= rememberedAtMost) remembered.clear();
  const node = readPattern(pattern);
  const judgement = {
    isUnsafe: node !== undefined && isAmbiguous(node),
    isAlways: samples.every((sample) => matchPattern(pattern, sample).matched),
    isNever: node !== undefined && !hasLines.test(pattern) && isImpossible(node),
  };
  remembered.set(pattern, judgement);
  return judgement;
}

/** Where `^` and `$` stand for lines, they may stand anywhere. */
const hasLines = /\(\?[a-zA-Z]*m|\/[a-z]*m[a-z]*$/;

/** Nothing in common but that a pattern which takes all of them takes everything. */
const samples = ["", "a", "漢", "0", " ", "!", "-", "ab", "漢字とかな 0123 - x!"];
