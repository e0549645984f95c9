import type { Versioned } from "@/lib/inbox/shared";

/**
 * Two sets of rows as one: of each id the copy with the highest version. The order in which copies come, and how often, does not
 * matter (INB-522). Equal versions are equal copies, so either may stay.
 */
export function mergeVersioned<Row extends Versioned>(known: readonly Row[], incoming: readonly Row[]): Row[] {
  const byId = new Map(known.map((row) => [row.id, row]));
  for (const row of incoming) {
    const before = byId.get(row.id);
    if (!before || row.version >= before.version) byId.set(row.id, row);
  }
  return [...byId.values()];
}
