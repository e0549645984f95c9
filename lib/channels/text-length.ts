export type LengthUnit = "utf16" | "grapheme";

const segmenter = new Intl.Segmenter(undefined, { granularity: "grapheme" });

/** The length of a text as a platform counts it: UTF-16 code units, or what people see as one character. */
export function lengthOf(text: string, unit: LengthUnit): number {
  return unit === "utf16" ? text.length : [...segmenter.segment(text)].length;
}

/** At most `max` units of the text, cut between visible characters, with an ellipsis when something is missing. */
export function shorten(text: string, max: number, unit: LengthUnit): string {
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
