import { apply } from "./apply";
import type { Command } from "./command";
import { patchesBetween } from "./diff";
import type { BuilderDocument } from "./document";
import {
  emptyHistory,
  type History,
  type HistoryUnit,
  type RecordOptions,
  record,
  redo,
  seal,
  undo,
  unitOf,
} from "./history";
import { type ChooseSide, type MergeConflict, mergeDocuments } from "./merge";
import type { Applied, Refusal } from "./outcome";
import type { Patch } from "./patch";
import { type LostUnit, rebaseHistory } from "./rebase-history";

/** Somebody at work on a draft: what they see, what they can take back, and what the server has of it. Plain, unchanging data. */
export interface Editing {
  document: BuilderDocument;
  history: History;
  /** What the server is known to have, and under which revision (SAV-3). */
  saved: { document: BuilderDocument; revision: number };
}

export function startEditing(document: BuilderDocument, revision: number): Editing {
  return { document, history: emptyHistory, saved: { document, revision } };
}

/** Carries out a command and remembers it; a refused one changes nothing. */
export function edit(
  editing: Editing,
  command: Command,
  options: RecordOptions,
): { editing: Editing; result: Applied | Refusal } {
  const result = apply(editing.document, command);
  if (!result.ok || result.patches.length === 0) return { editing, result };
  const history = record(editing.history, editing.document, result, options);
  return { editing: { ...editing, document: result.document, history }, result };
}

/** Goes back or forth by one unit; without one everything stays, and there is no unit to tell of. */
export function step(editing: Editing, direction: "undo" | "redo"): { editing: Editing; unit?: HistoryUnit } {
  const moved = (direction === "undo" ? undo : redo)(editing.history, editing.document);
  if (!moved) return { editing };
  return { editing: { ...editing, document: moved.document, history: moved.history }, unit: moved.unit };
}

/** Ends the group of typing (UND-3). */
export function endGroup(editing: Editing): Editing {
  const history = seal(editing.history);
  return history === editing.history ? editing : { ...editing, history };
}

/** What the server does not have yet: a save sends this with `saved.revision`, and nothing else (SAV-1). */
export function unsavedPatches({ saved, document }: Editing): Patch[] {
  return patchesBetween(saved.document, document);
}

/** The server took what was sent. What was typed meanwhile is still to be saved; undo and redo know nothing of it (UND-4). */
export function acknowledge(editing: Editing, sent: BuilderDocument, revision: number): Editing {
  return { ...editing, saved: { document: sent, revision } };
}

export interface MergedEditing {
  editing: Editing;
  /** Fields that both changed. Without a choice one's own stands; nothing typed is lost (SAV-4). */
  conflicts: readonly MergeConflict[];
  /** Own units that can no longer be taken back, because others changed the same further (UND-7). */
  lost: readonly LostUnit[];
}

/**
 * Somebody else saved first: takes their document over and puts what is unsaved here on top of it (SAV-3, SAV-4). Where both changed
 * the same field and one's own is kept, keeping it is a unit by itself: undoing it shows theirs.
 */
export function mergeTheirs(
  { document, history, saved }: Editing,
  theirs: Editing["saved"],
  choose: ChooseSide = () => "mine",
): MergedEditing {
  const { document: chosen, conflicts } = mergeDocuments(saved.document, document, theirs.document, choose);
  const yielding = mergeDocuments(saved.document, document, theirs.document, () => "theirs").document;
  const { history: rebased, lost } = rebaseHistory(history, document, yielding);
  const kept = unitBetween(yielding, chosen, conflicts.length);
  const withKept = kept ? { undo: [...rebased.undo, kept], redo: [] } : rebased;
  return { editing: { document: kept ? chosen : yielding, history: withKept, saved: theirs }, conflicts, lost };
}

function unitBetween(before: BuilderDocument, after: BuilderDocument, count: number): HistoryUnit | undefined {
  const patches = patchesBetween(before, after);
  if (patches.length === 0) return undefined;
  return unitOf(patches, patchesBetween(after, before), {
    description: { key: "applyMerge", values: { count } },
    focus: [],
  });
}
