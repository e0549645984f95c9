import { isObject, type Json, type JsonObject } from "../core/json";
import type { BodyStyle } from "../core/options";
import type { Random } from "../core/random";

function shuffleKeys(value: Json, random: Random): Json {
  if (Array.isArray(value)) return value.map((item) => shuffleKeys(item, random));
  if (!isObject(value)) return value;
  const shuffled: JsonObject = {};
  for (const key of random.shuffled(Object.keys(value))) {
    const item = value[key];
    if (item !== undefined) shuffled[key] = shuffleKeys(item, random);
  }
  return shuffled;
}

function spaced(value: Json): string {
  if (Array.isArray(value)) return value.length === 0 ? "[]" : `[ ${value.map(spaced).join(" , ")} ]`;
  if (!isObject(value)) return JSON.stringify(value);
  const parts = Object.entries(value).map(([key, item]) => `${JSON.stringify(key)} : ${spaced(item ?? null)}`);
  return parts.length === 0 ? "{}" : `{ ${parts.join(" , ")} }`;
}

function escapeNonAscii(text: string): string {
  return text.replace(/[\u0080-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`);
}

/** Writes a webhook body in one of the byte forms that JSON allows. */
export function serialise(body: JsonObject, style: BodyStyle, random: Random): string {
  switch (style) {
    case "compact":
      return JSON.stringify(body);
    case "spaced":
      return spaced(body);
    case "ascii":
      return escapeNonAscii(JSON.stringify(body));
    case "escaped-slash":
      return JSON.stringify(body).replaceAll("/", "\\/");
    case "shuffled-keys":
      return JSON.stringify(shuffleKeys(body, random));
    case "crlf-pretty":
      return JSON.stringify(body, null, 2).replaceAll("\n", "\r\n");
  }
}
