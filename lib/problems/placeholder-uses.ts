import { type ActionEntry, listPlaceholders, type Placeholder, type Step } from "@/lib/engine";

/** A placeholder and where it stands. */
export interface PlaceholderUse extends Placeholder {
  /** JSON pointer of the text inside of the step. */
  at: string;
  /** What is known then: when the step is shown, or once it was answered. */
  moment: "shown" | "answered";
  /** In an action: how many actions of its list have a result by then. */
  results?: number;
}

const remembered = new WeakMap<Step, readonly PlaceholderUse[]>();

/** Every placeholder that a step's texts and actions hold. */
export function placeholderUses(step: Step): readonly PlaceholderUse[] {
  const known = remembered.get(step) ?? findUses(step);
  remembered.set(step, known);
  return known;
}

function findUses(step: Step): PlaceholderUse[] {
  const errors = step.validate.map(({ message }) => ({ message: message ?? "" }));
  const shown = { moment: "shown" } as const;
  return [
    ...usesIn(step.messages, "/messages", shown),
    ...usesIn(errors, "/validate", shown),
    ...usesInActions(step.beforeActions, "/beforeActions", "shown"),
    ...usesInActions(step.afterActions, "/afterActions", "answered"),
  ];
}

/** Parameters see the results of earlier actions; what an action hands on sees its own too. */
function usesInActions(
  entries: readonly ActionEntry[],
  path: string,
  moment: PlaceholderUse["moment"],
): PlaceholderUse[] {
  return entries.flatMap(({ parameters, chains }, index) => [
    ...usesIn(parameters, `${path}/${index}/parameters`, { moment, results: index }),
    ...usesIn(chains, `${path}/${index}/chains`, { moment, results: index + 1 }),
  ]);
}

function usesIn(value: unknown, at: string, when: Pick<PlaceholderUse, "moment" | "results">): PlaceholderUse[] {
  if (typeof value === "string") {
    return value.includes("{{") ? namedIn(value).map((placeholder) => ({ ...placeholder, at, ...when })) : [];
  }
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, member]) =>
    usesIn(member, `${at}/${key.replaceAll("~", "~0").replaceAll("/", "~1")}`, when),
  );
}

/** What a text names twice is one thing to look at. */
function namedIn(text: string): Placeholder[] {
  const known = new Map(listPlaceholders(text).map((placeholder) => [JSON.stringify(placeholder), placeholder]));
  return [...known.values()];
}
