/** A line of a CSV file as RFC 4180 wants it. */
export function csvLine(cells: readonly string[]): string {
  return `${cells.map(csvCell).join(",")}\r\n`;
}

/** Makes spreadsheet programs read UTF-8. */
export const byteOrderMark = "\uFEFF";

/**
 * A spreadsheet program takes a cell that begins like this for a formula, and would run what a person wrote in a chat. The
 * full-width forms count too: Japanese editions read them the same way.
 */
const formulaStart = /^[=+\-@\t\r＝＋－＠]/;

/** An apostrophe in front makes a text of it; everything that could end a cell is quoted. */
export function csvCell(value: string): string {
  const safe = formulaStart.test(value) ? `'${value}` : value;
  return /[",\r\n]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
