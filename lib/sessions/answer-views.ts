import { isPassThrough, labelOfAnswer, type Step, titleOf, type Version, valuedChoicesOf } from "@/lib/engine";
import type { AnswerView } from "./session-views";

/** Every step that waits for an answer, in list order, then answers whose step the version does not know. */
export function answerViews(version: Version | undefined, answers: Record<string, string>): AnswerView[] {
  const steps = version?.definition.steps.filter(isAnswerable) ?? [];
  const excluded = new Set(version?.definition.settings.excludeSteps);
  const known = steps.map((step) => ({
    stepId: step.id,
    title: titleOf(step),
    value: Object.hasOwn(answers, step.id) ? (answers[step.id] ?? null) : null,
    label: Object.hasOwn(answers, step.id) ? labelOfAnswer(step, answers[step.id] ?? "", { session: answers }) : null,
    isExcluded: excluded.has(step.id),
    choices: valuedChoicesOf(step, { session: answers }),
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
