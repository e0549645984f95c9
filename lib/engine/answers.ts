/**
 * The answers of a session: `[step id, answer]` in the order in which steps were first answered. A list and not an object,
 * because a turn adds one answer to what may be hundreds: copying a list of 500 costs a microsecond, an object a hundred.
 */
export type Answers = readonly (readonly [stepId: string, answer: string])[];

/** The answer of a step; nothing when it has none. The empty string is an answer. */
export function answerOf(answers: Answers, stepId: string): string | undefined {
  return answers[placeOf(answers, stepId)]?.[1];
}

/** With this answer in the place of the step's old one, or behind the others. */
export function withAnswer(answers: Answers, stepId: string, answer: string): Answers {
  const place = placeOf(answers, stepId);
  const pair = [stepId, answer] as const;
  return place < 0 ? answers.concat([pair]) : answers.with(place, pair);
}

/** A plain loop: this runs over every answer in every turn. */
function placeOf(answers: Answers, stepId: string): number {
  for (let place = 0; place < answers.length; place += 1) {
    if (answers[place]?.[0] === stepId) return place;
  }
  return -1;
}

/** What `{{session.…}}` reads: answers found by step id, and all of them as an object where the whole is asked for. */
export class AnswerNames {
  constructor(private readonly answers: Answers) {}

  get(stepId: string): string | undefined {
    return answerOf(this.answers, stepId);
  }

  toJSON(): Record<string, string> {
    return Object.fromEntries(this.answers);
  }
}
