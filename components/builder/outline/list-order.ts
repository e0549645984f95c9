import type { Command } from "@/lib/builder/shared";

type Reorder = Command<"reorder_steps">;

/** Moves steps one place up or down in the list, keeping their order; nothing when they stand at that end already. */
export function moveByOne(order: readonly string[], ids: readonly string[], by: 1 | -1): Reorder | undefined {
  const moved = new Set(ids);
  const places = order.flatMap((id, index) => (moved.has(id) ? [index] : []));
  const edge = by === -1 ? places[0] : places.at(-1);
  if (edge === undefined) return undefined;
  const passed = order[edge + by];
  if (passed === undefined) return undefined;
  return by === -1 ? reorder(ids, passed) : reorder(ids, order[edge + 2]);
}

/** Moves what was dragged in front of the step it was dropped on, or behind it; nothing when that changes nothing. */
export function dropBeside(
  order: readonly string[],
  ids: readonly string[],
  { target, isBehind }: { target: string; isBehind: boolean },
): Reorder | undefined {
  const before = isBehind ? order[order.indexOf(target) + 1] : target;
  const moved = new Set(ids);
  const rest = order.filter((id) => !moved.has(id));
  const anchor = order.slice(before === undefined ? order.length : order.indexOf(before)).find((id) => !moved.has(id));
  const at = anchor === undefined ? rest.length : rest.indexOf(anchor);
  const after = rest.toSpliced(at, 0, ...order.filter((id) => moved.has(id)));
  return after.every((id, index) => id === order[index]) ? undefined : reorder(ids, before);
}

/** Everything from one row to another, both of them included: what Shift selects. */
export function rangeOf(order: readonly string[], from: string | undefined, to: string): string[] {
  const [a, b] = [from === undefined ? -1 : order.indexOf(from), order.indexOf(to)];
  return a < 0 ? [to] : order.slice(Math.min(a, b), Math.max(a, b) + 1);
}

function reorder(ids: readonly string[], before: string | undefined): Reorder {
  return { type: "reorder_steps", ids, ...(before !== undefined && { before }) };
}
