import type { Definition } from "@/lib/engine";
import { type AnswerWish, answerFor } from "./answer-for";
import { answerTowards, questionsOn, routeTo } from "./route-to";

/** What a person would have answered on the way to a step, by the validation rules of each question (SIM-7). */
export function answersBefore(definition: Definition, stepId: string, { today }: AnswerWish): [string, string][] {
  const questions = questionsOn(definition, routeTo(definition, stepId) ?? []);
  return questions.flatMap(({ step, connection }) => {
    const answer = answerFor(step, { today, preferred: answerTowards(step, connection) });
    return answer === undefined ? [] : [[step.id, answer]];
  });
}
