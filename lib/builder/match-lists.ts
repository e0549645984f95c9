import { isRecord } from "./json-pointer";
import { isSame } from "./same-json";

export interface ListMatch {
  /** Which item of the earlier list each item of the later one was, by their places. What is missing is new. */
  pairs: Map<number, number>;
  /** Places in the earlier list of items that need not be moved: they are in order already. */
  kept: Set<number>;
}

/**
 * Finds the items of one list in another: first the same object or id. Of what is left over, when it is as much on both sides, the
 * first is the first, with other contents; else the same contents are the same item.
 */
export function matchLists(before: readonly unknown[], after: readonly unknown[]): ListMatch {
  const places = new Map<unknown, number[]>();
  for (let index = before.length - 1; index >= 0; index -= 1) {
    const key = keyOf(before[index]);
    places.set(key, [...(places.get(key) ?? []), index]);
  }
  const pairs = new Map<number, number>();
  for (const [index, item] of after.entries()) {
    const origin = before.length > index && keyOf(before[index]) === keyOf(item) ? index : undefined;
    const found = takeFrom(places, keyOf(item), origin);
    if (found !== undefined) pairs.set(index, found);
  }
  pairRest(before, after, pairs);
  const inOrder = [...pairs].sort(([a], [b]) => a - b).map(([, origin]) => origin);
  return { pairs: new Map([...pairs].sort(([a], [b]) => a - b)), kept: new Set(longestAscending(inOrder)) };
}

/** Steps are themselves as long as they keep their id; other items as long as they are the same object or text. */
function keyOf(item: unknown): unknown {
  return isRecord(item) && typeof item.id === "string" ? `#${item.id}` : item;
}

function takeFrom(places: Map<unknown, number[]>, key: unknown, preferred: number | undefined): number | undefined {
  const free = places.get(key);
  if (!free || free.length === 0) return undefined;
  if (preferred === undefined || !free.includes(preferred)) return free.pop();
  free.splice(free.indexOf(preferred), 1);
  return preferred;
}

function pairRest(before: readonly unknown[], after: readonly unknown[], pairs: Map<number, number>): void {
  const origins = new Set(pairs.values());
  const gone = before.flatMap((_, index) => (origins.has(index) ? [] : [index]));
  const come = after.flatMap((_, index) => (pairs.has(index) ? [] : [index]));
  if (gone.length !== come.length) {
    for (const index of come) {
      const found = gone.findIndex((origin) => isSame(before[origin], after[index]));
      for (const origin of found < 0 ? [] : gone.splice(found, 1)) pairs.set(index, origin);
    }
    return;
  }
  for (const [nth, index] of come.entries()) {
    const origin = gone[nth];
    if (origin !== undefined) pairs.set(index, origin);
  }
}

/** The longest run of rising numbers that is left when others are taken out. */
function longestAscending(numbers: readonly number[]): number[] {
  const tails: number[] = [];
  const previous = new Map<number, number | undefined>();
  for (const number of numbers) {
    let low = 0;
    let high = tails.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((tails[middle] ?? 0) < number) low = middle + 1;
      else high = middle;
    }
    previous.set(number, low > 0 ? tails[low - 1] : undefined);
    tails[low] = number;
  }
  const run: number[] = [];
  for (let number = tails.at(-1); number !== undefined; number = previous.get(number)) run.push(number);
  return run.toReversed();
}
