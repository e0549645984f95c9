import type { CardMessage } from "./message.schema";

/** As many cards as platforms put side by side. */
const maxPages = 12;

/**
 * A card that lists much as several that list less, each with the buttons that belong to all of them and its place in the title; a
 * card that is not paged, or not long, as it is.
 */
export function pagesOf(card: CardMessage): CardMessage[] {
  const { paged, ...whole } = card;
  const { rows = [], buttons, title } = card;
  if (!paged) return [whole];
  const own = buttons.slice(0, buttons.length - paged.fixedButtons);
  const fixed = buttons.slice(own.length);
  const count = Math.max(rows.length, own.length);
  const size = Math.max(paged.size, Math.ceil(count / maxPages));
  const pages = Math.ceil(count / size);
  if (pages < 2) return [whole];
  return Array.from({ length: pages }, (_, index) => {
    const [from, to] = [index * size, (index + 1) * size];
    return {
      ...whole,
      title: `${title ?? ""} ${index + 1}/${pages}`.trimStart(),
      ...(card.rows && { rows: rows.slice(from, to) }),
      buttons: [...own.slice(from, to), ...fixed],
    };
  });
}
