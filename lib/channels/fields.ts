/** Careful readers of platform JSON: what is absent or of another type is `undefined`, never an exception. */
export type Fields = Record<string, unknown>;

export function isFields(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

export function fieldsOf(from: Fields, name: string): Fields | undefined {
  const value = from[name];
  return isFields(value) ? value : undefined;
}

export function textOf(from: Fields, name: string): string | undefined {
  const value = from[name];
  return typeof value === "string" ? value : undefined;
}

export function numberOf(from: Fields, name: string): number | undefined {
  const value = from[name];
  return typeof value === "number" ? value : undefined;
}

export function fieldsListOf(from: Fields, name: string): Fields[] {
  const value = from[name];
  return Array.isArray(value) ? value.filter(isFields) : [];
}

export function textsOf(from: Fields, name: string): string[] | undefined {
  const value = from[name];
  return Array.isArray(value) ? value.filter((item) => typeof item === "string") : undefined;
}
