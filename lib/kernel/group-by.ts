/**
 * The items under the key that each one has; keys and items keep their order. What `Map.groupBy` does, which Node 20 does
 * not know yet: where no package brings a newer Node, that one has to do.
 */
export function groupBy<Item, Key>(items: Iterable<Item>, keyOf: (item: Item) => Key): Map<Key, Item[]> {
  const groups = new Map<Key, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}
