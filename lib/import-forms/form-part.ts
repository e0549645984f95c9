import type { z } from "zod";
import type { JsonObject } from "@/lib/messages";
import type { ImportLog } from "./import-log";

/** A piece of the form, where it stands in the file, and the log that hears about it. */
export interface Part {
  value: unknown;
  path: string;
  log: ImportLog;
}

/** A piece that is an object. */
export interface ObjectPart extends Part {
  value: JsonObject;
}

export function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

export function asObjectPart(part: Part): ObjectPart | undefined {
  const { value } = part;
  return isObject(value) ? { ...part, value } : undefined;
}

/** The piece under a key or an index. */
export function below<P extends Part>(part: P, key: string | number, value: unknown): Part {
  const escaped = String(key).replaceAll("~", "~0").replaceAll("/", "~1");
  return { value, path: `${part.path}/${escaped}`, log: part.log };
}

export function member(part: ObjectPart, key: string): Part {
  return below(part, key, part.value[key]);
}

/** The items of a list; one thing alone stands for a list of one, nothing for none. */
export function items(part: Part): Part[] {
  const { value } = part;
  if (isNothing(value)) return [];
  return Array.isArray(value) ? value.map((item: unknown, index) => below(part, index, item)) : [part];
}

/** What forms write where there is nothing: exports of PHP make no difference between an empty list and an empty object. */
export function isNothing(value: unknown): boolean {
  if (value === undefined || value === null || value === "") return true;
  return typeof value === "object" && Object.keys(value).length === 0;
}

/** Reports every member whose name is not expected, so that nothing is dropped in silence. */
export function reportUnknown(part: ObjectPart, known: readonly string[]): void {
  for (const [key, value] of Object.entries(part.value)) {
    if (!known.includes(key) && !isNothing(value)) part.log.lost(member(part, key).path, "UNKNOWN_FIELD", key);
  }
}

/** Counts a part as carried when it fits its place here, else as lost. A list of one or none, to be flattened. */
export function carry<S extends z.ZodType>(part: Part, schema: S, candidate: unknown): z.output<S>[] {
  const parsed = schema.safeParse(candidate);
  if (!parsed.success) {
    part.log.lost(part.path, "INVALID_VALUE", part.value);
    return [];
  }
  part.log.carried();
  return [parsed.data];
}

/** Numbers stand as texts in some exports. */
export function toNumber(value: unknown): number | undefined {
  if (typeof value === "number") return value;
  return typeof value === "string" && value.trim() !== "" && Number.isFinite(Number(value)) ? Number(value) : undefined;
}

/** Ids stand as numbers in some exports. */
export function toText(value: unknown): string | undefined {
  if (typeof value === "string") return value;
  return typeof value === "number" ? String(value) : undefined;
}

/** On in every way in which exports write it. */
export function toFlag(value: unknown): boolean {
  return value === true || value === 1 || value === "1" || value === "true";
}

/** A target, nothing when the form leaves it empty. */
export function toTarget(value: unknown): { nextStepId: string } | Record<never, never> {
  const target = toText(value);
  return target ? { nextStepId: target } : {};
}

/** Leaves members without a value out, so that defaults apply. */
export function present(members: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined && value !== null));
}
