import type { CardMessage } from "@/lib/messages";

/** MSG-10: more answers than this are shown on several cards. */
const answersPerCard = 10;

/** How a card that lists so many answers is divided, if it has to be. Its last buttons stand on every part. */
export function pagedCard(answers: number, fixedButtons: number): Pick<CardMessage, "paged"> {
  return answers > answersPerCard ? { paged: { size: answersPerCard, fixedButtons } } : {};
}
