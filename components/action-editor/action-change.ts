import { renumberActions } from "@/lib/builder/shared";
import { type ActionEntry, actionEntrySchema } from "@/lib/engine";

/** One thing that somebody did to a list of actions, so that each can be one unit of undoing. */
export type ActionChange =
  | { type: "add"; index: number; action: ActionEntry }
  /** `place`: the field that was typed into, such as `/parameters/body`: typing in one field belongs together. */
  | { type: "set"; index: number; action: ActionEntry; place: string }
  | { type: "move"; index: number; to: number }
  | { type: "copy"; index: number }
  | { type: "remove"; index: number }
  /** Back to what the list was before something was removed. */
  | { type: "restore"; actions: readonly ActionEntry[] };

/** The list after a change. What names an action by its number goes on naming the same one. */
export function changeActions(actions: readonly ActionEntry[], change: ActionChange): ActionEntry[] {
  const placed = actions.map((item, was) => ({ item, was }));
  switch (change.type) {
    case "set":
      return actions.with(change.index, change.action);
    case "restore":
      return [...change.actions];
    case "add":
      return renumbered(placed.toSpliced(change.index, 0, { item: change.action, was: Number.NaN }), actions.length);
    case "copy": {
      const copied = actions.slice(change.index, change.index + 1).map((item) => ({ item, was: Number.NaN }));
      return renumbered(placed.toSpliced(change.index + 1, 0, ...copied), actions.length);
    }
    case "move": {
      const moved = placed.slice(change.index, change.index + 1);
      return renumbered(placed.toSpliced(change.index, 1).toSpliced(change.to, 0, ...moved), actions.length);
    }
    case "remove":
      return renumbered(placed.toSpliced(change.index, 1), actions.length);
  }
}

function renumbered(placed: readonly { item: ActionEntry; was: number }[], countBefore: number): ActionEntry[] {
  const known = placed.map(({ item, was }) => (Number.isNaN(was) ? { item } : { item, was }));
  return renumberActions(known, countBefore).map((action) => actionEntrySchema.parse(action));
}
