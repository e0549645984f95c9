/** The deepest nesting of a JSON text, counted without parsing it, so that a hostile one is refused before. */
export function depthOf(text: string): number {
  let depth = 0;
  let deepest = 0;
  for (const { token } of tokensOf(text)) {
    if (token === "{" || token === "[") deepest = Math.max(deepest, ++depth);
    else if (token === "}" || token === "]") depth -= 1;
  }
  return deepest;
}

/** In which line each of the JSON pointers begins; those that lead nowhere are left out. The text is valid JSON. */
export function linesOf(text: string, pointers: readonly string[]): Map<string, number> {
  const wanted = new Set(pointers);
  const found = new Map<string, number>();
  const path: Place[] = [{ pointer: "", next: 0, isList: false }];
  let line = 1;
  let readTo = 0;
  let name: string | undefined;
  for (const { token, at } of tokensOf(text)) {
    for (; readTo < at; readTo += 1) if (text[readTo] === "\n") line += 1;
    const place = path.at(-1);
    if (!place || token === ":") continue;
    if (token === "}" || token === "]") path.pop();
    else if (token === ",") name = undefined;
    else if (!place.isList && name === undefined && path.length > 1) name = String(JSON.parse(token));
    else {
      const pointer = pointerOf(place, name, path.length);
      if (wanted.has(pointer) && !found.has(pointer)) found.set(pointer, line);
      if (token === "{" || token === "[") path.push({ pointer, next: 0, isList: token === "[" });
      name = undefined;
    }
  }
  return found;
}

interface Place {
  pointer: string;
  /** The index of the next item of a list. */
  next: number;
  isList: boolean;
}

function pointerOf(place: Place, name: string | undefined, depth: number): string {
  if (depth === 1) return "";
  const key = place.isList ? String(place.next++) : (name ?? "");
  return `${place.pointer}/${key.replaceAll("~", "~0").replaceAll("/", "~1")}`;
}

function* tokensOf(text: string): Generator<{ token: string; at: number }> {
  const pattern = /"(?:[^"\\]|\\.)*"|[{}[\],:]|[^\s"{}[\],:]+/gsu;
  for (const match of text.matchAll(pattern)) yield { token: match[0], at: match.index };
}
