const most = 400;

/** What stands in a field, in words as far as there are any: texts as they are, lists and objects by the texts in them. */
export function wordsOf(value: unknown): string {
  const words = textsIn(value).join(" ・ ");
  return words.length > most ? `${words.slice(0, most)}…` : words;
}

function textsIn(value: unknown): string[] {
  if (typeof value === "string") return value === "" ? [] : [value];
  if (typeof value === "number" || typeof value === "boolean") return [String(value)];
  if (typeof value !== "object" || value === null) return [];
  return Object.values(value).flatMap(textsIn);
}
