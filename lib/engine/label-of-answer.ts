import { choicesOf } from "./choices";
import type { Step } from "./definition.schema";
import { normalize } from "./normalize";
import { expandText, type Scope } from "./placeholders";

/** A button of a step: what stands on it, and the value that its press leaves as the answer. */
export interface ValuedChoice {
  value: string;
  label: string;
}

/** The step's buttons that bring a value, with their values as they are stored. */
export function valuedChoicesOf(step: Step, scope: Scope): ValuedChoice[] {
  return choicesOf(step).flatMap(({ value, label }) =>
    value === undefined
      ? []
      : [{ value: normalize(expandText(value, scope), step.normalize).value, label: expandText(label, scope) }],
  );
}

/** People see the label that they pressed; the value behind it is ours. An answer that was typed is its own label. */
export function labelOfAnswer(step: Step, answer: string, scope: Scope): string {
  return valuedChoicesOf(step, scope).find(({ value }) => value === answer)?.label ?? answer;
}
