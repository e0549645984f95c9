import { isObject } from "../core/json";

/** Longest text a pattern is tried on; expectations come from tests, but a slip should not hang the platform. */
const patternReach = 100_000;

function matchesText(wanted: string, value: unknown): boolean {
  const pattern = /^\/(.*)\/([dgimsuvy]*)$/s.exec(wanted);
  if (!pattern) return wanted === value;
  const text = typeof value === "string" ? value : JSON.stringify(value ?? null);
  return new RegExp(pattern[1] ?? "", pattern[2]).test(text.slice(0, patternReach));
}

/**
 * True when `value` has everything that `wanted` names: objects partially, lists item by item, `/…/` as a pattern
 * on the text (of anything that is no text, on its JSON).
 */
export function matches(wanted: unknown, value: unknown): boolean {
  if (typeof wanted === "string") return matchesText(wanted, value);
  if (Array.isArray(wanted)) {
    return Array.isArray(value) && wanted.every((item, index) => matches(item, value[index]));
  }
  if (!isObject(wanted)) return wanted === value;
  if (typeof value !== "object" || value === null) return false;
  const properties = new Map<string, unknown>(Object.entries(value));
  return Object.entries(wanted).every(([name, item]) => matches(item, properties.get(name)));
}
