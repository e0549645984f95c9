import type { ZodType } from "zod";
import { type EntryContent, type EntryKind, entryContentSchemas } from "./entry";

/** An entry's kind with the content that belongs to it. */
export type EntryBody = { [K in EntryKind]: { kind: K; content: EntryContent<K> } }[EntryKind];

/** Reads what the database holds. A kind or content that this version does not know is shown as unsupported, never dropped (INB-105). */
export function parseEntryBody(kind: string, content: unknown): EntryBody {
  const body = isEntryKind(kind) ? parseKnown(kind, content) : undefined;
  return body ?? { kind: "unsupported", content: { platformType: kind } };
}

function parseKnown<K extends EntryKind>(kind: K, content: unknown): EntryBody | undefined {
  const schema: ZodType = entryContentSchemas[kind];
  const parsed = schema.safeParse(content);
  // The pair is sound because the schema was looked up by the kind; TypeScript cannot follow that through a union.
  return parsed.success ? ({ kind, content: parsed.data } as EntryBody) : undefined;
}

function isEntryKind(kind: string): kind is EntryKind {
  return Object.hasOwn(entryContentSchemas, kind);
}
