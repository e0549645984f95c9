import type { JsonObject } from "@/lib/messages";
import { expandParameter, type Scope } from "../placeholders";
import type { ActionEntry } from "./action-entry.schema";
import type { ActionPosition } from "./action-request";

/** A piece of data on its way to a later action's parameter. */
export interface ChainedData {
  number: number;
  path: string[];
  value: unknown;
}

/** `<number of an action>.<path>`; nothing when it is no such thing. */
export function parseChainTarget(to: string): { number: number; path: string[] } | undefined {
  const [number = "", ...path] = to.split(".");
  const isTarget = /^[1-9]\d*$/.test(number) && path.length > 0 && path.every((key) => key !== "");
  return isTarget ? { number: Number(number), path } : undefined;
}

/** What an action hands on, worked out while its result is fresh. Only later actions can receive it. */
export function chainsFrom({ chains }: ActionEntry, number: number, scope: Scope): ChainedData[] {
  return chains.flatMap(({ to, data }) => {
    const target = parseChainTarget(to);
    return target && target.number > number ? [{ ...target, value: expandParameter(data, scope) }] : [];
  });
}

/** Puts what was handed on into expanded parameters: it is never read for placeholders again. */
export function applyChains(parameters: JsonObject, chained: ChainedData[], position: ActionPosition): JsonObject {
  const number = Number(position.slice(position.indexOf(".") + 1));
  return chained
    .filter((data) => data.number === number)
    .reduce<JsonObject>((before, { path, value }) => setMember(before, path, value), parameters);
}

function setMember(object: JsonObject, [key = "", ...rest]: string[], value: unknown): JsonObject {
  return { ...object, [key]: setAt(Object.hasOwn(object, key) ? object[key] : undefined, rest, value) };
}

function setAt(before: unknown, path: string[], value: unknown): unknown {
  const [key] = path;
  if (key === undefined) return value;
  if (Array.isArray(before) && /^\d+$/.test(key)) return setItem(before, Number(key), path.slice(1), value);
  return setMember(isObject(before) ? before : {}, path, value);
}

/** One past the end appends; anything further would leave holes. */
function setItem(items: unknown[], index: number, rest: string[], value: unknown): unknown[] {
  if (index > items.length) return items;
  return items.toSpliced(index, 1, setAt(items[index], rest, value));
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
