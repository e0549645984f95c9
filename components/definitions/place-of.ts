import { type Definition, titleOf } from "@/lib/engine";

/** What a JSON pointer of a definition points at, as people see it. */
export interface Place {
  /** The step that it is in; nothing for settings and the whole. */
  step?: { id: string; title: string };
  part: "step" | "settings" | "whole";
  /** The text or number that stands there, when it is short enough to be shown. */
  value?: string;
}

const longestValue = 60;

export function placeOf(definition: Definition, pointer: string): Place {
  const keys = pointer
    .split("/")
    .slice(1)
    .map((key) => key.replaceAll("~1", "/").replaceAll("~0", "~"));
  const value = shown(valueAt(definition, keys));
  const step = keys[0] === "steps" && keys[1] !== undefined ? definition.steps[Number(keys[1])] : undefined;
  if (step) return { part: "step", step: { id: step.id, title: titleOf(step) }, ...value };
  return { part: keys[0] === "settings" ? "settings" : "whole", ...value };
}

function valueAt(value: unknown, keys: string[]): unknown {
  return keys.reduce<unknown>((found, key) => {
    if (typeof found !== "object" || found === null || !Object.hasOwn(found, key)) return undefined;
    return Object.entries(found).find(([name]) => name === key)?.[1];
  }, value);
}

function shown(value: unknown): { value: string } | Record<never, never> {
  const text = typeof value === "number" ? String(value) : value;
  return typeof text === "string" && text !== "" && text.length <= longestValue ? { value: text } : {};
}
