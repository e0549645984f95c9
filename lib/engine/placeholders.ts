import type { JsonObject } from "@/lib/messages";
import { AnswerNames } from "./answers";

/** The tree that paths are looked up in; built by `scopeOf`. */
export type Scope = JsonObject;

/** Fills every `{{ path }}` of a text. Unknown is empty, and what was inserted is never read again. */
export function expandText(text: string, scope: Scope): string {
  if (!text.includes("{{")) return text;
  return splitTemplate(text)
    .map((part) => (part.isPlaceholder ? toText(evaluate(part.text, scope)) : part.text))
    .join("");
}

/** The same for a text that is JSON or an address: what is inserted is escaped, so that it stays where its author put it. */
export function expandEscaped(text: string, scope: Scope, escape: (value: string) => string): string {
  return splitTemplate(text)
    .map((part) => (part.isPlaceholder ? escape(toText(evaluate(part.text, scope))) : part.text))
    .join("");
}

/** The same for every string inside a piece of JSON; keys stay as they are. */
export function expandDeep<T>(value: T, scope: Scope): T;
export function expandDeep(value: unknown, scope: Scope): unknown {
  if (typeof value === "string") return expandText(value, scope);
  if (Array.isArray(value)) return value.map((item: unknown) => expandDeep(item, scope));
  if (!isObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, expandDeep(item, scope)]));
}

/** An action's parameter: a lone placeholder written with `$.` hands over the value itself, a list or an object too. */
export function expandParameter(text: string, scope: Scope): unknown {
  const parts = splitTemplate(text.trim());
  const only = parts[0];
  const isLone = parts.length === 1 && only?.isPlaceholder && /^\s*\$\./.test(only.text);
  return isLone ? evaluate(only.text, scope) : expandText(text, scope);
}

/** A stretch of plain text, or what stands between two pairs of braces. */
export interface Part {
  text: string;
  isPlaceholder: boolean;
}

/** A scanner rather than a pattern: braces may stand inside the quotes of a default or of a bracketed segment. */
export function splitTemplate(text: string): Part[] {
  const parts: Part[] = [];
  let position = 0;
  while (position < text.length) {
    const open = text.indexOf("{{", position);
    const close = open < 0 ? -1 : findClose(text, open + 2);
    if (close < 0) break;
    if (open > position) parts.push({ text: text.slice(position, open), isPlaceholder: false });
    parts.push({ text: text.slice(open + 2, close), isPlaceholder: true });
    position = close + 2;
  }
  if (position < text.length) parts.push({ text: text.slice(position), isPlaceholder: false });
  return parts;
}

function findClose(text: string, from: number): number {
  let isQuoted = false;
  for (let index = from; index < text.length; index += 1) {
    if (isQuoted && text[index] === "\\") index += 1;
    else if (text[index] === '"') isQuoted = !isQuoted;
    else if (!isQuoted && text.startsWith("}}", index)) return index;
  }
  // An unbalanced quote: better the nearest end than braces in front of a person.
  return isQuoted ? text.indexOf("}}", from) : -1;
}

export function evaluate(source: string, scope: Scope): unknown {
  const parts = /^([^|]*)(?:\|\s*default\(\s*("(?:[^"\\]|\\.)*")\s*\)\s*)?$/s.exec(source);
  const path = parts && parsePath(parts[1] ?? "");
  const value = path && lookUp(scope, path);
  if (toText(value) !== "") return value;
  return parts?.[2] === undefined ? "" : unquote(parts[2]);
}

function unquote(quoted: string): string {
  return quoted.slice(1, -1).replaceAll(/\\(.)/gs, "$1");
}

/** Segments parted by dots, or `[n]` / `["text"]`; nothing when it is no path. */
export function parsePath(source: string): string[] | undefined {
  const path = source.trim().replace(/^\$\.?/, "");
  const segment = /\.?([^\s.[\]"{}]+)|\[(\d+)\]|\["((?:[^"\\]|\\.)*)"\]/gsy;
  const segments: string[] = [];
  while (segment.lastIndex < path.length) {
    const found = segment.exec(path);
    if (!found) return undefined;
    segments.push(found[1] ?? found[2] ?? unquote(`"${found[3] ?? ""}"`));
  }
  return segments.length > 0 ? segments : undefined;
}

/** Own members only, so that `session.constructor` is a missing answer and not a function. */
function lookUp(scope: unknown, path: string[]): unknown {
  let value = scope;
  for (const key of path) {
    if (value instanceof AnswerNames) {
      value = value.get(key);
      continue;
    }
    if ((!isObject(value) && !Array.isArray(value)) || !Object.hasOwn(value, key)) return undefined;
    value = Array.isArray(value) ? (value as unknown[])[Number(key)] : value[key];
  }
  return value instanceof AnswerNames ? value.toJSON() : value;
}

function toText(value: unknown): string {
  if (typeof value === "string") return value;
  if (typeof value === "number" || typeof value === "boolean") return String(value);
  if (Array.isArray(value)) return value.map(toText).join(", ");
  return isObject(value) ? JSON.stringify(value) : "";
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
