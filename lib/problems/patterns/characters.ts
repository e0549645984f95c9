import { matchPattern } from "@/lib/engine";

/** One of each kind that people write; what a pattern itself names comes on top. */
const usual = "azAZ059_ -.,@/!\néあんアン漢字ｱＡ０　ー々";

/** The characters by which the parts of a pattern can be told apart. */
export function alphabetOf(sources: readonly string[]): string[] {
  return [...new Set([...usual, ...sources.join("")])];
}

/** Which of these characters one part of a pattern takes. Asked of the engine itself, so that both mean the same. */
export function takenBy(source: string, alphabet: readonly string[]): Set<string> {
  const whole = `^(?:${source})$`;
  return new Set(alphabet.filter((character) => matchPattern(whole, character).matched));
}

/** Every character of the first plane in pieces that one evaluation takes. */
const everything = Array.from({ length: 0x10000 / 0x1000 }, (_, piece) =>
  Array.from({ length: 0x1000 }, (_unused, index) => String.fromCharCode(piece * 0x1000 + index)).join(""),
);

/** Whether no character at all is meant: `[^\s\S]`. */
export function takesNoCharacter(source: string): boolean {
  const isUsual = [...usual].some((character) => matchPattern(source, character).matched);
  return !isUsual && !everything.some((piece) => matchPattern(source, piece).matched);
}
