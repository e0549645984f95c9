import {
  type Choice,
  choicesOf,
  expandText,
  isPassThrough,
  normalize,
  type Step,
  titleOf,
  type Version,
} from "@/lib/engine";
import type { AnswerView } from "./session-views";

/** Every step that waits for an answer, in list order, then answers whose step the version does not know. */
export function answerViews(version: Version | undefined, answers: Record<string, string>): AnswerView[] {
  const steps = version?.definition.steps.filter(isAnswerable) ?? [];
  const excluded = new Set(version?.definition.settings.excludeSteps);
  const known = steps.map((step) => ({
    stepId: step.id,
    title: titleOf(step),
    value: Object.hasOwn(answers, step.id) ? (answers[step.id] ?? null) : null,
    label: Object.hasOwn(answers, step.id) ? labelOf(step, answers[step.id] ?? "", answers) : null,
    isExcluded: excluded.has(step.id),
    choices: valuedChoices(step, answers),
    isKnown: true,
  }));
  const strays = Object.entries(answers)
    .filter(([stepId]) => !steps.some((step) => step.id === stepId))
    .map(([stepId, value]) => {
      return { stepId, title: stepId, value, label: value, isExcluded: false, choices: [], isKnown: false };
    });
  return [...known, ...strays];
}

/** Whether people answer this step: an ordinary one that waits. */
export function isAnswerable(step: Step): boolean {
  return step.special === undefined && !isPassThrough(step);
}

/** What stood on the button behind an answer, or the answer. */
export function labelOf(step: Step, answer: string, answers: Record<string, string>): string {
  return valuedChoices(step, answers).find(({ value }) => value === answer)?.label ?? answer;
}

/** The step's own buttons, with their values as they are stored. */
function valuedChoices(step: Step, answers: Record<string, string>): { value: string; label: string }[] {
  const scope = { session: answers };
  const isValued = (choice: Choice): choice is Choice & { value: string } => choice.value !== undefined;
  return choicesOf(step)
    .filter(isValued)
    .map(({ value, label }) => ({
      value: normalize(expandText(value, scope), step.normalize).value,
      label: expandText(label, scope),
    }));
}
