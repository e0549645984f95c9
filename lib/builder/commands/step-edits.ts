import type { Step } from "@/lib/engine";
import type { BuilderDocument } from "../document";
import { type Refusal, refuse } from "../outcome";

/** A step by its id, or the refusal that says that there is none. */
export function findStep({ meaning }: BuilderDocument, id: string): Step | Refusal {
  return meaning.steps.find((step) => step.id === id) ?? refuse("STEP_MISSING", { id });
}

/** The first of these ids that no step has, as a refusal. */
export function missingOf({ meaning }: BuilderDocument, ids: readonly string[]): Refusal | undefined {
  const known = new Set(meaning.steps.map(({ id }) => id));
  const missing = ids.find((id) => !known.has(id));
  return missing === undefined ? undefined : refuse("STEP_MISSING", { id: missing });
}

export function isRefusal(value: object): value is Refusal {
  return "ok" in value && value.ok === false;
}

/** The list with one step exchanged for what became of it. */
export function withStep(steps: readonly Step[], id: string, changed: unknown): unknown[] {
  return steps.map((step) => (step.id === id ? changed : step));
}
