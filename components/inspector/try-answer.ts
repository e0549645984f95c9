import {
  type NormalizeRule,
  normalize,
  rulesOf,
  type Step,
  type ValidateRuleType,
  type Voice,
  validate,
} from "@/lib/engine";

/** What a step makes of an answer. */
export interface Trial {
  /** The value after each cleaning rule. */
  steps: { rule: NormalizeRule; value: string; isChanged: boolean }[];
  verdicts: { rule: ValidateRuleType; passed: boolean; error?: string | undefined }[];
}

/** INS-7: cleans and checks an answer as the engine would, the rule that the input mode stands for included. */
export function tryAnswer(sample: string, step: Step, voice: Voice): Trial {
  const { value, steps } = normalize(sample, step.normalize);
  const values = [sample, ...steps.map((one) => one.value)];
  return {
    steps: steps.map((one, index) => ({ ...one, isChanged: one.value !== values[index] })),
    verdicts: validate(value, rulesOf(step), voice).map(({ rule, passed, error }) => ({ rule, passed, error })),
  };
}
