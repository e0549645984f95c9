/** Whatever JSON can carry; bodies stay in this shape until a validator has looked at them. */
export type Json = null | boolean | number | string | Json[] | JsonObject;

/** An object as it came off the wire: every property may be missing. */
export interface JsonObject {
  [key: string]: Json | undefined;
}

/** True for a plain JSON object, not for arrays and null. */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The property as a string, or undefined when it is anything else. */
export function stringAt(object: JsonObject, key: string): string | undefined {
  const value = object[key];
  return typeof value === "string" ? value : undefined;
}

/** The property as a number, or undefined when it is anything else. */
export function numberAt(object: JsonObject, key: string): number | undefined {
  const value = object[key];
  return typeof value === "number" ? value : undefined;
}

/** The property as a boolean, or undefined when it is anything else. */
export function booleanAt(object: JsonObject, key: string): boolean | undefined {
  const value = object[key];
  return typeof value === "boolean" ? value : undefined;
}

/** The property as an object, or undefined when it is anything else. */
export function objectAt(object: JsonObject, key: string): JsonObject | undefined {
  const value = object[key];
  return isObject(value) ? value : undefined;
}

/** The property as a list; anything else counts as an empty one. */
export function listAt(object: JsonObject, key: string): Json[] {
  const value = object[key];
  return Array.isArray(value) ? value : [];
}

/** The strings of a list property. */
export function stringsAt(object: JsonObject, key: string): string[] {
  return listAt(object, key).filter((item): item is string => typeof item === "string");
}

/** Parses text that must hold a JSON object; undefined when it does not. */
export function parseObject(text: string): JsonObject | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}
