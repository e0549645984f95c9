/** How well a command answers what was typed, 0 to 1. Kanji, either kana, half width and Latin all find it. */
export function scoreCommand(label: string, reading: string, query: string): number {
  const wanted = normalise(query);
  if (wanted === "") return 1;
  const name = normalise(label);
  if (name.startsWith(wanted)) return 1;
  if (name.includes(wanted)) return 0.8;
  const words = reading.split(" ").map(normalise);
  if (words.some((word) => word.startsWith(wanted))) return 0.7;
  return words.some((word) => word.includes(wanted)) ? 0.5 : 0;
}

/** One form for all ways of writing: NFKC, lower case, katakana as hiragana, no spaces. */
function normalise(text: string): string {
  const folded = text.normalize("NFKC").toLowerCase().replace(/\s+/g, "");
  return folded.replace(/[ァ-ヶ]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) - 0x60));
}
