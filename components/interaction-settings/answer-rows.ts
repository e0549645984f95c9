import { type Definition, isPassThrough, reservedProfileKeys, type Step, titleOf } from "@/lib/engine";
import type { ProfileWriter } from "@/lib/interaction-settings/shared";

/** What an answer is, as far as its step says so. */
export const answerTypes = [
  "text",
  "number",
  "choice",
  "email",
  "phone",
  "url",
  "date",
  "time",
  "datetime",
  "location",
  "image",
] as const;
export type AnswerType = (typeof answerTypes)[number];

/** One answer that an interaction collects, and what becomes of it on completion (SET-5). */
export interface AnswerRow {
  stepId: string;
  title: string;
  type: AnswerType;
  isKept: boolean;
  /** The field of the profile that it is written into; null when answers stay in the session. */
  field: string | null;
  /** The platform fills in a field of this name itself. */
  isReserved: boolean;
  /** Other interactions that write the same field. */
  others: { id: string; title: string }[];
}

/** The answers of an interaction in the order of its steps. */
export function answerRows({ settings, steps }: Definition, writers: readonly ProfileWriter[]): AnswerRow[] {
  const excluded = new Set(settings.excludeSteps);
  return steps
    .filter((step) => !step.special && !isPassThrough(step))
    .map((step) => {
      const isKept = !excluded.has(step.id);
      const field = isKept && settings.storage === "profile" ? step.id : null;
      const others = writers.filter((writer) => writer.field === field);
      return {
        stepId: step.id,
        title: titleOf(step),
        type: typeOf(step),
        isKept,
        field,
        isReserved: field !== null && reservedProfileKeys.includes(field),
        others: others.map(({ interactionId: id, title }) => ({ id, title })),
      };
    });
}

/** Excluded steps that are not among the answers: they were deleted, or wait for nothing any more. */
export function lostExclusions({ settings, steps }: Definition): string[] {
  const answered = new Set(answerRows({ format: 1, settings, steps }, []).map(({ stepId }) => stepId));
  return settings.excludeSteps.filter((id) => !answered.has(id));
}

const typesOfModes: Partial<Record<Step["input"]["mode"], AnswerType>> = {
  choice: "choice",
  date: "date",
  time: "time",
  datetime: "datetime",
  location: "location",
  image: "image",
};

/** The mode of the input, else the first rule that says what a text has to be. */
function typeOf({ input, validate }: Step): AnswerType {
  const ofMode = typesOfModes[input.mode];
  if (ofMode) return ofMode;
  const rules = validate.map(({ type }) => (type === "enum" ? "choice" : type));
  return answerTypes.find((type) => rules.some((rule) => rule === type)) ?? "text";
}
