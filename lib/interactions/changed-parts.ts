import type { DraftParts } from "@/db/schema";
import type { Definition, Step } from "@/lib/engine";
import { canonicalJson } from "@/lib/kernel/canonical-json";

interface Drawn {
  definition: Definition;
  layout: unknown;
}

/**
 * What differs between two states of a draft: steps by id, gone ones and those that follow another step included, since list order is
 * a connection. What is the same object is not looked into, so that saving one step of a thousand weighs one.
 */
export function changedParts(before: Drawn | undefined, after: Drawn): DraftParts {
  const old = new Map(before?.definition.steps.map((step) => [step.id, step]));
  const kept = new Set(after.definition.steps.map(({ id }) => id));
  const steps = after.definition.steps;
  const changed = steps.filter((step) => isOther(old.get(step.id), step)).map(({ id }) => id);
  const moved = movedSteps(before?.definition.steps ?? [], steps);
  const gone = [...old.keys()].filter((id) => !kept.has(id));
  return {
    steps: [...new Set([...changed, ...moved, ...gone])],
    settings: isOther(before?.definition.settings, after.definition.settings),
    layout: isOther(before?.layout, after.layout),
  };
}

function isOther(before: unknown, after: unknown): boolean {
  return before !== after && canonicalJson(before ?? null) !== canonicalJson(after ?? null);
}

/** Steps of both that follow another step than before. */
export function movedSteps(before: readonly Step[], after: readonly Step[]): Set<string> {
  const now = new Set(after.map(({ id }) => id));
  const then = new Set(before.map(({ id }) => id));
  const predecessor = new Map<string, string>();
  const old = before.filter(({ id }) => now.has(id));
  for (const [index, { id }] of old.entries()) predecessor.set(id, old[index - 1]?.id ?? "");
  const order = after.filter(({ id }) => then.has(id));
  const moved = order.filter(({ id }, index) => index > 0 && predecessor.get(id) !== order[index - 1]?.id);
  return new Set(moved.map(({ id }) => id));
}
