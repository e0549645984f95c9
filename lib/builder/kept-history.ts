import { z } from "zod";
import { canonicalText, meaningChecksum } from "./checksum";
import type { BuilderDocument } from "./document";
import { type History, type HistoryUnit, unitOf } from "./history";
import { descriptionKeys } from "./outcome";
import { patchSchema } from "./patch";
import { sha256 } from "./sha-256";

/** UND-8. */
const longestMs = 24 * 60 * 60_000;
/** What a tab's storage holds without trouble, in characters; going back is worth more of it than going forth. */
const most = { undo: 750_000, redo: 250_000 };

const unitSchema = z.strictObject({
  patches: z.array(patchSchema).max(50_000),
  inverse: z.array(patchSchema).max(50_000),
  description: z.strictObject({
    key: z.enum(descriptionKeys),
    values: z.record(z.string(), z.union([z.string(), z.number()])),
  }),
  focus: z.array(z.string()),
});

const keptSchema = z.strictObject({
  at: z.number(),
  /** Of the document that the newest unit led to. */
  fingerprint: z.string(),
  undo: z.array(unitSchema),
  redo: z.array(unitSchema),
});

interface Standing {
  document: BuilderDocument;
  history: History;
}

/** What can be undone and redone, as a text for the tab to keep (UND-8): patches alone, the newest of them; null when there is nothing. */
export function writeHistory({ document, history }: Standing, at: number): string | null {
  const undo = newest(history.undo, most.undo);
  const redo = newest(history.redo, most.redo);
  if (undo.length + redo.length === 0) return null;
  return JSON.stringify({ at, fingerprint: fingerprintOf(document), undo, redo });
}

/**
 * The history that a tab kept, for the same document: its patches fit no other. Nothing when a day has gone by, when the draft is
 * another one by now, or when the text is damaged.
 */
export function readHistory(text: string, document: BuilderDocument, now: number): History | undefined {
  const kept = keptSchema.safeParse(parse(text)).data;
  if (!kept || now - kept.at > longestMs || kept.fingerprint !== fingerprintOf(document)) return undefined;
  return { undo: kept.undo.map(toUnit), redo: kept.redo.map(toUnit) };
}

function newest(units: readonly HistoryUnit[], characters: number) {
  let rest = characters;
  const first = units.findLastIndex(({ size }) => {
    rest -= size;
    return rest < 0;
  });
  return units
    .slice(first + 1)
    .map(({ patches, inverse, description, focus }) => ({ patches, inverse, description, focus }));
}

const toUnit = ({ patches, inverse, ...named }: z.infer<typeof unitSchema>): HistoryUnit =>
  unitOf(patches, inverse, named);

function fingerprintOf({ meaning, layout }: BuilderDocument): string {
  return `${meaningChecksum(meaning)} ${sha256(canonicalText(layout))}`;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
