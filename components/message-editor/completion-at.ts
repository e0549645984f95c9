/** The stretch of a text that a choice from the list replaces, and what narrows the list. */
export interface CompletionRange {
  from: number;
  to: number;
  query: string;
}

const longestQuery = 60;

/** Whether a placeholder is being typed before the caret: two braces that nothing has closed yet (INS-11). */
export function completionAt(text: string, caret: number): CompletionRange | undefined {
  const from = text.lastIndexOf("{{", caret - 1);
  if (from < 0 || from + 2 > caret) return undefined;
  const typed = text.slice(from + 2, caret);
  if (/[{}\n|]/.test(typed) || typed.length > longestQuery) return undefined;
  return { from, to: caret, query: typed.trim() };
}

/** The text with the placeholder in it, and where the caret goes. Braces that stand behind the caret already are used. */
export function complete(
  text: string,
  { from, to }: Pick<CompletionRange, "from" | "to">,
  path: string,
): { text: string; caret: number } {
  const rest = text.slice(to).replace(/^\s*\}\}/, "");
  const inserted = `{{${path}}}`;
  return { text: `${text.slice(0, from)}${inserted}${rest}`, caret: from + inserted.length };
}

/** The options that fit what was typed, by path or by label; those that begin with it come first. */
export function matchOptions<T extends { path: string; label: string }>(options: readonly T[], query: string): T[] {
  const wanted = query.toLowerCase();
  const begins = ({ path, label }: T) =>
    path.toLowerCase().startsWith(wanted) || label.toLowerCase().startsWith(wanted);
  const contains = ({ path, label }: T) => path.toLowerCase().includes(wanted) || label.toLowerCase().includes(wanted);
  const first = options.filter(begins);
  return [...first, ...options.filter((option) => !begins(option) && contains(option))];
}
