import { patchesBetween } from "./diff";
import type { BuilderDocument } from "./document";
import { type History, type HistoryUnit, unitOf } from "./history";
import { mergeDocuments } from "./merge";
import type { Description } from "./outcome";
import { applyPatches } from "./patch";

/** A unit of one's own that can no longer be undone or redone, because somebody else changed the same. */
export interface LostUnit {
  description: Description;
  /** Whether undoing it was given up, or redoing it. */
  direction: "undo" | "redo";
  /** Where both changed something, as JSON pointers into the merged document. */
  paths: readonly string[];
}

export interface Rebased {
  history: History;
  lost: readonly LostUnit[];
}

/**
 * The history after another person's change was merged in: every unit of one's own put on top of theirs, so that undo takes back
 * only one's own changes (UND-7). A unit that they changed further is taken out of the history, and named.
 *
 * `document` is the document that `history` belongs to, `merged` the one that takes its place.
 */
export function rebaseHistory(history: History, document: BuilderDocument, merged: BuilderDocument): Rebased {
  const back = walk(history.undo, "undo", document, merged);
  const forth = walk(history.redo, "redo", document, merged);
  return { history: { undo: back.units, redo: forth.units }, lost: [...back.lost, ...forth.lost] };
}

/** From the newest unit on: where one's own document goes, and where the merged one goes with it. */
function walk(
  units: readonly HistoryUnit[],
  direction: LostUnit["direction"],
  document: BuilderDocument,
  merged: BuilderDocument,
): { units: HistoryUnit[]; lost: LostUnit[] } {
  const rebased: HistoryUnit[] = [];
  const lost: LostUnit[] = [];
  let own = document;
  let both = merged;
  for (const unit of units.toReversed()) {
    const target = applyPatches(own, direction === "undo" ? unit.inverse : unit.patches);
    const { document: moved, conflicts } = mergeDocuments(own, target, both);
    if (conflicts.length > 0) {
      // What is not taken back stays, and to the units before it that is as if somebody else had done it.
      lost.push({ description: unit.description, direction, paths: conflicts.map(({ path }) => path) });
    } else {
      const [there, back] = [patchesBetween(both, moved), patchesBetween(moved, both)];
      if (there.length > 0) rebased.push(direction === "undo" ? unitOf(back, there, unit) : unitOf(there, back, unit));
      both = moved;
    }
    own = target;
  }
  return { units: rebased.toReversed(), lost };
}
