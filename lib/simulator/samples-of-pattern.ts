/**
 * Texts that a pattern of an author's should match, made by reading it: a sketch, not an engine. What it does not understand
 * yields nothing or something wrong, and the rule itself judges every proposal.
 */
export function samplesOfPattern(pattern: string): string[] {
  const source = /^\/(.*)\/[a-z]*$/s.exec(pattern)?.[1] ?? pattern;
  // Optional parts once without and once with, repetitions short and long.
  return [...new Set([0, 1, 2, 4].map((extra) => new Sampler(source, extra).sample()))].filter((text) => text !== "");
}

const classes: Record<string, string> = { d: "1", w: "a", s: " ", D: "a", W: "-", S: "a" };
const escapes: Record<string, string> = { n: "\n", t: "\t", r: "\r", b: "", B: "" };
const properties: readonly [RegExp, string][] = [
  [/Hiragana/, "あ"],
  [/Katakana/, "ア"],
  [/Han/, "山"],
  [/^N/, "1"],
  [/Lu|Upper/, "A"],
];

class Sampler {
  private at = 0;

  constructor(
    private readonly source: string,
    /** How many more than the least of every repetition. */
    private readonly extra: number,
  ) {}

  sample(): string {
    return this.alternatives();
  }

  /** The first alternative; the others are read and left. */
  private alternatives(): string {
    const first = this.sequence();
    while (this.peek() === "|") {
      this.at += 1;
      this.sequence();
    }
    return first;
  }

  private sequence(): string {
    let text = "";
    while (this.at < this.source.length && this.peek() !== "|" && this.peek() !== ")") text += this.repeated();
    return text;
  }

  private repeated(): string {
    const atom = this.atom();
    const [least, most] = this.repetition();
    return atom.repeat(Math.min(Math.max(least, Math.min(least + this.extra, most)), 100));
  }

  private repetition(): [least: number, most: number] {
    const found = /^(?:[*+?]|\{(\d+)(,(\d*))?\})/.exec(this.source.slice(this.at));
    if (!found) return [1, 1];
    this.at += found[0].length;
    if (this.peek() === "?") this.at += 1;
    const [sign, least, upTo, most] = found;
    if (sign === "*") return [0, 8];
    if (sign === "+") return [1, 8];
    if (sign === "?") return [0, 1];
    return [Number(least), upTo === undefined ? Number(least) : most ? Number(most) : Number(least) + 8];
  }

  private atom(): string {
    const character = this.peek();
    this.at += 1;
    switch (character) {
      case "^":
      case "$":
        return "";
      case ".":
        return "a";
      case "(":
        return this.group();
      case "[":
        return this.set();
      case "\\":
        return this.escape();
      default:
        return character;
    }
  }

  private group(): string {
    const head = /^\?(?::|<?[=!]|<[^>]*>)/.exec(this.source.slice(this.at))?.[0] ?? "";
    this.at += head.length;
    const text = this.alternatives();
    this.at += 1;
    // What only looks ahead or behind takes no room.
    return /[=!]$/.test(head) ? "" : text;
  }

  private set(): string {
    const isNegated = this.peek() === "^";
    if (isNegated) this.at += 1;
    let first: string | undefined;
    while (this.at < this.source.length && (this.peek() !== "]" || first === undefined)) {
      const character = this.peek();
      this.at += 1;
      const member = character === "\\" ? this.escape() : character;
      first ??= member;
    }
    this.at += 1;
    return isNegated ? "a" : (first ?? "");
  }

  private escape(): string {
    const character = this.peek();
    this.at += 1;
    if (character === "p" || character === "P") return this.property();
    if (character === "u" || character === "x") return this.codePoint();
    return classes[character] ?? escapes[character] ?? character;
  }

  private property(): string {
    const found = /^\{([^}]*)\}/.exec(this.source.slice(this.at));
    this.at += found?.[0].length ?? 0;
    const name = found?.[1] ?? "";
    return properties.find(([pattern]) => pattern.test(name.replace(/^.*=/, "")))?.[1] ?? "a";
  }

  private codePoint(): string {
    const found = /^(?:\{([0-9a-fA-F]+)\}|([0-9a-fA-F]{4})|([0-9a-fA-F]{2}))/.exec(this.source.slice(this.at));
    this.at += found?.[0].length ?? 0;
    const code = Number.parseInt(found?.[1] ?? found?.[2] ?? found?.[3] ?? "61", 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : "";
  }

  private peek(): string {
    return this.source.charAt(this.at);
  }
}
