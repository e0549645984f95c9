import { type Definition, titleOf } from "@/lib/engine";

/** Where a conflict is, as people speak of it. */
export interface ConflictPlace {
  step?: { id: string; title: string };
  part: ConflictPart;
}

export const conflictParts = [
  "step",
  "title",
  "messages",
  "input",
  "rules",
  "targets",
  "role",
  "actions",
  "settings",
  "order",
  "drawing",
] as const;
export type ConflictPart = (typeof conflictParts)[number];

const partOfField: Record<string, ConflictPart> = {
  id: "title",
  title: "title",
  description: "title",
  messages: "messages",
  input: "input",
  staleTaps: "input",
  normalize: "rules",
  validate: "rules",
  branches: "targets",
  nextStepId: "targets",
  stop: "targets",
  special: "role",
  beforeActions: "actions",
  afterActions: "actions",
};

/** What a JSON pointer into a document is about. Steps are found in the definition that the pointer is into. */
export function conflictPlace({ steps }: Definition, path: string): ConflictPlace {
  const [, branch, part, index, field] = path.split("/");
  if (branch === "layout") return { part: "drawing" };
  if (part === "settings") return { part: "settings" };
  const step = index === undefined ? undefined : steps[Number(index)];
  if (!step) return { part: "order" };
  const named = { id: step.id, title: titleOf(step) };
  return { step: named, part: field === undefined ? "step" : (partOfField[field] ?? "step") };
}
