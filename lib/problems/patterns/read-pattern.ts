import { splitPattern } from "@/lib/engine";

/** A pattern as a tree. `characters` is one character of those that its source matches. */
export type PatternNode =
  | { type: "characters"; source: string }
  | { type: "start" }
  | { type: "end" }
  | { type: "sequence"; parts: readonly PatternNode[] }
  | { type: "choice"; parts: readonly PatternNode[] }
  | { type: "repeat"; part: PatternNode; min: number; max: number };

const nothing: PatternNode = { type: "sequence", parts: [] };

/** Reads a pattern that compiles; nothing when it says something that this reader does not follow. */
export function readPattern(source: string): PatternNode | undefined {
  const reader = new PatternReader(splitPattern(source).body);
  const node = reader.choice();
  return reader.isAtEnd ? node : undefined;
}

const repetition = /^\{(\d+)(?:(,)(\d*))?\}/;
const group = /^\((?:\?(?:P?<\w+>|[imsU-]*:)|(?!\?))/;
const flagsAlone = /^\(\?[imsU-]+\)/;
const characterClass = /^\[\^?\]?(?:\\[pP]\{[^}]*\}|\\.|\[:\^?\w+:\]|[^\]\\])*\]/su;
const escaped = /^\\(?:[pP]\{[^}]*\}|[pP].|x\{[0-9A-Fa-f]+\}|x[0-9A-Fa-f]{2}|u[0-9A-Fa-f]{4}|u\{[0-9A-Fa-f]+\}|.)/su;

class PatternReader {
  #rest: string;

  constructor(body: string) {
    this.#rest = body;
  }

  get isAtEnd(): boolean {
    return this.#rest === "";
  }

  choice(): PatternNode {
    const parts = [this.#sequence()];
    while (this.#take("|")) parts.push(this.#sequence());
    return parts.length === 1 ? (parts[0] ?? nothing) : { type: "choice", parts };
  }

  #sequence(): PatternNode {
    const parts: PatternNode[] = [];
    while (!this.isAtEnd && !/^[|)]/.test(this.#rest)) {
      const part = this.#item();
      if (!part) break;
      parts.push(this.#repeated(part));
    }
    return { type: "sequence", parts };
  }

  #item(): PatternNode | undefined {
    // Quoted stretches are rare, and nothing in them repeats.
    if (this.#rest.startsWith("\\Q")) return undefined;
    if (this.#match(flagsAlone)) return nothing;
    if (this.#match(group)) {
      const inside = this.choice();
      return this.#take(")") ? inside : undefined;
    }
    if (this.#take("^")) return { type: "start" };
    if (this.#take("$")) return { type: "end" };
    return this.#escaped() ?? this.#characters();
  }

  #escaped(): PatternNode | undefined {
    const source = this.#match(escaped)?.[0];
    if (source === undefined) return undefined;
    if (source === "\\A") return { type: "start" };
    if (source === "\\z" || source === "\\Z") return { type: "end" };
    // Between characters, and none itself.
    return source === "\\b" || source === "\\B" ? nothing : { type: "characters", source };
  }

  #characters(): PatternNode | undefined {
    const source = this.#match(characterClass)?.[0] ?? this.#match(/^[^()|*+?]/su)?.[0];
    return source === undefined ? undefined : { type: "characters", source };
  }

  #repeated(part: PatternNode): PatternNode {
    const bounds = this.#bounds();
    if (!bounds) return part;
    // Taking as little as possible finds the same texts.
    this.#take("?");
    return this.#repeated({ type: "repeat", part, ...bounds });
  }

  #bounds(): { min: number; max: number } | undefined {
    if (this.#take("*")) return { min: 0, max: Number.POSITIVE_INFINITY };
    if (this.#take("+")) return { min: 1, max: Number.POSITIVE_INFINITY };
    if (this.#take("?")) return { min: 0, max: 1 };
    const [all, min, comma, max] = this.#match(repetition) ?? [];
    if (all === undefined) return undefined;
    const upTo = max ? Number(max) : Number.POSITIVE_INFINITY;
    return { min: Number(min), max: comma ? upTo : Number(min) };
  }

  #take(sign: string): boolean {
    if (!this.#rest.startsWith(sign)) return false;
    this.#rest = this.#rest.slice(sign.length);
    return true;
  }

  #match(pattern: RegExp): RegExpExecArray | undefined {
    const found = pattern.exec(this.#rest);
    if (!found || found[0] === "") return undefined;
    this.#rest = this.#rest.slice(found[0].length);
    return found;
  }
}
