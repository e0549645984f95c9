import type { BuilderDocument } from "./document";
import { isRecord, pointerTo } from "./json-pointer";
import { matchLists } from "./match-lists";
import type { Patch } from "./patch";
import { isSame, keysOf } from "./same-json";

/**
 * The changes that lead from one document to another, small ones first thought of: an item that moved is moved, a text that
 * changed is replaced alone. Parts that are the same object are not looked into, so this costs what was changed.
 */
export function patchesBetween(before: BuilderDocument, after: BuilderDocument): Patch[] {
  const patches: Patch[] = [];
  compare(before, after, "", patches);
  return patches;
}

function compare(before: unknown, after: unknown, path: string, patches: Patch[]): void {
  if (before === after) return;
  if (Array.isArray(before) && Array.isArray(after)) compareLists(before, after, path, patches);
  else if (isRecord(before) && isRecord(after)) compareRecords(before, after, path, patches);
  else if (!isSame(before, after)) patches.push({ op: "replace", path, value: after });
}

function compareRecords(
  before: Record<string, unknown>,
  after: Record<string, unknown>,
  path: string,
  patches: Patch[],
): void {
  for (const key of keysOf(before, after)) {
    const at = path + pointerTo(key);
    if (after[key] === undefined) patches.push({ op: "remove", path: at });
    else if (before[key] === undefined) patches.push({ op: "add", path: at, value: after[key] });
    else compare(before[key], after[key], at, patches);
  }
}

/** Removals from the end, then moves and additions from the start, then what changed inside of items that stayed. */
function compareLists(before: readonly unknown[], after: readonly unknown[], path: string, patches: Patch[]): void {
  const { pairs, kept } = matchLists(before, after);
  const origins = new Set(pairs.values());
  const list = before.flatMap((_, index) => (origins.has(index) ? [index] : []));
  for (let index = before.length - 1; index >= 0; index -= 1) {
    if (!origins.has(index)) patches.push({ op: "remove", path: path + pointerTo(index) });
  }
  let previous = -1;
  for (const [index, item] of after.entries()) {
    const origin = pairs.get(index);
    if (origin === undefined) {
      previous += 1;
      list.splice(previous, 0, -1);
      patches.push({ op: "add", path: path + pointerTo(previous), value: item });
    } else if (kept.has(origin)) previous = list.indexOf(origin);
    else previous = moveBehind(list, origin, previous, path, patches);
  }
  for (const [index, origin] of pairs) compare(before[origin], after[index], path + pointerTo(index), patches);
}

/** Puts an item right behind the one that it follows in the end. */
function moveBehind(list: number[], origin: number, previous: number, path: string, patches: Patch[]): number {
  const from = list.indexOf(origin);
  list.splice(from, 1);
  const to = from <= previous ? previous : previous + 1;
  list.splice(to, 0, origin);
  if (from !== to) patches.push({ op: "move", from: path + pointerTo(from), path: path + pointerTo(to) });
  return to;
}
