import { isObject, type Json, type JsonObject } from "../core/json";
import { isLongerThan, type Unit } from "./length";
import type { Spot } from "./spot";

/** Looks at a value that is present and complains at its place. */
export type Check = (value: Json, spot: Spot) => void;

/** A property of an object: its check and whether it must be there. */
export interface Field {
  check: Check;
  required?: boolean;
}

/** The known properties of an object. */
export type Shape = Record<string, Field>;

/** Accepts anything. */
export const anything: Check = () => {};

/** A property that must be there. */
export function required(check: Check): Field {
  return { check, required: true };
}

/** A property that may be left out. */
export function optional(check: Check): Field {
  return { check };
}

/** Checks an object against its shape; `null` counts as absent. */
export function checkShape(value: Json, spot: Spot, shape: Shape): value is JsonObject {
  if (!isObject(value)) {
    spot.fail(spot.dialect === "plain" ? "Must be an object" : "must be an object");
    return false;
  }
  for (const name in shape) {
    const field = shape[name];
    const item = value[name];
    if (item !== undefined && item !== null) field?.check(item, spot.key(name));
    else if (field?.required) spot.key(name).missing();
  }
  if (spot.refuseUnknown) refuseUnknown(value, spot, shape);
  return true;
}

function refuseUnknown(value: JsonObject, spot: Spot, shape: Shape): void {
  for (const name in value) if (!(name in shape)) spot.key(name).fail("invalid property");
}

/** An object with the given shape. */
export function object(shape: Shape): Check {
  return (value, spot) => {
    checkShape(value, spot, shape);
  };
}

/** A text of limited length; `min: 1` refuses the empty text. */
export function text(rule: { max: number; min?: number; unit?: Unit }): Check {
  const { max, min = 0, unit = "utf16" } = rule;
  return (value, spot) => {
    const plain = spot.dialect === "plain";
    if (typeof value !== "string") spot.fail(plain ? "Must be a string" : "must be a string");
    else if (min > 0 && value === "") spot.fail(plain ? "May not be empty" : "must be non-empty text");
    else if (isLongerThan(value, max, unit)) {
      spot.fail(plain ? `Length must be between 0 and ${max}` : `must not be longer than ${max} characters`);
    }
  };
}

/** Any non-empty text. */
export const someText: Check = text({ min: 1, max: Number.MAX_SAFE_INTEGER });

/** One of a few words. */
export function oneOf(words: readonly string[]): Check {
  return (value, spot) => {
    if (typeof value === "string" && words.includes(value)) return;
    const list = `[${words.join(", ")}]`;
    spot.fail(spot.dialect === "plain" ? `Must be one of the following values: ${list}` : `must be one of ${list}`);
  };
}

/** A text of a given form. */
export function matching(pattern: RegExp, complaint: string): Check {
  return (value, spot) => {
    if (typeof value !== "string" || !pattern.test(value)) spot.fail(complaint);
  };
}

/** True or false. */
export const flag: Check = (value, spot) => {
  if (typeof value !== "boolean") spot.fail("must be a boolean");
};

/** A number between two bounds. */
export function number(rule: { min?: number; max?: number; integer?: boolean } = {}): Check {
  const { min = Number.NEGATIVE_INFINITY, max = Number.POSITIVE_INFINITY, integer = false } = rule;
  return (value, spot) => {
    if (typeof value !== "number") spot.fail("must be a number");
    else if (integer && !Number.isInteger(value)) spot.fail("must be an integer");
    else if (value < min) spot.fail(`must be greater than or equal to ${min}`);
    else if (value > max) spot.fail(`must be less than or equal to ${max}`);
  };
}

/** A list of limited size whose items are all checked. */
export function list(check: Check, rule: { min?: number; max: number }): Check {
  const { min = 0, max } = rule;
  return (value, spot) => {
    const plain = spot.dialect === "plain";
    if (!Array.isArray(value)) return spot.fail(plain ? "Must be an array" : "must be an array");
    if (value.length < min || value.length > max) {
      spot.fail(`${plain ? "Size" : "size"} must be between ${min} and ${max}`);
    }
    for (const [index, item] of value.entries()) check(item, spot.item(index));
  };
}
