import type { BuilderDocument } from "../document";
import type { Edit, Refusal } from "../outcome";
import { keepWaysOn } from "../ways-on";
import { findStep, isRefusal, missingOf } from "./step-edits";

export interface ReorderSteps {
  ids: readonly string[];
  /** The step in front of which they go; without it they go to the end. */
  before?: string;
}

/** Moves steps in the list, in the order in which they stand there. Steps that go on by list order follow the new order. */
export function reorderSteps(document: BuilderDocument, { ids, before }: ReorderSteps): Edit | Refusal {
  const missing = missingOf(document, before === undefined ? ids : [...ids, before]);
  if (missing) return missing;
  const { steps } = document.meaning;
  const moved = new Set(ids);
  const rest = steps.filter(({ id }) => !moved.has(id));
  // The place is that of the first step from `before` on that stays where it is.
  const from = before === undefined ? steps.length : steps.findIndex(({ id }) => id === before);
  const anchor = steps.slice(from).find(({ id }) => !moved.has(id));
  const at = anchor ? rest.indexOf(anchor) : rest.length;
  return {
    ok: true,
    steps: rest.toSpliced(at, 0, ...steps.filter(({ id }) => moved.has(id))),
    description: { key: "reorderSteps", values: { id: ids[0] ?? "", count: ids.length } },
    focus: ids,
  };
}

/** Makes a step the first one (CAN-8). Where steps lead stays as it was drawn. */
export function setFirstStep(document: BuilderDocument, { id }: { id: string }): Edit | Refusal {
  const step = findStep(document, id);
  if (isRefusal(step)) return step;
  const { steps } = document.meaning;
  const first = steps.findIndex(({ special }) => !special);
  const description = { key: "setFirstStep", values: { id } } as const;
  if (step.special || steps[first] === step) return { ok: true, steps, description, focus: [id] };
  const moved = steps.filter((other) => other !== step).toSpliced(first, 0, step);
  return { ok: true, steps: keepWaysOn(document.meaning, moved, new Set()), description, focus: [id] };
}
