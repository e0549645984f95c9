export type LengthUnit = "utf16" | "grapheme" | "bytes";

const segmenter = new Intl.Segmenter(undefined, { granularity: "grapheme" });

/** The length of a text as a platform counts it: UTF-16 code units, what people see as one character, or UTF-8 bytes. */
export function lengthOf(text: string, unit: LengthUnit): number {
  switch (unit) {
    case "utf16":
      return text.length;
    case "grapheme":
      return [...segmenter.segment(text)].length;
    case "bytes":
      return utf8Length(text);
  }
}

/** Counted here rather than encoded: engine and messages run where nothing but the language is there. */
function utf8Length(text: string): number {
  let bytes = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return bytes;
}

/** The bytes of a value as JSON, which is how LINE weighs a drawn message. */
export function jsonBytes(value: unknown): number {
  return lengthOf(JSON.stringify(value) ?? "", "bytes");
}

/** At most `max` units of the text, cut between visible characters, with an ellipsis when something is missing. */
export function shorten(text: string, max: number, unit: "utf16" | "grapheme"): string {
  // A grapheme is at least one code unit long, so a text that is short in code units is short in both.
  if (text.length <= max || lengthOf(text, unit) <= max) return text;
  let kept = "";
  let used = 0;
  for (const { segment } of segmenter.segment(text)) {
    const size = unit === "utf16" ? segment.length : 1;
    if (used + size > max - 1) break;
    kept += segment;
    used += size;
  }
  return `${kept}…`;
}
