import type { Definition, Step } from "@/lib/engine";
import { canonicalText } from "./checksum";

/**
 * How many things differ between what is live and a draft: each step that was added, removed, changed or moved, and the settings
 * as one. Cheap to ask after every change, as the text of a step is written down once.
 */
export function countChanges(live: Definition | undefined, draft: Definition): number {
  if (!live) return draft.steps.length;
  const before = new Map(live.steps.map((step) => [step.id, step]));
  const kept = draft.steps.filter(({ id }) => before.has(id));
  const removed = before.size - kept.length;
  const moved = movedAmong(live.steps, kept);
  const changed = kept.filter((step) => moved.has(step.id) || differs(before.get(step.id), step));
  const settings = canonicalText(live.settings) === canonicalText(draft.settings) ? 0 : 1;
  return draft.steps.length - kept.length + removed + changed.length + settings;
}

function differs(before: Step | undefined, after: Step): boolean {
  return before === undefined || canonicalText(before) !== canonicalText(after);
}

/** Steps of both that follow another one of both than before: list order is a connection. */
function movedAmong(live: readonly Step[], kept: readonly Step[]): Set<string> {
  const inBoth = new Set(kept.map(({ id }) => id));
  const order = live.filter(({ id }) => inBoth.has(id));
  const precedes = new Map(order.map(({ id }, index) => [id, order[index - 1]?.id]));
  return new Set(kept.flatMap(({ id }, index) => (index > 0 && precedes.get(id) !== kept[index - 1]?.id ? [id] : [])));
}
