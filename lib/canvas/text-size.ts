const fullWidth = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/;
const narrow = /[\s.,:;!|'`iljtfrI()[\]{}]/;
const wide = /[MWmw@%A-Z]/;

/** About how wide a text is drawn, in pixels. Latin letters by their class: layout needs no more, and asks no browser. */
export function textWidth(text: string, fontSize: number): number {
  let ems = 0;
  for (const character of text) ems += emsOf(character);
  return ems * fontSize;
}

function emsOf(character: string): number {
  if (fullWidth.test(character) || character.length > 1) return 1;
  if (narrow.test(character)) return 0.32;
  return wide.test(character) ? 0.72 : 0.56;
}

/** On how many lines a text stands in a box: Latin words stay whole where they can, Japanese breaks anywhere. */
export function linesIn(text: string, width: number, fontSize: number): number {
  return text.split("\n").reduce((lines, paragraph) => lines + linesOfParagraph(paragraph, width, fontSize), 0);
}

const pieces = /[\u0021-\u024f]+|./gsu;

function linesOfParagraph(paragraph: string, width: number, fontSize: number): number {
  let lines = 1;
  let used = 0;
  for (const [piece] of paragraph.matchAll(pieces)) {
    const length = textWidth(piece, fontSize);
    if (used + length <= width) used += length;
    else {
      lines += Math.max(1, Math.ceil(length / width));
      used = length % width;
    }
  }
  return lines;
}
