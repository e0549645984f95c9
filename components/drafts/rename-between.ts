import type { Editing, HistoryUnit } from "@/lib/builder/shared";
import type { RenamedStep } from "@/lib/comments/shared";

/**
 * The step that got another id from one state of editing to the next: by renaming it, or by undoing or redoing that. What is said
 * about it has to follow, and the patches of a save do not tell it from deleting one step and adding another.
 */
export function renameBetween(before: Editing, now: Editing): RenamedStep | undefined {
  const { undo, redo } = now.history;
  const possible = [undo.at(-1), redo.at(-1)].flatMap(renamesOf);
  if (possible.length === 0) return undefined;
  const had = idsOf(before);
  const has = idsOf(now);
  return possible.find(({ from, to }) => had.has(from) && !had.has(to) && has.has(to) && !has.has(from));
}

/** What a unit renamed, there and back. */
function renamesOf(unit: HistoryUnit | undefined): RenamedStep[] {
  if (unit?.description.key !== "renameStep") return [];
  const [from, to] = [String(unit.description.values.id), String(unit.description.values.to)];
  return [
    { from, to },
    { from: to, to: from },
  ];
}

function idsOf({ document }: Editing): ReadonlySet<string> {
  return new Set(document.meaning.steps.map(({ id }) => id));
}
