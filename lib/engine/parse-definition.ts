import type { Problem } from "@/lib/kernel/errors";
import { escapePointer } from "./connections";
import type { Definition } from "./definition.schema";
import { definitionSchema } from "./definition.schema";
import { upgradeDefinition } from "./upgrade-definition";

/** What is wrong with the shape of something that should be a definition. Nothing more can be said about it. */
export interface ShapeProblem extends Problem {
  code: "SHAPE_INVALID";
}

export type ParsedDefinition = { ok: true; definition: Definition } | { ok: false; problems: ShapeProblem[] };

/** Reads a definition of any format from outside; what is wrong with its shape is named by JSON pointer. */
export function parseDefinition(value: unknown): ParsedDefinition {
  const parsed = definitionSchema.safeParse(upgradeDefinition(value));
  if (parsed.success) return { ok: true, definition: parsed.data };
  const problems = parsed.error.issues.map(({ path, message }): ShapeProblem => {
    const pointer = path.map((key) => `/${escapePointer(String(key))}`).join("");
    return { path: pointer, code: "SHAPE_INVALID", message };
  });
  return { ok: false, problems };
}

/** Reads a definition that was stored by this or an earlier release. Throws when it is none: then the store is broken. */
export function readStoredDefinition(value: unknown): Definition {
  return definitionSchema.parse(upgradeDefinition(value));
}
