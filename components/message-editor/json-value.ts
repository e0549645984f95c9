import type { JsonObject } from "@/lib/messages";

export type ReadJson = { ok: true; value: JsonObject } | { ok: false; problem: "not_json" | "not_object" };

/** What a text is as JSON: only objects are messages or designs. */
export function readJson(text: string): ReadJson {
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) ? { ok: true, value } : { ok: false, problem: "not_object" };
  } catch {
    return { ok: false, problem: "not_json" };
  }
}

/** An object as people edit it. */
export function writeJson(value: unknown): string {
  return JSON.stringify(value, null, 2);
}

/** Whether two pieces of JSON say the same; the order of members makes no difference. */
export function isSameJson(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (Array.isArray(one) && Array.isArray(other)) {
    return one.length === other.length && one.every((item, index) => isSameJson(item, other[index]));
  }
  if (!isObject(one) || !isObject(other)) return false;
  const names = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...names].every((name) => isSameJson(one[name], other[name]));
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The stretch of a text that a pointer names: the value itself, or the member that should hold it. */
export interface TextRange {
  from: number;
  to: number;
}

/**
 * Where the value stands that a JSON pointer names, in a text that is JSON. What is missing is pointed at where it would have
 * to be: the nearest value around it.
 */
export function rangeOf(text: string, pointer: string): TextRange {
  const path = pointer
    .split("/")
    .slice(1)
    .map((part) => part.replaceAll("~1", "/").replaceAll("~0", "~"));
  const reader = new Reader(text);
  return reader.find(path);
}

/** Walks a text that `JSON.parse` has accepted, so it needs to know no more than where values begin and end. */
class Reader {
  private at = 0;

  constructor(private readonly text: string) {}

  find(path: readonly string[]): TextRange {
    this.skipSpace();
    const start = this.at;
    const [key, ...rest] = path;
    const opening = this.text[start];
    if (key !== undefined && (opening === "{" || opening === "[")) {
      const inside = this.findInside(opening, key, rest);
      if (inside) return inside;
      this.at = start;
      // The opening brace alone: marking a whole design would mark nothing.
      return { from: start, to: start + 1 };
    }
    this.skipValue();
    return { from: start, to: this.at };
  }

  private findInside(opening: string, key: string, rest: readonly string[]): TextRange | undefined {
    this.at += 1;
    for (let index = 0; ; index += 1) {
      this.skipSpace();
      if (this.at >= this.text.length || /[}\]]/.test(this.text[this.at] ?? "")) return undefined;
      const name = opening === "{" ? this.readKey() : String(index);
      if (name === key) return this.find(rest);
      this.skipValue();
      this.skipSpace();
      if (this.text[this.at] === ",") this.at += 1;
    }
  }

  private readKey(): string {
    const start = this.at;
    this.skipString();
    const name: unknown = JSON.parse(this.text.slice(start, this.at));
    this.skipSpace();
    this.at += 1;
    return String(name);
  }

  private skipValue(): void {
    this.skipSpace();
    const first = this.text[this.at] ?? "";
    if (first === '"') this.skipString();
    else if (first === "{" || first === "[") this.skipNested();
    else while (this.at < this.text.length && !/[,}\]\s]/.test(this.text[this.at] ?? "")) this.at += 1;
  }

  private skipNested(): void {
    let depth = 0;
    do {
      const letter = this.text[this.at];
      if (letter === '"') {
        this.skipString();
        continue;
      }
      if (letter === "{" || letter === "[") depth += 1;
      if (letter === "}" || letter === "]") depth -= 1;
      this.at += 1;
    } while (depth > 0 && this.at < this.text.length);
  }

  private skipString(): void {
    this.at += 1;
    while (this.at < this.text.length && this.text[this.at] !== '"') this.at += this.text[this.at] === "\\" ? 2 : 1;
    this.at += 1;
  }

  private skipSpace(): void {
    while (/\s/.test(this.text[this.at] ?? "")) this.at += 1;
  }
}
