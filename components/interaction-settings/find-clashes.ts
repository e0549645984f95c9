import { type CancelWord, choicesOf, matchesCancelWord, type Step, titleOf } from "@/lib/engine";

/** An answer that a cancel word would take for itself. */
export interface Clash {
  answer: string;
  stepId: string;
  stepTitle: string;
}

/** The buttons and listed values of all steps that nobody could type any more because of this word (SET-4). */
export function findClashes(word: CancelWord, steps: readonly Step[]): Clash[] {
  if (word.value.trim() === "") return [];
  return steps.flatMap((step) =>
    [...new Set(answersOf(step))]
      .filter((answer) => matchesCancelWord([word], answer))
      .map((answer) => ({ answer, stepId: step.id, stepTitle: titleOf(step) })),
  );
}

function answersOf(step: Step): string[] {
  if (step.special) return [];
  const pressed = choicesOf(step).flatMap(({ label, value }) => (value === undefined ? [] : [value, label]));
  return [...pressed, ...step.validate.flatMap((rule) => (rule.type === "enum" ? rule.values : []))];
}
