import type { JsonObject } from "@/lib/messages";

/** The format that this build writes and runs. `definitionSchema` describes it. */
export const definitionFormat = 1;

/** Takes a definition of one format to the next one. Never throws: what it does not understand it leaves as it is. */
export type FormatUpgrade = (definition: JsonObject) => JsonObject;

/**
 * One upgrade for each past format, by the number that it starts from. A new format adds a line here, a fixture of the old one
 * to `testing/formats`, and nothing anywhere else: whatever was stored or exported is read through this list.
 */
const upgrades: Readonly<Record<number, FormatUpgrade>> = { 0: fromUnnumbered };

/**
 * Takes a definition of any past format to the newest one, step by step. What is no definition, or of a format that is not known
 * yet, comes back untouched for the schema to refuse.
 */
export function upgradeDefinition(value: unknown): unknown {
  return upgradeThrough(upgrades, definitionFormat, value);
}

/** The mechanism by itself: applies the upgrades from the value's own format to `newest`, in order. */
export function upgradeThrough(
  known: Readonly<Record<number, FormatUpgrade>>,
  newest: number,
  value: unknown,
): unknown {
  if (!isObject(value)) return value;
  let definition = value;
  for (let format = formatOf(value); format < newest; format += 1) {
    const upgrade = known[format];
    if (!upgrade) return value;
    definition = { ...upgrade(definition), format: format + 1 };
  }
  return definition;
}

/** Documents from before formats had numbers carry none; they count as format 0. */
function formatOf({ format }: JsonObject): number {
  if (format === undefined) return 0;
  return typeof format === "number" && Number.isInteger(format) ? format : Number.POSITIVE_INFINITY;
}

/** Format 0 said `awaitInput: false` where an input mode stands now, and its settings stood beside the steps. */
function fromUnnumbered({ steps, settings, ...rest }: JsonObject): JsonObject {
  const loose = Object.fromEntries(Object.entries(rest).filter(([name]) => name !== "format"));
  const isReadable = settings === undefined || isObject(settings);
  return {
    settings: isReadable ? { ...loose, ...settings } : settings,
    ...(steps !== undefined && { steps: Array.isArray(steps) ? steps.map(stepFromUnnumbered) : steps }),
  };
}

function stepFromUnnumbered(step: unknown): unknown {
  if (!isObject(step) || !("awaitInput" in step)) return step;
  const { awaitInput, ...rest } = step;
  return awaitInput === false ? { ...rest, input: { mode: "none" } } : rest;
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
