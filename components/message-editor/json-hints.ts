import type { JsonPlace, JsonWay } from "./json-place";

/** A JSON Schema, as far as it is read here. */
export type JsonSchema = Readonly<Record<string, unknown>>;

/** Something that may stand at a place. */
export interface JsonHint {
  /** As it stands in the text: a key without quotes, a value as JSON. */
  text: string;
  /** What kind of value it takes, in the words of JSON. */
  detail: string;
  isRequired: boolean;
}

/** What may stand at a place of a JSON text by its schema: keys that are missing, or values. */
export function hintsAt(root: JsonSchema, place: JsonPlace): JsonHint[] {
  const kinds = kindsAt(root, place.way, place.siblings);
  return place.at === "key" ? keyHints(root, kinds, place.keys) : kinds.flatMap(valuesOf).filter(isFirst);
}

/** What the schema says of the key or the value at a place: its kind, and what it is called. */
export function helpAt(root: JsonSchema, place: JsonPlace, key: string): JsonHint | undefined {
  if (place.at === "key")
    return keyHints(root, kindsAt(root, place.way, place.siblings), []).find(({ text }) => text === key);
  const last = place.way.at(-1);
  const owner = last && kindsAt(root, place.way.slice(0, -1), last.siblings);
  return owner && keyHints(root, owner, []).find(({ text }) => text === last.key);
}

/** The schemas that fit what stands at the end of a way, told apart by the texts of the objects on it. */
function kindsAt(root: JsonSchema, way: readonly JsonWay[], siblings: Readonly<Record<string, string>>): JsonSchema[] {
  let kinds = variantsOf(root, root);
  for (const { key, siblings: texts } of way) {
    const members = fitting(kinds, texts).flatMap((kind) => memberOf(kind, key));
    kinds = members.flatMap((member) => variantsOf(root, member));
  }
  return fitting(kinds, siblings);
}

function memberOf(kind: JsonSchema, key: string): JsonSchema[] {
  const named = asSchema(asSchema(kind.properties)?.[key]);
  const listed = /^\d+$/.test(key) ? asSchema(kind.items) : undefined;
  const found = named ?? listed ?? asSchema(kind.additionalProperties);
  return found ? [found] : [];
}

const deepest = 8;

/** A schema without references and alternatives: each of what it may be. */
function variantsOf(root: JsonSchema, schema: JsonSchema, depth = 0): JsonSchema[] {
  if (depth > deepest) return [];
  const { $ref, oneOf, anyOf, allOf } = schema;
  if (typeof $ref === "string") return variantsOf(root, pointedAt(root, $ref), depth + 1);
  const alternatives = [oneOf, anyOf, allOf].flatMap((list) => (Array.isArray(list) ? list : []));
  if (alternatives.length === 0) return [schema];
  return alternatives.flatMap((one: unknown) => variantsOf(root, asSchema(one) ?? {}, depth + 1));
}

function pointedAt(root: JsonSchema, ref: string): JsonSchema {
  const keys = ref.replace(/^#\/?/, "").split("/").filter(Boolean);
  return keys.reduce<JsonSchema>((schema, key) => asSchema(schema[key]) ?? {}, root);
}

/** Those that an object with these texts can be: an object of another `type` is another kind. */
function fitting(kinds: readonly JsonSchema[], texts: Readonly<Record<string, string>>): JsonSchema[] {
  const fits = kinds.filter((kind) =>
    Object.entries(texts).every(([key, text]) => {
      const fixed = asSchema(asSchema(kind.properties)?.[key])?.const;
      return fixed === undefined || fixed === text;
    }),
  );
  return fits.length > 0 ? fits : [...kinds];
}

function keyHints(root: JsonSchema, kinds: readonly JsonSchema[], present: readonly string[]): JsonHint[] {
  const hints = new Map<string, JsonHint>();
  for (const kind of kinds) {
    const required = Array.isArray(kind.required) ? kind.required : [];
    for (const [key, member] of Object.entries(asSchema(kind.properties) ?? {})) {
      if (present.includes(key)) continue;
      const detail = [hints.get(key)?.detail, detailOf(root, asSchema(member) ?? {})].filter(Boolean);
      hints.set(key, { text: key, detail: [...new Set(detail)].join(" | "), isRequired: required.includes(key) });
    }
  }
  return [...hints.values()].sort((a, b) => Number(b.isRequired) - Number(a.isRequired));
}

function valuesOf(kind: JsonSchema): JsonHint[] {
  const fixed = kind.const === undefined ? [] : [kind.const];
  const listed = [kind.enum, kind.examples].flatMap((list): unknown[] => (Array.isArray(list) ? list : []));
  const either = kind.type === "boolean" ? [true, false] : [];
  const values = [...fixed, ...listed, ...either];
  return values.map((value) => ({ text: JSON.stringify(value), detail: "", isRequired: false }));
}

function isFirst({ text }: JsonHint, index: number, hints: readonly JsonHint[]): boolean {
  return hints.findIndex((hint) => hint.text === text) === index;
}

const mostShown = 8;

/** The kind of a value in a few signs: its type, what it can be, and its bounds. */
function detailOf(root: JsonSchema, schema: JsonSchema): string {
  const kinds = variantsOf(root, schema).map((kind) => {
    const values = [kind.const === undefined ? [] : [kind.const], kind.enum].flatMap((list) =>
      Array.isArray(list) ? list : [],
    );
    if (values.length > 0) return shortened(values.map((value) => JSON.stringify(value)));
    const examples = Array.isArray(kind.examples) ? ` ${shortened(kind.examples.map(String), 3)}` : "";
    return `${typeOf(kind)}${boundsOf(kind)}${examples}`;
  });
  return shortened([...new Set(kinds.filter(Boolean))]);
}

function typeOf({ type, properties }: JsonSchema): string {
  const named = asSchema(asSchema(properties)?.type)?.const;
  return typeof named === "string" ? named : typeof type === "string" ? type : "";
}

function boundsOf({ minimum, maximum, maxLength, maxItems }: JsonSchema): string {
  const most = maximum ?? maxLength ?? maxItems;
  const isBound = (value: unknown): value is number => typeof value === "number" && Math.abs(value) < 1e9;
  if (isBound(minimum) && isBound(most)) return ` ${minimum}…${most}`;
  return isBound(most) ? ` ≤ ${most}` : "";
}

function shortened(parts: readonly string[], most = mostShown): string {
  return parts.length > most ? `${parts.slice(0, most).join(" | ")} | …` : parts.join(" | ");
}

function asSchema(value: unknown): JsonSchema | undefined {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? { ...value } : undefined;
}
