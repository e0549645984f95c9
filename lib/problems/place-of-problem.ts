import type { DefinitionProblem } from "./problem";

/** The parts of the inspector, as people edit a step. */
export const problemTabs = ["messages", "input", "branches", "actions", "advanced"] as const;
export type ProblemTab = (typeof problemTabs)[number];

const tabOfMember: Readonly<Record<string, ProblemTab>> = {
  messages: "messages",
  input: "input",
  normalize: "input",
  validate: "input",
  branches: "branches",
  nextStepId: "branches",
  beforeActions: "actions",
  afterActions: "actions",
  id: "advanced",
  special: "advanced",
  stop: "advanced",
  title: "advanced",
  description: "advanced",
  staleTaps: "advanced",
};

/** Where a problem of a step is mended: the tab, and the field as a JSON pointer inside of the step (INS-2). */
export interface ProblemPlace {
  tab: ProblemTab;
  field: string;
}

/** Nothing for problems of the settings and of the whole. */
export function placeOfProblem({ stepId, path }: Pick<DefinitionProblem, "stepId" | "path">): ProblemPlace | undefined {
  if (stepId === undefined) return undefined;
  const field = path.replace(/^\/steps\/\d+/, "");
  const [, member = ""] = field.split("/");
  // What is wrong with the drawing as a whole is mended where a step leads on.
  return { tab: tabOfMember[member] ?? "branches", field };
}
