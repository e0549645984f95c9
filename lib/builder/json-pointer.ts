/** The members on the way to a place in JSON, as RFC 6901 writes them: `/steps/3/title`. */
export function parsePointer(pointer: string): string[] {
  if (pointer === "") return [];
  return pointer
    .slice(1)
    .split("/")
    .map((key) => key.replaceAll("~1", "/").replaceAll("~0", "~"));
}

/** The pointer that leads through these members. */
export function pointerTo(...keys: readonly (string | number)[]): string {
  return keys.map((key) => `/${String(key).replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");
}

/** What stands at a place; nothing when there is no such place. Own members alone count. */
export function valueAt(value: unknown, path: readonly string[]): unknown {
  return path.reduce(memberOf, value);
}

function memberOf(value: unknown, key: string): unknown {
  if (Array.isArray(value)) return isIndex(key) ? (value as unknown[])[Number(key)] : undefined;
  return isRecord(value) && Object.hasOwn(value, key) ? value[key] : undefined;
}

/**
 * The same value with another member at a place, every untouched part being the same object as before. `undefined` removes the
 * member of an object. Nothing when the place cannot exist: its parent is missing, or the index lies outside of the list.
 */
export function withValueAt(value: unknown, path: readonly string[], member: unknown): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return member;
  const parent = value;
  if (rest.length > 0 && memberOf(parent, key) === undefined) return undefined;
  const changed = rest.length > 0 ? withValueAt(memberOf(parent, key), rest, member) : member;
  if (rest.length > 0 && changed === undefined) return undefined;
  if (Array.isArray(parent)) return withItem(parent as unknown[], key, changed);
  return isRecord(parent) ? withMember(parent, key, changed) : undefined;
}

function withItem(list: readonly unknown[], key: string, item: unknown): unknown[] | undefined {
  if (!isIndex(key) || Number(key) > list.length || item === undefined) return undefined;
  return list.toSpliced(Number(key), 1, item);
}

/** A record with one member set, or without it. */
export function withMember<T>(
  record: Readonly<Record<string, T>>,
  key: string,
  member: T | undefined,
): Record<string, T> {
  const others = Object.entries(record).filter(([name]) => name !== key);
  if (member === undefined) return Object.fromEntries(others);
  if (!Object.hasOwn(record, key)) return Object.fromEntries([...others, [key, member]]);
  return Object.fromEntries(Object.entries(record).map(([name, value]) => [name, name === key ? member : value]));
}

export function isIndex(key: string): boolean {
  return /^(0|[1-9]\d{0,8})$/.test(key);
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
