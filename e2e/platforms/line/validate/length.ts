/** How LINE counts a property: JavaScript's string length, or what a reader would call characters. */
export type Unit = "utf16" | "grapheme";

const segmenter = new Intl.Segmenter(undefined, { granularity: "grapheme" });
// Plain ASCII without line breaks has one grapheme per unit; it is nearly all that a busy platform sees.
const plainAscii = /^[\x20-\x7e]*$/;

function graphemes(text: string): number {
  if (plainAscii.test(text)) return text.length;
  let count = 0;
  for (const _ of segmenter.segment(text)) count += 1;
  return count;
}

/** True when the text is longer than allowed in its unit. */
export function isLongerThan(text: string, max: number, unit: Unit): boolean {
  // There are never more graphemes than units, so short texts need no segmenting.
  if (text.length <= max) return false;
  return unit === "utf16" || graphemes(text) > max;
}
