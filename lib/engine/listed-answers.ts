import type { Step } from "./definition.schema";
import type { AnswerMask } from "./step-message.schema";
import type { Run } from "./turn";

interface ListedAnswer {
  step: Step;
  /** Of the step in the list. */
  position: number;
  answer: string;
}

/** What the author of a card chose to list. */
interface ChosenAnswer {
  stepId: string;
  label?: string | undefined;
  mask?: AnswerMask | undefined;
}

/** The answers that a person may see and change: ordinary steps in list order, without the excluded ones. */
function listedAnswers({ index, session }: Run): ListedAnswer[] {
  const answers = new Map(session.answers);
  return index.definition.steps.flatMap((step, position) => {
    const answer = answers.get(step.id);
    const isListed = answer !== undefined && !step.special && !index.excluded.has(step.id);
    return isListed ? [{ step, position, answer }] : [];
  });
}

/** MSG-10: those of them that a card's author chose, in that order; all of them where nothing was chosen. */
export function chosenAnswers(
  run: Run,
  chosen: readonly ChosenAnswer[] | undefined,
): (ListedAnswer & Partial<ChosenAnswer>)[] {
  const listed = listedAnswers(run);
  if (!chosen) return listed;
  return chosen.flatMap((choice) => {
    const answer = listed.find(({ step }) => step.id === choice.stepId);
    return answer ? [{ ...choice, ...answer }] : [];
  });
}

const shownCharacters = 4;

/** An answer of which only the end, or nothing, can be read. Short ones are hidden whole: their end would be all of them. */
export function maskAnswer(answer: string, mask: AnswerMask | undefined): string {
  if (mask === undefined) return answer;
  const characters = [...answer];
  const shown = mask === "last4" && characters.length > shownCharacters ? characters.slice(-shownCharacters) : [];
  return "•".repeat(characters.length - shown.length) + shown.join("");
}
