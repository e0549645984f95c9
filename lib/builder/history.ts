import { patchesBetween } from "./diff";
import type { BuilderDocument } from "./document";
import type { Applied, Description } from "./outcome";
import { applyPatches, type Patch } from "./patch";

/** One thing that a person did, as patches there and back. */
export interface HistoryUnit {
  patches: readonly Patch[];
  inverse: readonly Patch[];
  description: Description;
  /** The steps, notes and frames that it changed: what undo and redo bring into view (UND-5). */
  focus: readonly string[];
  /** Roughly what it weighs, in characters of JSON. */
  size: number;
}

/** A group that may still grow: typing in one field. The document before it is kept only as long. */
interface OpenGroup {
  key: string;
  lastAt: number;
  before: BuilderDocument;
}

/**
 * What can be undone and redone, newest last. Plain data that never changes: whatever does not concern the document, such as
 * selecting, looking around, saving or hearing from the server, does not come near it (UND-4).
 */
export interface History {
  undo: readonly HistoryUnit[];
  redo: readonly HistoryUnit[];
  open?: OpenGroup;
}

export const emptyHistory: History = { undo: [], redo: [] };

/** How long a pause ends a group of typing (UND-3). */
export const groupPauseMilliseconds = 600;

/** More than UND-1 asks for; the size is what keeps a huge paste from filling a browser. */
const historyLimits = { levels: 300, characters: 8 * 1024 * 1024 };

export interface RecordOptions {
  /** Now, in milliseconds of any clock that only goes forward. */
  at: number;
  /**
   * Changes with the same key belong together while they follow each other quickly: typing in one field, pushing by arrow keys.
   * Without a key a change is a unit of its own, as is a text that was composed.
   */
  group?: string;
}

/** Adds what a command did. Nothing is added for a change without patches; anything new ends what could be redone. */
export function record(history: History, before: BuilderDocument, done: Applied, options: RecordOptions): History {
  if (done.patches.length === 0) return history;
  const grown = extendGroup(history, done, options);
  if (grown) return grown;
  const unit = unitOf(done.patches, done.inverse, done);
  const open = options.group === undefined ? undefined : { key: options.group, lastAt: options.at, before };
  return trimmed({ undo: [...history.undo, unit], redo: [], ...(open && { open }) });
}

/** Ends the group of typing: on leaving the field, before composing and after it. */
export function seal(history: History): History {
  return history.open ? { undo: history.undo, redo: history.redo } : history;
}

/** A document and its history after going back or forth, and the unit that was passed. */
export interface HistoryMove {
  document: BuilderDocument;
  history: History;
  unit: HistoryUnit;
}

/** Takes the newest unit back; nothing when there is none. */
export function undo({ undo: units, redo }: History, document: BuilderDocument): HistoryMove | undefined {
  const unit = units.at(-1);
  if (!unit) return undefined;
  return {
    document: applyPatches(document, unit.inverse),
    history: { undo: units.slice(0, -1), redo: [...redo, unit] },
    unit,
  };
}

/** Does again what was undone last; nothing when there is nothing. */
export function redo({ undo: units, redo: undone }: History, document: BuilderDocument): HistoryMove | undefined {
  const unit = undone.at(-1);
  if (!unit) return undefined;
  return {
    document: applyPatches(document, unit.patches),
    history: { undo: [...units, unit], redo: undone.slice(0, -1) },
    unit,
  };
}

/** A unit of these patches. */
export function unitOf(
  patches: readonly Patch[],
  inverse: readonly Patch[],
  { description, focus }: Pick<HistoryUnit, "description" | "focus">,
): HistoryUnit {
  return { patches, inverse, description, focus, size: JSON.stringify([patches, inverse]).length };
}

/** The history with the change added to its open group; nothing when the change begins something new. */
function extendGroup(history: History, done: Applied, { at, group }: RecordOptions): History | undefined {
  const { open, undo: units } = history;
  const last = units.at(-1);
  const isSameGroup = open && last && open.key === group && at - open.lastAt < groupPauseMilliseconds;
  if (!isSameGroup) return undefined;
  const patches = patchesBetween(open.before, done.document);
  const earlier = units.slice(0, -1);
  const inverse = patchesBetween(done.document, open.before);
  // Typed and taken back: there is nothing to undo.
  if (patches.length === 0) return { undo: earlier, redo: [] };
  const unit = unitOf(patches, inverse, { description: done.description, focus: done.focus });
  return { undo: [...earlier, unit], redo: [], open: { ...open, lastAt: at } };
}

/** Without its oldest units when there are too many or they weigh too much. The newest always stays. */
function trimmed(history: History): History {
  let weight = 0;
  let kept = 0;
  for (const { size } of history.undo.toReversed()) {
    weight += size;
    if (kept > 0 && (weight > historyLimits.characters || kept >= historyLimits.levels)) break;
    kept += 1;
  }
  return kept === history.undo.length ? history : { ...history, undo: history.undo.slice(-kept) };
}
