/** The lists of a step whose items have a name and a number for people. */
export const parts = ["messages", "validate", "branches", "beforeActions", "afterActions"] as const;
export type Part = (typeof parts)[number];

/** Which item of a step a place lies in, counted from 1; nothing for what is no such item. */
export function partOf(path: string): { part: Part; number: number } | undefined {
  const [, name, index] = /^(?:\/steps\/\d+)?\/(\w+)\/(\d+)/.exec(path) ?? [];
  const part = parts.find((one) => one === name);
  return part && { part, number: Number(index) + 1 };
}
