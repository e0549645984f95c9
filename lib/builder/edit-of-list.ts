import type { Command } from "./command";
import { isRecord, pointerTo } from "./json-pointer";
import { isSame } from "./same-json";

/** A list of a step as it was, and as an editor hands it back. Items that did not change are the same objects. */
interface ListEdit {
  stepId: string;
  /** Where the list stands, such as `/messages`. */
  list: string;
  before: readonly unknown[];
  after: readonly unknown[];
}

/** A command, and the field whose typing it belongs to (UND-3). */
export interface GroupedCommand {
  command: Command;
  group?: string;
}

/**
 * What somebody did to a list, told from the outcome: typed into a field, added, copied, moved or removed one, changed one. Editors
 * that only know their list so give commands that undo can name, and that renumber what counts places. Nothing when it is the same.
 */
export function editOfList(edit: ListEdit): GroupedCommand | undefined {
  const { stepId, list, before, after } = edit;
  if (after.length === before.length) return edited(edit);
  const place = after.findIndex((item, index) => item !== before[index]);
  const index = place < 0 ? after.length : place;
  if (after.length === before.length - 1 && isSameList(after, before.toSpliced(index, 1))) {
    return { command: { type: "delete_item", stepId, list, index } };
  }
  const item = after[index];
  if (after.length === before.length + 1 && isSameList(before, after.toSpliced(index, 1))) {
    const isCopy = index > 0 && isSame(item, before[index - 1]);
    if (isCopy) return { command: { type: "duplicate_item", stepId, list, index: index - 1 } };
    return { command: { type: "add_item", stepId, list, index, item } };
  }
  return whole(edit);
}

function whole({ stepId, list, after }: ListEdit): GroupedCommand {
  return { command: { type: "set_field", stepId, path: list, value: after } };
}

function edited(edit: ListEdit): GroupedCommand | undefined {
  const { stepId, list, before, after } = edit;
  const changed = after.flatMap((item, index) => (item === before[index] ? [] : [index]));
  const [first, last] = [changed[0], changed.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  if (first === last) return editedItem(edit, first);
  const isDown = isSameList(after, moved(before, first, last));
  const isUp = !isDown && isSameList(after, moved(before, last, first));
  if (!isDown && !isUp) return whole(edit);
  const [index, to] = isDown ? [first, last] : [last, first];
  return { command: { type: "move_item", stepId, list, index, to } };
}

function editedItem({ stepId, list, before, after }: ListEdit, index: number): GroupedCommand {
  const place = `${list}/${index}`;
  const typed = typedAt(before[index], after[index]);
  if (!typed) return { command: { type: "set_item", stepId, list, index, item: after[index] } };
  const path = place + pointerTo(...typed.path);
  return { command: { type: "set_field", stepId, path, value: typed.value }, group: `${stepId} ${path}` };
}

interface Typed {
  path: string[];
  value: unknown;
}

/** The one text or number in which two values differ, typed, emptied or begun; nothing when they differ in more. */
function typedAt(before: unknown, after: unknown, path: string[] = []): Typed | undefined {
  if (isTyped(before) && isTyped(after)) return path.length > 0 ? { path, value: after } : undefined;
  if (!isContainer(before) || !isContainer(after) || lengthOf(before) !== lengthOf(after)) return undefined;
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  const differing = keys.filter((key) => !isSame(memberOf(before, key), memberOf(after, key)));
  const [key, ...others] = differing;
  if (key === undefined || others.length > 0) return undefined;
  return typedAt(memberOf(before, key), memberOf(after, key), [...path, key]);
}

function isTyped(value: unknown): boolean {
  return typeof value === "string" || typeof value === "number" || value === undefined;
}

function isContainer(value: unknown): value is object {
  return Array.isArray(value) || isRecord(value);
}

/** Lists of another length were added to; objects have no length. */
function lengthOf(container: object): number | undefined {
  return Array.isArray(container) ? container.length : undefined;
}

function memberOf(container: object, key: string): unknown {
  return Object.entries(container).find(([name]) => name === key)?.[1];
}

function isSameList(one: readonly unknown[], other: readonly unknown[]): boolean {
  return one.length === other.length && one.every((item, index) => item === other[index]);
}

function moved(list: readonly unknown[], from: number, to: number): unknown[] {
  return list.toSpliced(from, 1).toSpliced(to, 0, ...list.slice(from, from + 1));
}
