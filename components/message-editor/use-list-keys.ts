"use client";

import { useState } from "react";

/**
 * Entries of such lists have no ids of their own. Keys follow what is moved, inserted and removed here; when the list came from
 * elsewhere with another length, it is another list.
 */
export function useListKeys(length: number) {
  const [keys, setKeys] = useState(() => numbers(0, length));
  if (keys.length !== length) setKeys(numbers(nextOf(keys), length));
  return {
    keys,
    moved: (from: number, to: number) => setKeys((known) => move(known, from, to)),
    inserted: (index: number) => setKeys((known) => known.toSpliced(index, 0, nextOf(known))),
    removed: (index: number) => setKeys((known) => known.toSpliced(index, 1)),
  };
}

/** The list with one element at another place. */
export function move<T>(list: readonly T[], from: number, to: number): T[] {
  const [moved] = list.slice(from, from + 1);
  return moved === undefined ? [...list] : list.toSpliced(from, 1).toSpliced(to, 0, moved);
}

function numbers(first: number, count: number): number[] {
  return Array.from({ length: count }, (_, index) => first + index);
}

function nextOf(keys: readonly number[]): number {
  return Math.max(-1, ...keys) + 1;
}
