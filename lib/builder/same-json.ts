import { isRecord } from "./json-pointer";

/** Whether two pieces of JSON say the same. Absent and `undefined` members are the same thing. */
export function isSame(before: unknown, after: unknown): boolean {
  if (before === after) return true;
  if (Array.isArray(before) && Array.isArray(after)) {
    return before.length === after.length && before.every((item, index) => isSame(item, after[index]));
  }
  if (!isRecord(before) || !isRecord(after)) return false;
  return keysOf(before, after).every((key) => isSame(before[key], after[key]));
}

/** The names of every member that either of two objects has. */
export function keysOf(...records: Readonly<Record<string, unknown>>[]): string[] {
  const names = new Set<string>();
  for (const record of records) for (const name in record) if (record[name] !== undefined) names.add(name);
  return [...names];
}

/** `after`, but with the very objects of `before` wherever they say the same: what did not change is not drawn again. */
export function shareParts<T>(before: unknown, after: T): T;
export function shareParts(before: unknown, after: unknown): unknown {
  if (before === after || isSame(before, after)) return before;
  if (Array.isArray(before) && Array.isArray(after)) {
    return after.map((item, index) => shareParts(before[index], item));
  }
  if (!isRecord(before) || !isRecord(after)) return after;
  return Object.fromEntries(keysOf(after).map((key) => [key, shareParts(before[key], after[key])]));
}
