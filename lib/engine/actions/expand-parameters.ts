import type { JsonObject } from "@/lib/messages";
import { expandJsonText, expandParameter, type Scope } from "../placeholders";
import type { ActionType } from "./catalogue";

/** Fills the placeholders of an action's parameters; nothing when a text that has to be JSON is none afterwards. */
export function expandParameters(type: ActionType, parameters: JsonObject, scope: Scope): JsonObject | undefined {
  const jsonAt = jsonTexts[type];
  try {
    const entries = Object.entries(parameters).map(([key, value]) => [
      key,
      key === jsonAt?.key ? expandJson(value, jsonAt.member, scope) : expandValue(value, scope),
    ]);
    return Object.fromEntries(entries);
  } catch {
    return undefined;
  }
}

/** Parameters that may be written as JSON text, where what is inserted has to be escaped. */
const jsonTexts: Partial<Record<ActionType, { key: string; member?: string }>> = {
  get_raw_message: { key: "json" },
  http_request: { key: "body", member: "value" },
};

function expandJson(value: unknown, member: string | undefined, scope: Scope): unknown {
  if (member === undefined) return typeof value === "string" ? parse(value, scope) : expandValue(value, scope);
  if (!isObject(value) || value.type !== "json") return expandValue(value, scope);
  return { ...value, [member]: expandJson(value[member], undefined, scope) };
}

/** A lone placeholder hands over the value itself; anything else has to be JSON when it is filled in. */
function parse(text: string, scope: Scope): unknown {
  const value = expandParameter(text, scope);
  return typeof value === "string" ? JSON.parse(expandJsonText(text, scope)) : value;
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
