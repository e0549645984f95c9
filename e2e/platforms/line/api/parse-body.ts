import { isObject, type JsonObject } from "../core/json";
import { type ApiRoute, type PropertyType, type Reply, refuse, refuseProperty } from "./call";

/** A body, or why it was refused. */
export type ParsedBody = { body: JsonObject; refusal?: undefined } | { refusal: Reply; body?: undefined };

function position(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset).split("\n");
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

function unparsable(text: string, error: unknown): Reply {
  const found = error instanceof Error ? /position (\d+)/.exec(error.message)?.[1] : undefined;
  const { line, column } = position(text, found === undefined ? text.length : Number(found));
  return refuse(400, `The request body could not be parsed as JSON (line: ${line}, column: ${column})`);
}

function hasType(value: unknown, type: PropertyType): boolean {
  if (type === "array") return Array.isArray(value);
  if (type === "object") return isObject(value);
  return typeof value === type;
}

function wrongProperty(
  body: JsonObject,
  declared: Record<string, PropertyType>,
  refuseUnknown: boolean,
): string | undefined {
  return Object.keys(body).find((name) => {
    const type = declared[name];
    if (type === undefined) return refuseUnknown;
    const value = body[name];
    return value !== null && value !== undefined && !hasType(value, type);
  });
}

/** The parsed JSON body with its top-level types checked, or the refusal; `null` counts as absent. */
export function parseJsonBody(raw: Buffer, route: ApiRoute, refuseUnknown: boolean): ParsedBody {
  const text = raw.toString("utf8");
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch (error) {
    return { refusal: unparsable(text, error) };
  }
  if (!isObject(parsed)) return { refusal: unparsable(text, new Error("position 0")) };
  const wrong = route.properties && wrongProperty(parsed, route.properties, refuseUnknown);
  return wrong === undefined ? { body: parsed } : { refusal: refuseProperty(wrong) };
}

/** The fields of a form-encoded body. */
export function parseFormBody(raw: Buffer): JsonObject {
  return Object.fromEntries(new URLSearchParams(raw.toString("utf8")));
}
