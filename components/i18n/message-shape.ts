/** What a translation must share with its sibling: the names of its arguments and of its tags. */
export interface MessageShape {
  arguments: string[];
  tags: string[];
}

interface Cursor {
  text: string;
  at: number;
}

/** Reads an ICU message as far as names go. Throws when braces do not match. */
export function messageShape(text: string): MessageShape {
  const found = { arguments: new Set<string>(), tags: new Set<string>() };
  const cursor = { text, at: 0 };
  readText(cursor, found, false);
  if (cursor.at < text.length) throw new Error(`unexpected "}" at ${cursor.at} in ${JSON.stringify(text)}`);
  return { arguments: [...found.arguments].sort(), tags: [...found.tags].sort() };
}

type Found = { arguments: Set<string>; tags: Set<string> };

function readText(cursor: Cursor, found: Found, isBranch: boolean): void {
  while (cursor.at < cursor.text.length) {
    const character = cursor.text[cursor.at];
    if (character === "}") return;
    if (character === "{") readArgument(cursor, found);
    else {
      if (character === "<") noteTag(cursor, found);
      cursor.at += 1;
    }
  }
  if (isBranch) throw new Error(`missing "}" in ${JSON.stringify(cursor.text)}`);
}

function noteTag({ text, at }: Cursor, found: Found): void {
  const name = /^<(\w+)>/.exec(text.slice(at))?.[1];
  if (name) found.tags.add(name);
}

/** `{name}`, `{name, number}` or `{name, plural, one {…} other {…}}`: only the last has texts inside. */
function readArgument(cursor: Cursor, found: Found): void {
  cursor.at += 1;
  const name = /^\s*(\w+)\s*/.exec(cursor.text.slice(cursor.at));
  if (!name?.[1]) throw new Error(`an argument without a name at ${cursor.at} in ${JSON.stringify(cursor.text)}`);
  found.arguments.add(name[1]);
  cursor.at += name[0].length;
  while (cursor.text[cursor.at] !== "}") {
    if (cursor.at >= cursor.text.length) throw new Error(`missing "}" in ${JSON.stringify(cursor.text)}`);
    if (cursor.text[cursor.at] === "{") readBranch(cursor, found);
    else cursor.at += 1;
  }
  cursor.at += 1;
}

function readBranch(cursor: Cursor, found: Found): void {
  cursor.at += 1;
  readText(cursor, found, true);
  cursor.at += 1;
}
