import { evaluate, parsePath, type Scope, splitTemplate } from "./placeholders";

/** One `{{ … }}` that somebody wrote. */
export interface Placeholder {
  /** The path as it was written, without braces and fallback. */
  name: string;
  /** Its segments; nothing when it is no path. */
  path: string[] | undefined;
  hasFallback: boolean;
}

/** Every placeholder in a text, or in all strings inside a piece of JSON, in reading order. */
export function listPlaceholders(value: unknown): Placeholder[] {
  return sourcesIn(value).map(toPlaceholder);
}

/** The names of placeholders that `scope` has nothing for and that bring no fallback, each once. */
export function missingPlaceholders(value: unknown, scope: Scope): string[] {
  const missing = sourcesIn(value).filter((source) => isEmpty(evaluate(source, scope)));
  return [...new Set(missing.map((source) => toPlaceholder(source).name))];
}

/** A text as it was typed, less its placeholders: what can be counted before anybody knows what will stand there. */
export function withoutPlaceholders(text: string): string {
  if (!text.includes("{{")) return text;
  return splitTemplate(text)
    .map((part) => (part.isPlaceholder ? "" : part.text))
    .join("");
}

function sourcesIn(value: unknown): string[] {
  if (typeof value === "string") {
    if (!value.includes("{{")) return [];
    return splitTemplate(value).flatMap((part) => (part.isPlaceholder ? [part.text] : []));
  }
  if (Array.isArray(value)) return value.flatMap(sourcesIn);
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(sourcesIn) : [];
}

function toPlaceholder(source: string): Placeholder {
  const [before = "", ...fallback] = source.split("|");
  const name = before.trim().replace(/^\$\.?/, "");
  return { name, path: parsePath(before), hasFallback: fallback.length > 0 };
}

function isEmpty(value: unknown): boolean {
  return value === undefined || value === null || value === "" || (Array.isArray(value) && value.length === 0);
}
