import { z } from "zod";
import { stepSchema } from "@/lib/engine";
import { flexContainerSchema, lineMessageSchema } from "@/lib/messages";
import type { JsonSchema } from "./json-hints";

/** What JSON is written of, by name. */
const sources = { flex: flexContainerSchema, message: lineMessageSchema, step: stepSchema };
export type JsonSchemaName = keyof typeof sources;

const made = new Map<JsonSchemaName, JsonSchema>();

/** The JSON Schema of something that people write by hand; made once, when it is asked for. */
export function jsonSchemaOf(name: JsonSchemaName): JsonSchema {
  const known = made.get(name);
  if (known) return known;
  const schema: JsonSchema = { ...z.toJSONSchema(sources[name], { io: "input", unrepresentable: "any" }) };
  made.set(name, schema);
  return schema;
}
