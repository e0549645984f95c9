import type { BuilderDocument } from "../document";
import type { Edit } from "../outcome";

export interface ReplaceDocument {
  document: BuilderDocument;
  reason: "importDraft" | "applyMerge" | "restore";
}

/** Puts another document in place of this one: an import, a merge, a restore point. What is the same stays the same object. */
export function replaceDocument(before: BuilderDocument, { document, reason }: ReplaceDocument): Edit {
  const { meaning, layout } = document;
  const count = meaning.steps.length;
  const known = new Set(before.meaning.steps);
  const focus = meaning.steps.filter((step) => !known.has(step)).map(({ id }) => id);
  const { settings, steps } = meaning;
  return { ok: true, settings, steps, layout, description: { key: reason, values: { count } }, focus };
}
