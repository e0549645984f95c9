import type { JsonObject } from "@/lib/messages";
import { expandEscaped, expandParameter, type Scope } from "../placeholders";
import type { ActionType } from "./catalogue";

/** Fills the placeholders of an action's parameters; nothing when a text that has to be JSON is none afterwards. */
export function expandParameters(type: ActionType, parameters: JsonObject, scope: Scope): JsonObject | undefined {
  const special = specialParameters[type] ?? {};
  try {
    const entries = Object.entries(parameters).map(([key, value]) => [
      key,
      (special[key] ?? expandValue)(value, scope),
    ]);
    return Object.fromEntries(entries);
  } catch {
    return undefined;
  }
}

type Expand = (value: unknown, scope: Scope) => unknown;

/** Parameters in which what is inserted has to be escaped. */
const specialParameters: Partial<Record<ActionType, Record<string, Expand>>> = {
  get_raw_message: { json: expandJson },
  http_request: { url: expandAddress, body: expandBody },
};

/** JSON may be written as text. A lone placeholder hands over the value itself. */
function expandJson(value: unknown, scope: Scope): unknown {
  if (typeof value !== "string") return expandValue(value, scope);
  const whole = expandParameter(value, scope);
  if (typeof whole !== "string") return whole;
  return JSON.parse(expandEscaped(value, scope, (text) => JSON.stringify(text).slice(1, -1)));
}

function expandBody(body: unknown, scope: Scope): unknown {
  if (!isObject(body) || body.type !== "json") return expandValue(body, scope);
  return { ...body, value: expandJson(body.value, scope) };
}

/** What a person wrote stays one part of a path or one value: it cannot lead to another place. A lone placeholder is the address. */
function expandAddress(url: unknown, scope: Scope): unknown {
  if (typeof url !== "string" || isLonePlaceholder(url)) return expandValue(url, scope);
  return expandEscaped(url, scope, (text) => encodeURIComponent(text.toWellFormed()));
}

function isLonePlaceholder(text: string): boolean {
  return /^\s*\{\{[^{}]*\}\}\s*$/.test(text);
}

function expandValue(value: unknown, scope: Scope): unknown {
  if (typeof value === "string") return expandParameter(value, scope);
  if (Array.isArray(value)) return value.map((item: unknown) => expandValue(item, scope));
  if (!isObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, expandValue(item, scope)]));
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
