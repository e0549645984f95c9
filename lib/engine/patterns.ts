import { RE2JS } from "re2js";

/** Hard limits of one evaluation (ENG-4). Work grows with program size times subject length: a million is about 10 ms. */
export const patternLimits = { patternLength: 500, subjectLength: 5_000, work: 1_000_000 } as const;

export type PatternRefusal = "invalid" | "pattern_too_long" | "subject_too_long" | "too_much_work";

export type PatternResult = { matched: boolean; refused?: undefined } | { matched: false; refused: PatternRefusal };

/** Whether an author's pattern is found anywhere in the text. Linear time; a breach of the limits is no match and says so. */
export function matchPattern(source: string, subject: string): PatternResult {
  if (source.length > patternLimits.patternLength) return { matched: false, refused: "pattern_too_long" };
  if (subject.length > patternLimits.subjectLength) return { matched: false, refused: "subject_too_long" };
  const compiled = compile(source);
  if (!compiled) return { matched: false, refused: "invalid" };
  if (compiled.programSize() * subject.length > patternLimits.work) return { matched: false, refused: "too_much_work" };
  return { matched: compiled.test(subject) };
}

/** What is wrong with a pattern before anybody's text is tried; nothing when it can run. */
export function checkPattern(source: string): { refused: PatternRefusal; detail: string } | undefined {
  if (source.length > patternLimits.patternLength) return { refused: "pattern_too_long", detail: `${source.length}` };
  try {
    RE2JS.compile(toRe2(splitPattern(source).body));
    return undefined;
  } catch (error) {
    return { refused: "invalid", detail: error instanceof Error ? error.message : "" };
  }
}

/** How much work each character of a text is, at most; nothing for what cannot run. */
export function patternSize(source: string): number | undefined {
  return compile(source)?.programSize();
}

/** Compiling costs more than matching; a pure function may remember what it computed. */
const remembered = new Map<string, RE2JS | undefined>();
const rememberedAtMost = 500;

function compile(source: string): RE2JS | undefined {
  if (remembered.has(source)) return remembered.get(source);
  if (remembered.size >= rememberedAtMost) remembered.clear();
  const compiled = tryCompile(source);
  remembered.set(source, compiled);
  return compiled;
}

function tryCompile(source: string): RE2JS | undefined {
  const { body, flags } = splitPattern(source);
  try {
    return RE2JS.compile(toRe2(body), flags);
  } catch {
    // Look-around and back-references have no linear-time match, so they are refused like a syntax error.
    return undefined;
  }
}

/** `/pattern/flags` or the bare pattern. `g`, `u`, `y`, `d` and `v` change nothing for "found anywhere". */
export function splitPattern(source: string): { body: string; flags: number } {
  const parts = /^\/(.+)\/([dgimsuvy]*)$/s.exec(source);
  if (!parts) return { body: source, flags: 0 };
  const [, body = "", letters = ""] = parts;
  return { body, flags: [...letters].reduce((flags, letter) => flags | (flagOf[letter] ?? 0), 0) };
}

const flagOf: Record<string, number> = {
  i: RE2JS.CASE_INSENSITIVE,
  m: RE2JS.MULTILINE,
  s: RE2JS.DOTALL,
};

/** JavaScript writes `\p{Script=Han}` and `\u3042` where RE2 writes `\p{Han}` and `\x{3042}`. */
function toRe2(body: string): string {
  const named = body.replaceAll(
    /\\([pP])\{(?:Script|sc|Script_Extensions|scx|General_Category|gc)=(\w+)\}/g,
    "\\$1{$2}",
  );
  return RE2JS.translateRegExp(named);
}
