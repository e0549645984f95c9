import { z } from "zod";
import { type Definition, definitionSchema, parseDefinition } from "@/lib/engine";

/** What is being edited: never run for anybody. */
export interface Draft {
  definition: Definition;
  /** Where steps were drawn; read by screens alone. */
  layout: unknown;
  /** A number or name that the next version carries over from an imported form. */
  label?: string;
}

const storedSchema = z.object({
  definition: z.unknown(),
  layout: z.unknown().default({}),
  label: z.string().nullish(),
});

/** What a new interaction is before anybody drew anything. */
export const emptyDraft: Draft = { definition: definitionSchema.parse({ format: 1, steps: [] }), layout: {} };

/** The draft as it is stored, of whatever format; null when there is none or it is past reading. */
export function readDraft(stored: unknown): Draft | null {
  const parsed = storedSchema.safeParse(stored);
  if (!parsed.success) return null;
  const definition = parseDefinition(parsed.data.definition);
  if (!definition.ok) return null;
  const { layout, label } = parsed.data;
  return { definition: definition.definition, layout, ...(label && { label }) };
}
