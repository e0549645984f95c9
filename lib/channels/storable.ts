/**
 * The same JSON without what a `jsonb` column refuses: NUL characters and half surrogate pairs become U+FFFD. Everything
 * else, unknown fields included, stays untouched; usually the very same object comes back.
 */
export function storable<T>(value: T): T;
export function storable(value: unknown): unknown {
  if (typeof value === "string") return storableText(value);
  if (Array.isArray(value)) return mapIfChanged(value);
  if (typeof value === "object" && value !== null) return storableObject(value);
  return value;
}

function storableText(text: string): string {
  return text.toWellFormed().replaceAll("\u0000", "\uFFFD");
}

function mapIfChanged(list: unknown[]): unknown[] {
  const mapped = list.map((item) => storable(item));
  return mapped.every((item, index) => item === list[index]) ? list : mapped;
}

function storableObject(value: object): object {
  const entries = Object.entries(value);
  const mapped = entries.map(([key, item]) => [storableText(key), storable(item)] as const);
  const isSame = mapped.every(([key, item], index) => key === entries[index]?.[0] && item === entries[index]?.[1]);
  return isSame ? value : Object.fromEntries(mapped);
}
