import { isRecord, pointerTo } from "./json-pointer";
import type { MergePart } from "./merge";
import { isSame } from "./same-json";

export interface ThreeLists {
  base: readonly unknown[];
  mine: readonly unknown[];
  theirs: readonly unknown[];
}

/** Both sides' changes of one list; nothing when they cannot be told apart and somebody has to choose. */
export function mergeLists(lists: ThreeLists, path: string, merge: MergePart): unknown[] | undefined {
  const { base, mine, theirs } = lists;
  const sides = [base, mine, theirs].map(byId);
  const [inBase, inMine, inTheirs] = sides;
  if (inBase && inMine && inTheirs) return mergeById(inBase, inMine, inTheirs, path, merge);
  return mergeStretches(lists, path, merge);
}

type ById = Map<string, unknown>;

/** A list whose items all bear ids of their own, such as steps. */
function byId(list: readonly unknown[]): ById | undefined {
  const items = new Map<string, unknown>();
  for (const item of list) {
    if (!isRecord(item) || typeof item.id !== "string" || items.has(item.id)) return undefined;
    items.set(item.id, item);
  }
  return items;
}

function mergeById(base: ById, mine: ById, theirs: ById, path: string, merge: MergePart): unknown[] {
  const places = new Map([...theirs.keys()].map((id, index) => [id, index]));
  return mergeOrder([...base.keys()], [...mine.keys()], [...theirs.keys()]).flatMap((id) => {
    // Where it stood for them, or what it is called when they have it no more.
    const at = path + pointerTo(places.get(id) ?? id);
    const item = merge(base.get(id), mine.get(id), theirs.get(id), at);
    return item === undefined ? [] : [item];
  });
}

/**
 * The order of every item of either side. Who reordered decides; when both did, mine. What the other side alone has comes behind
 * the item that it follows there.
 */
function mergeOrder(base: string[], mine: string[], theirs: string[]): string[] {
  const [inBase, inMine, inTheirs] = [base, mine, theirs].map((ids) => new Set(ids));
  const order = (ids: string[]) =>
    ids.filter((id) => inBase?.has(id) && inMine?.has(id) && inTheirs?.has(id)).join("\n");
  const hasMineMoved = order(mine) !== order(base);
  const [lead, other] = hasMineMoved ? [mine, theirs] : [theirs, mine];
  const result = [...lead];
  const known = new Set(lead);
  for (const [index, id] of other.entries()) {
    if (known.has(id)) continue;
    const before = other.slice(0, index).findLast((candidate) => known.has(candidate));
    result.splice(before === undefined ? 0 : result.indexOf(before) + 1, 0, id);
    known.add(id);
  }
  return result;
}

/** A stretch `[from, to)` of the base list and what a side put there. */
interface Stretch {
  from: number;
  to: number;
  items: readonly unknown[];
}

/** Lists whose items have no names: each side changed one stretch, and two stretches apart are two changes. */
function mergeStretches({ base, mine, theirs }: ThreeLists, path: string, merge: MergePart): unknown[] | undefined {
  if (base.length === mine.length && base.length === theirs.length) {
    return mine.map((item, index) => merge(base[index], item, theirs[index], path + pointerTo(index)));
  }
  const [own, other] = [stretchOf(base, mine), stretchOf(base, theirs)];
  // The later stretch first, so that the earlier one is still where it was.
  if (own.to <= other.from) return splice(splice(base, other), own);
  return other.to <= own.from ? splice(splice(base, own), other) : undefined;
}

function stretchOf(base: readonly unknown[], side: readonly unknown[]): Stretch {
  const shorter = Math.min(base.length, side.length);
  let start = 0;
  while (start < shorter && isSame(base[start], side[start])) start += 1;
  let end = 0;
  while (end < shorter - start && isSame(base[base.length - 1 - end], side[side.length - 1 - end])) end += 1;
  return { from: start, to: base.length - end, items: side.slice(start, side.length - end) };
}

function splice(list: readonly unknown[], { from, to, items }: Stretch): unknown[] {
  return list.toSpliced(from, to - from, ...items);
}
