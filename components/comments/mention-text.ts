import { mentionOf, type Person, partsOf } from "@/lib/comments/shared";

/** A stretch of the text that stands for a member: `@` and the name. */
export interface NamedStretch {
  from: number;
  to: number;
  memberId: string;
}

/** What is being written, as it is read, and where in it somebody is named. */
export interface Written {
  text: string;
  named: readonly NamedStretch[];
}

export const nothingWritten: Written = { text: "", named: [] };

/** The text became another one. Names that were typed into are names no longer; the others move along. */
export function retype({ text: before, named }: Written, text: string): Written {
  const { start, removed, added } = changeBetween(before, text);
  const shift = added - removed;
  const kept = named.flatMap((stretch) => {
    if (stretch.to <= start) return [stretch];
    if (stretch.from >= start + removed) {
      return [{ ...stretch, from: stretch.from + shift, to: stretch.to + shift }];
    }
    return [];
  });
  return { text, named: kept };
}

/** Where a name is being typed, and what of it there is. */
export interface MentionRange {
  from: number;
  to: number;
  query: string;
}

const longestQuery = 30;

/** Whether a name is being typed before the caret: `@`, half or full width, that does not stand inside of an address. */
export function mentionAt({ text, named }: Written, caret: number): MentionRange | undefined {
  const from = Math.max(text.lastIndexOf("@", caret - 1), text.lastIndexOf("＠", caret - 1));
  if (from < 0 || caret <= from || /[\w.+-]/.test(text[from - 1] ?? " ")) return undefined;
  if (named.some((stretch) => stretch.from === from)) return undefined;
  const query = text.slice(from + 1, caret);
  if (query.length > longestQuery || /[\n@＠]/.test(query)) return undefined;
  return { from, to: caret, query };
}

/** Puts somebody's name where it was being typed; a space follows, and the caret behind it. */
export function nameInto(
  written: Written,
  { from, to }: Pick<MentionRange, "from" | "to">,
  person: Person,
): { written: Written; caret: number } {
  const name = `@${person.name}`;
  const rest = written.text.slice(to);
  const gap = /^\s/.test(rest) ? "" : " ";
  const { text, named } = retype(written, `${written.text.slice(0, from)}${name}${gap}${rest}`);
  const stretch = { from, to: from + name.length, memberId: person.memberId };
  const others = named.filter((other) => other.to <= stretch.from || other.from >= stretch.to);
  return { written: { text, named: inOrder([...others, stretch]) }, caret: stretch.to + 1 };
}

/** As it is sent and kept. */
export function toStored({ text, named }: Written): string {
  let stored = "";
  let end = 0;
  for (const { from, to, memberId } of inOrder(named)) {
    stored += text.slice(end, from) + mentionOf(memberId);
    end = to;
  }
  return (stored + text.slice(end)).trim();
}

/** What was kept, to be written on. Who has no name any more is called so. */
export function fromStored(stored: string, names: Readonly<Record<string, string>>, unknown: string): Written {
  let text = "";
  const named: NamedStretch[] = [];
  for (const part of partsOf(stored)) {
    const from = text.length;
    text += part.type === "text" ? part.text : `@${names[part.memberId] ?? unknown}`;
    if (part.type === "mention") named.push({ from, to: text.length, memberId: part.memberId });
  }
  return { text, named };
}

/** Those whose name fits what was typed, wherever in it; those whose name begins so come first. */
export function fittingPeople(people: readonly Person[], query: string): Person[] {
  const wanted = folded(query);
  const begins = people.filter(({ name }) => folded(name).startsWith(wanted));
  const contains = people.filter(({ name }) => !folded(name).startsWith(wanted) && folded(name).includes(wanted));
  return [...begins, ...contains].slice(0, shownPeople);
}

const shownPeople = 8;

function folded(text: string): string {
  return text.normalize("NFKC").replaceAll(/\s/g, "").toLowerCase();
}

function inOrder(named: readonly NamedStretch[]): NamedStretch[] {
  return named.toSorted((a, b) => a.from - b.from);
}

/** The one place where two texts differ. */
function changeBetween(before: string, after: string): { start: number; removed: number; added: number } {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start += 1;
  let end = 0;
  while (end < shorter - start && before.at(-1 - end) === after.at(-1 - end)) end += 1;
  return { start, removed: before.length - start - end, added: after.length - start - end };
}
