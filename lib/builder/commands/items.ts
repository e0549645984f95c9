import type { BuilderDocument } from "../document";
import { isRecord, parsePointer, withValueAt } from "../json-pointer";
import { type DescriptionKey, type Edit, type Refusal, refuse } from "../outcome";
import { renumberActions } from "../renumber-actions";
import { changeHolder, listAt } from "./fields";

/** A list of a step, such as `/messages`, `/branches`, `/messages/0/options`, or of the settings, such as `/cancelWords`. */
export interface ListPlace {
  /** The step; without it the settings. */
  stepId?: string;
  list: string;
}

export interface ItemPlace extends ListPlace {
  index: number;
}

/** Adds an item: a message, rule, branch, action, option, quick reply, cancel word … Without `index` it comes last. */
export function addItem(
  document: BuilderDocument,
  command: ListPlace & { index?: number; item: unknown },
): Edit | Refusal {
  return changeList(document, command, "addItem", (list) => {
    const at = command.index ?? list.length;
    return at < 0 || at > list.length ? undefined : list.map(placeOf).toSpliced(at, 0, { item: command.item });
  });
}

export function moveItem(document: BuilderDocument, command: ItemPlace & { to: number }): Edit | Refusal {
  return changeList(document, command, "moveItem", (list) => {
    const moved = list.map(placeOf);
    const [place] = moved.splice(command.index, 1);
    return place && isPlace(command.to, list) ? moved.toSpliced(command.to, 0, place) : undefined;
  });
}

export function deleteItem(document: BuilderDocument, command: ItemPlace): Edit | Refusal {
  return changeList(document, command, "deleteItem", (list) =>
    isPlace(command.index, list) ? list.map(placeOf).toSpliced(command.index, 1) : undefined,
  );
}

/** Adds the same item once more, right behind. */
export function duplicateItem(document: BuilderDocument, command: ItemPlace): Edit | Refusal {
  return changeList(document, command, "duplicateItem", (list) =>
    isPlace(command.index, list)
      ? list.map(placeOf).toSpliced(command.index + 1, 0, { item: list[command.index] })
      : undefined,
  );
}

export function setItem(document: BuilderDocument, command: ItemPlace & { item: unknown }): Edit | Refusal {
  return changeList(document, command, "changeItem", (list) =>
    isPlace(command.index, list)
      ? list.map((item, index) => (index === command.index ? { item: command.item, was: index } : { item, was: index }))
      : undefined,
  );
}

/** An item of the new list, and its place in the old one if it was there. */
interface Placed {
  item: unknown;
  was?: number;
}

function placeOf(item: unknown, was: number): Placed {
  return { item, was };
}

function isPlace(index: number, list: readonly unknown[]): boolean {
  return index >= 0 && index < list.length;
}

function changeList(
  document: BuilderDocument,
  { stepId, list, ...rest }: ListPlace & { index?: number },
  key: DescriptionKey,
  rearrange: (list: readonly unknown[]) => Placed[] | undefined,
): Edit | Refusal {
  return changeHolder(document, stepId, (holder) => {
    const before = listAt(holder, list);
    const after = before && rearrange(before);
    const changed = after && withValueAt(holder, parsePointer(list), itemsOf(list, after, before.length));
    if (!isRecord(changed)) return refuse("PLACE_MISSING", { id: stepId ?? "", path: list });
    const place = (rest.index ?? before?.length ?? 0) + 1;
    return { changed, description: { key, values: { id: stepId ?? "", list: nameOf(list), place } } };
  });
}

/** What is in the list, in one word: `messages`, `branches`, `options` … */
function nameOf(list: string): string {
  return parsePointer(list).at(-1) ?? "";
}

/** Actions call each other by their numbers, so their texts follow when they move. An empty optional list is left out. */
function itemsOf(list: string, placed: readonly Placed[], countBefore: number): unknown[] | undefined {
  const items = placed.map(({ item }) => item);
  const name = nameOf(list);
  if (name === "quickReplies" && items.length === 0) return undefined;
  const isActions = name === "beforeActions" || name === "afterActions";
  return isActions ? renumberActions(placed, countBefore) : items;
}
