/** A placeholder that says two braces. */
const braces = '{{_ | default("{{")}}';

/** Writes data so that filling in placeholders gives exactly this data again, whatever a person wrote into it. */
export function asLiteral(value: unknown): unknown {
  if (typeof value === "string") return value.replaceAll("{{", braces);
  if (Array.isArray(value)) return value.map(asLiteral);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, asLiteral(item)]));
}
